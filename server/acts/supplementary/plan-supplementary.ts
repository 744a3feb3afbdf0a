import type { z } from 'zod';
import type { planSupplementarySchema } from '../../../core/contract/supplementary.js';
import { SUPPLEMENTARY } from '../../../core/codes/periods.js';
import { valuesOf } from '../../../core/merge/document.js';
import { notCompleted } from '../../../core/results/supplementary.js';
import { tidy } from '../../../core/text/normalise.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { openClass } from '../records/signing/before-class.js';
import { loadDocument } from '../sheets/load-document.js';
import { openPupil, storedCase } from './parts/case-of.js';

export interface PlanSupplementaryInput extends z.output<typeof planSupplementarySchema> {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Open a pupil's supplementary assessment with a plan, or change the plan; what is assessed anew is what decided the result at
 * year end. The same sent again is one. Refuses with not-found, not-allowed, bad-request, pupil-not-in-class, record-signed,
 * supplementary-not-needed, and supplementary-moved-on where she was shown other fields.
 */
export const planSupplementary = act({
  act: 'plan-supplementary',
  place: ({ classId }: PlanSupplementaryInput) => ({ classId }),
  run: async (at, { caller, classId, pupil: id, plan: typed, seen }): Promise<void> => {
    const plan = tidy(typed);
    if (plan === '') throw refuse('bad-request', { detail: 'plan' });
    const { year } = await openClass(at, classId);
    const pupil = openPupil(year, id);
    const [found] = notCompleted({ ...year.context, pupils: [pupil] }, year.before);
    if (!found) throw refuse('supplementary-not-needed');
    if (found.fields.join() !== seen.join()) throw refuse('supplementary-moved-on');
    const stored = await storedCase(at.db, year, id);
    const fields = JSON.stringify(found.fields);
    if (stored?.plan === plan && stored.fields === fields && stored.withdrawnAt === null) return;

    // What was entered before a withdrawal is there again.
    const values = valuesOf((await loadDocument(at.db, classId, SUPPLEMENTARY)).document)[id] ?? {};
    const planned = { classId, plan, fields, plannedBy: caller.userId, plannedAt: at.clock().toISOString() };
    const caseId = stored?.id ?? at.newId();
    if (stored) {
      const again = { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null };
      await at.db.supplementaryCases.update({ ...planned, ...again }, { where: { id: caseId } });
    } else {
      await at.db.supplementaryCases.create({
        ...{ id: caseId, schoolYearId: year.context.schoolYear, pupilId: id, ...planned },
        ...{ assessed: JSON.stringify(values), assessedAt: null },
        ...{ unlimited: false, limitReason: null, limitBy: null, limitAt: null },
        ...{ withdrawnReason: null, withdrawnBy: null, withdrawnAt: null },
      });
    }
    const planDigest = sha256(JSON.stringify([id, plan, found.fields]));
    await at.note({ kind: 'supplementary.planned', classId, caseId, fields: found.fields.length, planDigest });
  },
});
