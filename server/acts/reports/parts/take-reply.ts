/** What becomes of a reply: it is taken and the office goes on, or it is not and the school replies anew. */
import type { Fault } from '../../../../core/reports/said.js';
import type { Acting } from '../../../runner/act.js';
import type { ReportRow } from '../../../store/models/reports.js';
import { select, write } from '../../../store/sql.js';
import { endAsking } from './asked-back.js';

const DONE = `UPDATE reports SET state = 'answered', answered_at = $1, next_at = $2, trouble = $3 WHERE id = $4`;

/**
 * Ends once. `fault`: why the office did not take it; null where it did, where it was taken away to be brought there, or where the
 * request was decided meanwhile.
 */
export async function takeReply(
  at: Pick<Acting, 'db' | 'clock' | 'note'>,
  { id, repliesTo }: Pick<ReportRow, 'id' | 'repliesTo'>,
  fault: Fault | null,
): Promise<void> {
  const reply = await at.db.reports.findByPk(id, { attributes: ['state'], raw: true });
  if (reply?.state === 'answered') return;
  const now = at.clock().toISOString();
  await write(at.db, DONE, [now, null, fault?.code ?? null, id]);
  if (fault === null) await endAsking(at, repliesTo!);
  await at.note({ kind: 'report.reply-ended', report: id, fault: fault?.code ?? null }, { at: now });
}

const OPEN = `SELECT id, replies_to AS "repliesTo" FROM reports WHERE replies_to = $1 AND state <> 'answered'`;

/** The office has decided the request: nobody signs or sends what was to be said about it. */
export async function endReplies(at: Pick<Acting, 'db' | 'clock' | 'note'>, request: string): Promise<void> {
  for (const reply of await select<Pick<ReportRow, 'id' | 'repliesTo'>>(at.db, OPEN, [request])) {
    await takeReply(at, reply, null);
  }
}
