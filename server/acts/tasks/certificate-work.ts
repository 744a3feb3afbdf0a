import { ENDPOINTS } from '../../../core/contract/endpoints.js';
import type { WorkKind } from '../../../core/contract/work.js';
import type { Access } from '../../../core/contract/endpoint.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';

/** Whose turn it is, as the endpoint of the act has it. */
const asks = ({ hats }: Caller, access: Access): boolean => hats.some((hat) => hat === access);

/** Certificates and authorities that wait for a word, requests that wait to be issued, each for whom it is asked. Three statements at most. */
export async function certificateWork(
  { db }: Pick<Deps, 'db'>,
  caller: Caller,
): Promise<Partial<Record<WorkKind, number>>> {
  const waiting = { where: { state: 'waiting' } };
  const [confirm, anchors, issue] = await Promise.all([
    asks(caller, ENDPOINTS.confirmCertificate.access) ? db.certificates.count(waiting) : 0,
    asks(caller, ENDPOINTS.confirmAnchor.access) ? db.anchors.count(waiting) : 0,
    asks(caller, ENDPOINTS.issueCertificates.access) ? db.certificateRequests.count(waiting) : 0,
  ]);
  return { 'confirm-certificates': confirm + anchors, 'issue-certificates': issue };
}
