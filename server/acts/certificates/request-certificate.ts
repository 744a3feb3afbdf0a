import { readRequest, type RequestFacts, RequestUnreadable } from '../../../core/signing/csr.js';
import { audit } from './parts/act.js';
import { auditRegister } from './parts/audit-refusal.js';
import { fromBase64 } from './parts/load-trust.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
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
export const requestCertificate = (deps: Deps, input: RequestCertificateInput): Promise<{ id: string }> =>
  auditRegister(deps, { caller: input.caller, act: 'request', brought: input.csr }, () => ask(deps, input));

async function ask(deps: Deps, { caller, csr, kind }: RequestCertificateInput): Promise<{ id: string }> {
  if (kind === 'organisation' && !caller.hats.includes('clerk')) throw refuse('not-allowed');
  const { keyFingerprint, publicKey } = await factsOf(csr);
  if (publicKey.kind !== 'RSA' || publicKey.bits < FEWEST_BITS) throw refuse('key-unfit', { bits: FEWEST_BITS });
  const { db, clock, newId } = deps;
  return db.writes.run(async (transaction) => {
    if (!(await db.authorities.findOne({ where: { role: 'issuing' }, raw: true, transaction }))) {
      throw refuse('no-authority');
    }
    const [same] = await db.certificateRequests.findAll({ where: { keyFingerprint }, raw: true, transaction });
    if (same) {
      if (same.userId !== caller.userId || same.kind !== kind || same.state !== 'waiting') {
        throw refuse('request-doubled');
      }
      return { id: same.id };
    }
    const where = { userId: caller.userId, state: 'waiting' };
    if ((await db.certificateRequests.count({ where, transaction })) >= MOST_WAITING) {
      throw refuse('requests-waiting', { limit: MOST_WAITING });
    }
    const id = newId();
    const row = { id, userId: caller.userId, kind, csr, keyFingerprint, madeAt: clock().toISOString() };
    await db.certificateRequests.create({ ...row, state: 'waiting' }, { transaction });
    await audit(deps, transaction, caller, caller.hats[0] ?? null, {
      kind: 'certificate.requested',
      requestId: id,
      certificateKind: kind,
      keyFingerprint,
    });
    return { id };
  });
}

async function factsOf(csr: string): Promise<RequestFacts> {
  try {
    return await readRequest(fromBase64(csr));
  } catch (error) {
    if (error instanceof RequestUnreadable) throw refuse('request-unreadable');
    throw error;
  }
}
