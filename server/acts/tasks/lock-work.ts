/** Orders to carry out, requests to answer, and what became of one's own requests. */
import type { WorkKind } from '../../../core/contract/work.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import { mayExecute } from '../locks/parts/may-execute.js';
import { schoolRules } from '../school/school-rules.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';

const DAY = 24 * 60 * 60 * 1000;
/** Days an answer is told of. */
const TOLD = 7;

/** $1 now, $2 who looks. */
const WAITING = `
  SELECT COUNT(*) AS n FROM lock_orders o
  WHERE (o.lapses_at IS NULL OR o.lapses_at > $1) AND o.ordered_by <> $2
    AND NOT EXISTS (SELECT 1 FROM lock_executions e WHERE e.order_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM lock_withdrawals w WHERE w.order_id = o.id)`;
const UNANSWERED = `
  SELECT COUNT(*) AS n FROM lock_requests r
  WHERE NOT EXISTS (SELECT 1 FROM lock_answers a WHERE a.request_id = r.id)`;
/** $1 since when, $2 who looks. */
const ANSWERED = `
  SELECT COUNT(*) AS n FROM lock_answers a JOIN lock_requests r ON r.id = a.request_id
  WHERE a.answered_at >= $1 AND r.asked_by = $2`;

/** Four statements at most. */
export async function lockWork(at: Reading, asker: Asker): Promise<Partial<Record<WorkKind, number>>> {
  const { db, clock } = at;
  // Whom the school has not named has nothing to carry out, whatever her hat.
  const executes = may(asker, 'execute-locks') && mayExecute(asker, await schoolRules(at));
  const now = clock();
  const since = new Date(now.getTime() - TOLD * DAY).toISOString();
  const count = async (asked: boolean, sql: string, bind: readonly string[]): Promise<number> =>
    asked ? Number((await select<{ n: number | string }>(db, sql, bind))[0]!.n) : 0;
  const [execute, answer, answered] = await Promise.all([
    count(executes, WAITING, [now.toISOString(), asker.userId]),
    count(may(asker, 'order-locks'), UNANSWERED, []),
    count(asker.duties.length > 0, ANSWERED, [since, asker.userId]),
  ]);
  return { 'execute-orders': execute, 'answer-requests': answer, 'requests-answered': answered };
}
