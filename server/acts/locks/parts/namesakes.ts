import { listOf, select } from '../../../store/sql.js';
import type { Reader } from '../../../store/reader.js';

interface Line {
  readonly id: string;
  readonly name: string;
}

/** Of these pupils, those who sit in a class with another of their name. */
const SAKES = `
  SELECT DISTINCT p.id, p.name FROM pupils p JOIN enrolments e ON e.pupil_id = p.id
  JOIN enrolments f ON f.class_id = e.class_id AND f.pupil_id <> e.pupil_id
  JOIN pupils q ON q.id = f.pupil_id AND q.name = p.name
  WHERE p.id IN `;

/** Names of pupils by id; one who shares hers with another of her class has her code with it. One statement. */
export async function pupilNames(db: Reader, pupils: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map(pupils.map(({ id, name }) => [id, name]));
  const ids = [...names.keys()];
  if (ids.length === 0) return names;
  for (const { id, name } of await select<Line>(db, SAKES + listOf(ids), ids)) names.set(id, `${name} (${id})`);
  return names;
}
