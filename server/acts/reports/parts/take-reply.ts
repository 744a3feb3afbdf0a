/** What becomes of a reply: it is taken and the office goes on, or it is not and the school replies anew. */
import type { Fault } from '../../../../core/reports/said.js';
import type { Acting } from '../../../runner/act.js';
import type { ReportRow } from '../../../store/models/reports.js';
import { write } from '../../../store/sql.js';
import { endAsking } from './asked-back.js';

const DONE = `UPDATE reports SET state = 'answered', answered_at = $1, next_at = $2, trouble = $3 WHERE id = $4`;

/** `fault`: why the office did not take it; null where it did, or where it was taken away to be brought there. */
export async function takeReply(
  at: Pick<Acting, 'db' | 'clock' | 'note'>,
  { id, repliesTo }: Pick<ReportRow, 'id' | 'repliesTo'>,
  fault: Fault | null,
): Promise<void> {
  const now = at.clock().toISOString();
  await write(at.db, DONE, [now, null, fault?.code ?? null, id]);
  if (fault === null) await endAsking(at, repliesTo!);
  await at.note({ kind: 'report.reply-ended', report: id, fault: fault?.code ?? null }, { at: now });
}
