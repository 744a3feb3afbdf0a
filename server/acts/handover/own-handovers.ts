import type { OwnHandovers } from '../../../core/contract/handover.js';
import { groupBy } from '../../ground/group-by.js';
import { look, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { handoversOf, keyOf, NOTHING_SAID } from './parts/handovers-of.js';
import { classNow, leaderOf } from './parts/pupils-between.js';

/**
 * Where the pupils of a year's classes went. $1 whether classes of everybody are asked for (1), $2 user. A class is hers where she
 * led it to the end of its year.
 */
const WENT = `
  SELECT f.id AS "fromId", f.name AS "fromName", f.school_year_id AS "fromYear", c.id AS "classId", p.name
  FROM classes f
  JOIN enrolments o ON o.class_id = f.id AND o.ended_as IS NULL
  JOIN enrolments n ON n.pupil_id = o.pupil_id AND n.ended_as IS NULL
  JOIN classes c ON c.id = n.class_id AND c.school_year_id > f.school_year_id
  JOIN pupils p ON p.id = o.pupil_id
  WHERE ($1 = 1 OR EXISTS (
      SELECT 1 FROM assignments a WHERE a.class_id = f.id AND a.user_id = $2 AND a.duty = 'homeroom' AND a.responsible AND a.in_place_of IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM assignments b
          WHERE b.class_id = f.id AND b.duty = 'homeroom' AND b.responsible AND b.from_day > a.from_day)))
    AND f.school_year_id IN (SELECT MAX(k.school_year_id) FROM classes k WHERE k.school_year_id < c.school_year_id)
    AND c.school_year_id IN (SELECT MAX(y.id) FROM school_years y JOIN classes k ON k.school_year_id = y.id)
  ORDER BY f.position, c.position, n.position, n.id`;

interface Went {
  readonly fromId: string;
  readonly fromName: string;
  readonly fromYear: string;
  readonly classId: string;
  readonly name: string;
}

/** A teacher's own; of the principal everybody's, for who has left cannot hand over. */
export async function wentFrom({ db, asker }: Pick<Looking, 'db' | 'asker'>): Promise<Went[]> {
  const all = asker.hats.includes('principal') ? 1 : 0;
  return select<Went>(db, WENT, [all, asker.userId]);
}

/** Classes she led, with those their pupils went to, and what was said of them. */
export const ownHandovers = look({
  act: 'hand-over',
  run: async (at, _: { readonly caller: Caller }): Promise<OwnHandovers> => {
    const went = await wentFrom(at);
    const pairs = groupBy(went, ({ fromId, classId }) => keyOf(fromId, classId));
    const handovers: OwnHandovers['handovers'][number][] = [];
    for (const [key, own] of pairs) {
      const { fromId, fromName, fromYear, classId } = own[0]!;
      const klass = (await classNow(at, classId))!;
      const said = await handoversOf(at.db, { classId });
      handovers.push({
        ...{ fromClassId: fromId, fromName, fromYear, classId, className: klass.name, schoolYear: klass.schoolYear },
        homeroomTeacher: await leaderOf(at, klass),
        pupils: own.map(({ name }) => name),
        ...(said.get(key) ?? NOTHING_SAID),
      });
    }
    return { handovers };
  },
});
