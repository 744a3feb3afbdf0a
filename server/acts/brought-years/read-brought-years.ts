import { BROUGHT_FIELDS } from '../../../core/brought-years/read-brought.js';
import type { BroughtYear, BroughtYears } from '../../../core/contract/brought-years.js';
import { canAmong } from '../../../core/rights/allow.js';
import { groupBy } from '../../ground/group-by.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { cameFrom, classNow } from '../handover/parts/pupils-between.js';
import { type Brought, broughtOf, countsAmong } from '../../store/brought-of-class.js';

interface ReadInput {
  readonly caller: Caller;
  readonly classId: string;
}

/** What the pupils of a class bring along, to read; a subject's teacher and the administrator see none of it. Refuses with not-found. */
export const readBroughtYears = look({
  act: 'read-brought-years',
  place: ({ classId }: ReadInput) => ({ classId }),
  run: async (at, { classId, caller }): Promise<BroughtYears> => {
    const klass = await classNow(at, classId);
    if (!klass) throw refuse('not-found');
    const pupils = await cameFrom(at, klass);
    const brought = await broughtOf(
      at.db,
      pupils.map(({ pupil }) => pupil),
    );
    const counting = new Set(countsAmong(brought));
    const own = groupBy(brought, ({ pupil }) => pupil);
    return {
      ...{ classId, className: klass.name, schoolYear: klass.schoolYear },
      pupils: pupils.map(({ pupil, name, fromId }) => ({
        ...{ pupil, name, newcomer: fromId === null },
        years: (own.get(pupil) ?? []).map((one) => lineOf(one, { caller, counts: counting.has(one) })),
      })),
      can: canAmong(at.asker, ['enter-brought-year', 'decide-brought-year'], { classId }),
    };
  },
});

const lineOf = (
  { values, enteredBy, enteredByName, decidedBy, decidedAt, fileDigest: _, ...one }: Brought,
  { caller, counts }: { readonly caller: Caller; readonly counts: boolean },
): BroughtYear => ({
  ...one,
  values: BROUGHT_FIELDS.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [{ field, value }];
  }),
  enteredBy: enteredByName,
  own: enteredBy === caller.userId,
  decided: decidedBy === null || decidedAt === null ? null : { by: decidedBy, at: decidedAt },
  superseded: one.state === 'confirmed' && !counts,
});
