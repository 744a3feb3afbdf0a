/** By which law, specification, code lists and rules of its own each year of the school is judged (G18); looks only. */
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import { announcedAfter, documentsOf, type LawDocument } from '../../../core/law/documents.js';
import { hasLaw } from '../../../core/law/law-for.js';
import { openDatabase } from '../../store/open-database.js';
import { readFrom } from '../../store/read-from.js';
import { select } from '../../store/sql.js';
import { doubt, type Finding, well } from './finding.js';

const YEARS = 'SELECT id FROM school_years ORDER BY id';
const RULES = 'SELECT number, day, from_day AS "fromDay" FROM school_rules ORDER BY from_day, id';
const LISTS = 'SELECT version, list FROM code_lists GROUP BY version, list ORDER BY version, list';

interface Rules {
  readonly number: string;
  readonly day: string;
  readonly fromDay: string;
}

const named = ({ number, day }: Pick<LawDocument, 'number' | 'day'>): string =>
  day === null ? number : `${number} (${shownDay(day)})`;

/** To be asked once the database was found in order. */
export async function examineLaws(dataDir: string, now: Date): Promise<Finding[]> {
  const db = await openDatabase({ dataDir });
  try {
    const { years, rules, lists } = await readFrom(db, async (reader) => ({
      years: await select<{ id: string }>(reader, YEARS, []),
      rules: await select<Rules>(reader, RULES, []),
      lists: await select<{ version: string; list: string }>(reader, LISTS, []),
    }));
    if (years.length === 0) return [];
    const last = years.at(-1)!.id;
    const announced = announcedAfter(last).map(({ from, source }) => `${from}: ${source}`);
    const byVersion = [...new Set(lists.map(({ version }) => version))].map(
      (version) =>
        `${version} (${lists
          .filter((one) => one.version === version)
          .map(({ list }) => list)
          .join(', ')})`,
    );
    return [
      ...years.map(({ id: year }) =>
        hasLaw(year)
          ? well('law-of-year', { year, documents: documentsOf(year).map(named).join('; ') })
          : doubt('law-missing', 'law-missing-remedy', { year }),
      ),
      ...rules.map((rule) =>
        well(rule.fromDay <= dayInVietnam(now) ? 'law-rules' : 'law-rules-to-come', {
          rules: named(rule),
          from: shownDay(rule.fromDay),
        }),
      ),
      byVersion.length > 0
        ? well('law-lists', { lists: byVersion.join('; ') })
        : doubt('law-no-lists', 'law-no-lists-remedy'),
      announced.length > 0 ? well('law-announced', { list: announced.join('; ') }) : well('law-none-announced'),
    ];
  } finally {
    await db.close();
  }
}
