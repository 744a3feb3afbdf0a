import type { z } from 'zod';
import type { withdrawRecallSchema } from '../../../core/contract/reports.js';
import { allows } from '../../../core/record/record-states.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { write } from '../../store/sql.js';
import { takeAnswer, unitsOfReport } from './parts/take-answer.js';
import { withdrawnLines } from './parts/withdrawn-lines.js';
import { sendSoon } from './send-due.js';

export interface WithdrawRecallInput extends z.output<typeof withdrawRecallSchema> {
  readonly caller: Caller;
  readonly report: string;
}

const WITHDRAW = `
  UPDATE reports SET withdrawal = $1, withdrawn_by = $2, withdrawn_at = $3, withdrawn_why = $4, tries = 0, next_at = $5
  WHERE id = $6`;

/**
 * The principal takes a request to recall back before the office has decided it. What never went out ends here; else the office is
 * told (transaction 10, or the file taken by hand), and its units stay frozen until it has taken that or decided. Refuses with
 * not-found, report-answered, withdrawal-waits and answer-waits.
 */
const withdraw = act({
  act: 'withdraw-recall',
  run: async (at, { caller, report: id, reason }: WithdrawRecallInput): Promise<void> => {
    const report = await at.db.reports.findByPk(id, { raw: true });
    if (report?.what !== 'recall' || report.repliesTo !== null) throw refuse('not-found');
    const units = await unitsOfReport(at, id);
    const asked = units.some(({ state }) => allows(state, 'withdraw-recall'));
    if (report.state === 'answered' || !asked) throw refuse('report-answered');
    if (report.withdrawal !== null) throw refuse('withdrawal-waits');
    if ((await at.db.officeAnswers.count({ where: { reportId: id, state: 'waiting' } })) > 0)
      throw refuse('answer-waits');
    const now = at.clock().toISOString();
    const withdrawal = at.newId();
    await write(at.db, WITHDRAW, [withdrawal, caller.userId, now, reason, now, id]);
    await at.note(
      { kind: 'report.withdrawal-asked', report: id, withdrawal, reasonDigest: sha256(reason) },
      { at: now },
    );
    const unheard = report.state === 'waiting' && report.sentAt === null;
    if (unheard) await takeAnswer(at, { id, what: 'recall' }, withdrawnLines(units), null);
  },
  refused: ({ report }, code) => ({ kind: 'report.refused', report, code }),
});

export async function withdrawRecall(deps: Deps, input: WithdrawRecallInput): Promise<void> {
  await withdraw(deps, input);
  sendSoon(deps);
}
