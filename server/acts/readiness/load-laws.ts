import { announcedAfter, documentsOf } from '../../../core/law/documents.js';
import { hasLaw, isSchoolYear } from '../../../core/law/law-for.js';
import type { YearsLaws } from '../../../core/contract/readiness.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

const YEARS = 'SELECT id FROM school_years ORDER BY id';
const RULES = 'SELECT number, day, from_day AS "fromDay" FROM school_rules ORDER BY from_day, id';
const LISTS = 'SELECT version, list FROM code_lists GROUP BY version, list ORDER BY version, list';

/** By which law, specification, code lists and rules of its own each year of the school is judged (G18). Three statements. */
export async function loadLaws(db: Reader): Promise<YearsLaws> {
  const [all, rules, lists] = [
    await select<{ id: string }>(db, YEARS, []),
    await select<YearsLaws['rules'][number]>(db, RULES, []),
    await select<{ version: string; list: string }>(db, LISTS, []),
  ];
  // The practice class has a year of its own, which is nobody's.
  const years = all.filter(({ id }) => isSchoolYear(id));
  const versions = [...new Set(lists.map(({ version }) => version))];
  return {
    years: years.map(({ id: year }) => ({ year, documents: hasLaw(year) ? [...documentsOf(year)] : [] })),
    rules,
    lists: versions.map((version) => ({
      version,
      lists: lists.filter((one) => one.version === version).map(({ list }) => list),
    })),
    announced: years.length === 0 ? [] : [...announcedAfter(years.at(-1)!.id)],
  };
}
