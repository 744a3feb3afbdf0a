import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { recallTexts } from './parts/recall-list.js';

export interface RecallListInput {
  readonly caller: Caller;
  readonly report: string;
}

/** The list of a recall that waits for the school's signature. Refuses with not-found. */
export const recallList = look({
  act: 'sign-recall',
  run: async ({ db }, { report: id }: RecallListInput): Promise<{ texts: string[] }> => {
    const report = await db.reports.findByPk(id, { raw: true });
    if (report?.what !== 'recall' || report.content !== null) throw refuse('not-found');
    return { texts: await recallTexts(db, id) };
  },
});
