/** Classes that a file of pupils names and the school has not. */
import type { ProposedClass } from '../../../../core/import/compare.js';
import type { Acting } from '../../../runner/act.js';
import type { Writer } from '../../../store/reader.js';
import { insertRows, select } from '../../../store/sql.js';
import { NEW_CLASS } from '../../pupils/parts/new-class.js';
import type { ClassPlace } from './plan-states.js';

const SETTINGS = JSON.stringify(NEW_CLASS);

/** Resolves to the ids of the classes, in their order. */
export async function makeClasses(
  { db, newId }: Pick<Acting, 'db' | 'newId'>,
  schoolYear: string,
  classes: readonly ProposedClass[],
): Promise<string[]> {
  if (classes.length === 0) return [];
  const [last] = await select<{ position: number | null }>(
    db,
    'SELECT MAX(position) AS position FROM classes WHERE school_year_id = $1',
    [schoolYear],
  );
  const ids = classes.map(() => newId());
  await insertRows(
    db,
    'classes (id, school_year_id, name, position, settings, campus)',
    classes.map(({ name, campus }, at) => [
      ids[at]!,
      schoolYear,
      name,
      (last?.position ?? 0) + at + 1,
      SETTINGS,
      campus,
    ]),
  );
  return ids;
}

export const classPlaces = (db: Writer, schoolYear: string): Promise<(ClassPlace & { readonly name: string })[]> =>
  select(
    db,
    `SELECT c.id, c.name, COALESCE(MAX(e.position), 0) AS last
     FROM classes c LEFT JOIN enrolments e ON e.class_id = c.id
     WHERE c.school_year_id = $1 GROUP BY c.id, c.name`,
    [schoolYear],
  );
