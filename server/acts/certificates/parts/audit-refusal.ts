import type { AuditData } from '../../../../core/audit/event.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../../deps.js';
import { sha256 } from '../../../ground/digests.js';
import { recordAct } from '../../prints/parts/act.js';
import { Refused } from '../../../ground/refused.js';
import { fromBase64 } from './load-trust.js';

type Attempt = Extract<AuditData, { kind: 'register.refused' }>['act'];

interface On {
  readonly caller: Caller;
  readonly act: Attempt;
  /** Base64 of the certificate, request or list that was brought. */
  readonly brought?: string;
}

/** Do an act on the register; where it is refused as a whole, an event of its own tells of the attempt. */
export async function auditRegister<T>(deps: Deps, { caller, act, brought }: On, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // What is not there has not been attempted on.
    if (error instanceof Refused && error.refusal.code !== 'not-found') {
      const digest = brought === undefined ? null : sha256(fromBase64(brought));
      await recordAct(deps, caller, { kind: 'register.refused', act, code: error.refusal.code, digest });
    }
    throw error;
  }
}
