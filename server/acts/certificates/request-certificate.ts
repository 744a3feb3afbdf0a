import { readRequest, type RequestFacts, RequestUnreadable } from '../../../core/signing/csr.js';
import { refusedOnRegister } from './parts/refused-on-register.js';
import { fromBase64 } from './parts/load-trust.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';

export interface RequestCertificateInput {
  readonly caller: Caller;
  /** Base64 of a PKCS#10 request. */
  readonly csr: string;
  readonly kind: 'personal' | 'organisation';
}

const FEWEST_BITS = 2048;
const MOST_WAITING = 5;

/**
 * Ask the school's authority for a certificate; the same request again gives the same id. What the request says of the
 * name is not used: the authority writes the account's own. Refuses with not-allowed (the school's own is the clerk's),
 * no-authority, request-unreadable, key-unfit, request-doubled, requests-waiting.
 */
export const requestCertificate = act({
  act: ({ kind }: RequestCertificateInput) =>
    kind === 'organisation' ? 'hold-school-certificate' : 'request-certificate',
  prepare: async (_at, { csr }) => {
    const facts = await factsOf(csr);
    const { publicKey } = facts;
    if (publicKey.kind !== 'RSA' || publicKey.bits < FEWEST_BITS) throw refuse('key-unfit', { bits: FEWEST_BITS });
    return facts;
  },
  run: async (at, { caller, csr, kind }, { prepared: { keyFingerprint } }): Promise<{ id: string }> => {
    const { authorities, certificateRequests } = at.db;
    if (!(await authorities.findOne({ where: { role: 'issuing' }, raw: true }))) throw refuse('no-authority');
    const [same] = await certificateRequests.findAll({ where: { keyFingerprint }, raw: true });
    if (same) {
      if (same.userId !== caller.userId || same.kind !== kind || same.state !== 'waiting') {
        throw refuse('request-doubled');
      }
      return { id: same.id };
    }
    const where = { userId: caller.userId, state: 'waiting' as const };
    if ((await certificateRequests.count({ where })) >= MOST_WAITING) {
      throw refuse('requests-waiting', { limit: MOST_WAITING });
    }
    const id = at.newId();
    const row = { id, userId: caller.userId, kind, csr, keyFingerprint, madeAt: at.clock().toISOString() };
    await certificateRequests.create({ ...row, state: 'waiting' });
    await at.note({ kind: 'certificate.requested', requestId: id, certificateKind: kind, keyFingerprint });
    return { id };
  },
  refused: refusedOnRegister('request', ({ csr }) => csr),
});

async function factsOf(csr: string): Promise<RequestFacts> {
  try {
    return await readRequest(fromBase64(csr));
  } catch (error) {
    if (error instanceof RequestUnreadable) throw refuse('request-unreadable');
    throw error;
  }
}
