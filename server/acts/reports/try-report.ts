import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { write } from '../../store/sql.js';
import { sendSoon } from './send-due.js';

export interface TryReportInput {
  readonly caller: Caller;
  readonly report: string;
}

/** Somebody does not want to wait for the next try. Refuses with not-found and report-answered. */
const dueNow = act({
  act: ['submit', 'take-report-files'],
  run: async ({ db, clock }, { report: id }: TryReportInput): Promise<void> => {
    const report = await db.reports.findByPk(id, { raw: true });
    if (!report) throw refuse('not-found');
    if (report.state === 'answered') throw refuse('report-answered');
    await write(db, 'UPDATE reports SET next_at = $1 WHERE id = $2', [clock().toISOString(), id]);
  },
});

export async function tryReport(deps: Deps, input: TryReportInput): Promise<void> {
  await dueNow(deps, input);
  sendSoon(deps);
}
