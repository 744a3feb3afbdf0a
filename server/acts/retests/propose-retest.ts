import type { z } from 'zod';
import type { proposeRetestSchema } from '../../../core/contract/retests.js';
import { isTested, lawFor } from '../../../core/law/law-for.js';
import { recordRefusal } from '../../../core/locks/lock-refusal.js';
import { FIRST_STATE } from '../../../core/record/record-states.js';
import { valuesOf } from '../../../core/merge/document.js';
import { valueAt } from '../../../core/sheet/values.js';
import { tidy } from '../../../core/text/normalise.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { loadDocument } from '../sheets/load-document.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';

export interface ProposeRetestInput extends z.output<typeof proposeRetestSchema> {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Propose that a test out of line with the rest is sat again. Refuses with not-found, not-allowed, bad-request,
 * pupil-not-in-class, record-signed, record-released, retest-no-test, retest-no-score, and retest-open where one waits or was agreed to.
 */
export const proposeRetest = act({
  act: 'propose-retest',
  place: ({ classId, subject }: ProposeRetestInput) => ({ classId, subject }),
  run: async (at, { caller, classId, pupil: id, subject, period, ...typed }): Promise<{ retest: string }> => {
    const reason = tidy(typed.reason);
    if (reason === '') throw refuse('bad-request', { detail: 'reason' });
    const context = await loadSheetContext(at, classId, period);
    if (!context) throw refuse('not-found');
    const pupil = context.pupils.find((one) => one.id === id);
    if (!pupil) throw refuse('pupil-not-in-class');
    const law = lawFor(context.schoolYear);
    if (!law.retests.includes(period) || !isTested(law, pupil.grade, subject, period)) throw refuse('retest-no-test');
    // Of whatever period: a signed record takes the score of no sitting.
    const signed = recordRefusal(context.closed.get(id) ?? FIRST_STATE);
    if (signed) throw new Refused(signed);
    const values = valuesOf((await loadDocument(at.db, classId, period)).document);
    const score = valueAt(values, id, `subject.${subject}.score`);
    if (score === null) throw refuse('retest-no-score');
    const before = await at.db.retests.findAll({ where: { classId, pupilId: id, subject, period }, raw: true });
    if (before.some(({ agreed }) => agreed === null || Boolean(agreed))) throw refuse('retest-open');
    const retestId = at.newId();
    await at.db.retests.create({
      ...{ id: retestId, classId, pupilId: id, subject, period, score: Number(score), reason },
      ...{ proposedBy: caller.userId, proposedAt: at.clock().toISOString() },
      ...{ agreed: null, answer: null, decidedBy: null, decidedAt: null },
    });
    await at.note({ kind: 'retest.proposed', classId, retestId, period, subject, reasonDigest: sha256(reason) });
    return { retest: retestId };
  },
});
