import type { Handover, HandoverFrom } from '../../../core/contract/handover.js';
import { canAmong } from '../../../core/rights/allow.js';
import { groupBy } from '../../ground/group-by.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { handoversOf, keyOf, NOTHING_SAID } from './parts/handovers-of.js';
import { lastYearsSheet, valuesIn } from './parts/last-years-sheet.js';
import { cameFrom, classNow, leaderOf } from './parts/pupils-between.js';

interface ReadHandoverInput {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Last year's results and remarks of the pupils a class has today, by the classes they come from: theirs alone, to read. Every
 * look is an event. Refuses with not-found, not-allowed.
 */
export const readHandover = act({
  act: 'read-handover',
  place: ({ classId }: ReadHandoverInput) => ({ classId }),
  run: async (at, { classId }): Promise<Handover> => {
    const klass = await classNow(at, classId);
    if (!klass) throw refuse('not-found');
    const [pupils, said] = await Promise.all([cameFrom(at, klass), handoversOf(at.db, { classId })]);
    const from: HandoverFrom[] = [];
    const known = groupBy(
      pupils.flatMap((one) => (one.fromId === null ? [] : [{ ...one, fromId: one.fromId }])),
      ({ fromId }) => fromId,
    );
    for (const [fromId, own] of known) {
      const former = (await classNow(at, fromId))!;
      const sheet = await lastYearsSheet(at, fromId, new Set(own.map(({ pupil }) => pupil)));
      from.push({
        ...{ classId: fromId, className: former.name, schoolYear: former.schoolYear },
        homeroomTeacher: await leaderOf(at, former),
        ...(said.get(keyOf(fromId, classId)) ?? NOTHING_SAID),
        pupils: own.map(({ pupil, name, fromGrade }) => ({
          ...{ pupil, name, grade: fromGrade! },
          values: valuesIn(sheet, pupil),
        })),
      });
    }
    await at.note({ kind: 'handover.seen', classId, pupils: pupils.length });
    return {
      ...{ classId, className: klass.name, schoolYear: klass.schoolYear, from },
      newcomers: pupils.filter(({ fromId }) => fromId === null).map(({ name }) => name),
      can: canAmong(at.asker, ['receive-handover'], { classId }),
    };
  },
});
