import type { WorkKind } from '../../../core/contract/work.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';

/** Certificates and authorities that wait for a word, requests that wait to be issued, each for whom it is asked. Three statements at most. */
export async function certificateWork(
  { db }: Pick<Reading, 'db'>,
  asker: Asker,
): Promise<Partial<Record<WorkKind, number>>> {
  const waiting = { where: { state: 'waiting' } };
  const [confirm, anchors, issue] = await Promise.all([
    may(asker, 'confirm-certificate') ? db.certificates.count(waiting) : 0,
    may(asker, 'confirm-anchor') ? db.anchors.count(waiting) : 0,
    may(asker, 'issue-certificates') ? db.certificateRequests.count(waiting) : 0,
  ]);
  return { 'confirm-certificates': confirm + anchors, 'issue-certificates': issue };
}
