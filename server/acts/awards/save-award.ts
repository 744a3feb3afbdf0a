import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { Award } from '../../../core/contract/certificates.js';
import { tidy } from '../../../core/text/normalise.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { Refused, refuse } from '../../ground/refused.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';
import { closedRefusals } from '../sheets/refuse-closed.js';

export interface SaveAwardInput extends Award {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Enter an award under the id its writer chose, or change the one that has it (regulation article 8: the homeroom teacher
 * keeps the register). Refuses with not-found, not-allowed, bad-request, pupil-not-in-class, and why results and awards are
 * closed.
 */
export const saveAward = act({
  act: 'keep-awards',
  place: ({ classId }: SaveAwardInput) => ({ classId }),
  run: async (at, { caller, classId, id, pupil, kind, day, ...typed }): Promise<void> => {
    const { title, reason, decision } = {
      title: tidy(typed.title),
      reason: tidy(typed.reason),
      decision: tidy(typed.decision),
    };
    if (title === '') throw refuse('bad-request', { detail: 'title' });
    const [context, known] = await Promise.all([
      loadSheetContext(at, classId, RECORD_SHEET),
      at.db.awards.findByPk(id, { raw: true }),
    ]);
    if (!context) throw refuse('not-found');
    if (!context.pupils.some((one) => one.id === pupil)) throw refuse('pupil-not-in-class');
    if (known && (known.classId !== classId || known.removedAt !== null)) throw refuse('not-found');
    // An award that changes hands changes two records.
    const refused = closedRefusals(context);
    for (const each of new Set([pupil, known?.pupilId ?? pupil])) {
      const closed = refused(each, 'award.SUDDEN');
      if (closed) throw new Refused(closed);
    }
    const row = { classId, pupilId: pupil, kind, title, reason, decision, day };
    const entries = Object.entries(row) as [keyof typeof row, string][];
    if (known && entries.every(([column, value]) => known[column] === value)) return;
    if (known) await at.db.awards.update({ ...row, enteredBy: caller.userId }, { where: { id } });
    else await at.db.awards.create({ id, ...row, enteredBy: caller.userId });
    await at.note({ kind: 'award.saved', classId, awardId: id, textDigest: sha256(JSON.stringify(row)) });
  },
});
