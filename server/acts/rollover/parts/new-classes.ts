/** Classes of the next year, made as pupils come to them. */
import { classKey } from '../../../../core/import/read-facts.js';
import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { Acting } from '../../../runner/act.js';
import { select } from '../../../store/sql.js';
import { NEW_CLASS } from '../../pupils/parts/new-class.js';
import { classesOf } from './load-year-facts.js';

export interface NewClasses {
  /** The class of a name; made where there is none. */
  readonly named: (name: string) => Promise<{ readonly id: string; readonly name: string }>;
  /** The next place in a class's list. */
  readonly nextPlace: (id: string) => number;
  /** Ids of those made since the last time it was asked. */
  readonly made: () => string[];
}

const LAST = 'SELECT MAX(position) AS position FROM classes WHERE school_year_id = $1';
const BEFORE = 'SELECT name, settings, campus FROM classes WHERE school_year_id = $1';

/** A class has the settings and the place of the one of its name in the year before. */
export async function newClasses(
  { db, newId }: Pick<Acting, 'db' | 'newId'>,
  years: { readonly from: SchoolYear; readonly to: SchoolYear },
): Promise<NewClasses> {
  const [there, before, [last]] = await Promise.all([
    classesOf(db, years.to),
    select<{ name: string; settings: string; campus: string | null }>(db, BEFORE, [years.from]),
    select<{ position: number | null }>(db, LAST, [years.to]),
  ]);
  const known = new Map(there.map(({ id, name }) => [classKey(name), { id, name }]));
  const places = new Map(there.map(({ id, last: place }) => [id, Number(place)]));
  const former = new Map(before.map((one) => [classKey(one.name), one]));
  let position = last?.position ?? 0;
  let made: string[] = [];
  return {
    named: async (name) => {
      const found = known.get(classKey(name));
      if (found) return found;
      const { settings = JSON.stringify(NEW_CLASS), campus = null } = former.get(classKey(name)) ?? {};
      const one = { id: newId(), name };
      position += 1;
      await db.classes.create({ ...one, schoolYearId: years.to, position, settings, campus });
      known.set(classKey(name), one);
      made.push(one.id);
      return one;
    },
    nextPlace: (id) => {
      const place = (places.get(id) ?? 0) + 1;
      places.set(id, place);
      return place;
    },
    made: () => {
      const since = made;
      made = [];
      return since;
    },
  };
}
