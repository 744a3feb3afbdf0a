/** By which law, specification, code lists and rules of its own each year of the school is judged (G18); looks only. */
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import { loadLaws } from '../../acts/readiness/load-laws.js';
import { openSchool } from '../../place/open-school.js';
import { readFrom } from '../../store/read-from.js';
import { doubt, type Finding, well } from './finding.js';

const named = ({ number, day }: { readonly number: string; readonly day: string | null }): string =>
  day === null ? number : `${number} (${shownDay(day)})`;

/** To be asked once the database was found in order. */
export async function examineLaws(dataDir: string, now: Date): Promise<Finding[]> {
  const db = await openSchool({ dataDir });
  try {
    const { years, rules, lists, announced } = await readFrom(db, loadLaws);
    if (years.length === 0) return [];
    return [
      ...years.map(({ year, documents }) =>
        documents.length > 0
          ? well('law-of-year', { year, documents: documents.map(named).join('; ') })
          : doubt('law-missing', 'law-missing-remedy', { year }),
      ),
      ...rules.map((rule) =>
        well(rule.fromDay <= dayInVietnam(now) ? 'law-rules' : 'law-rules-to-come', {
          rules: named(rule),
          from: shownDay(rule.fromDay),
        }),
      ),
      lists.length > 0
        ? well('law-lists', { lists: lists.map((one) => `${one.version} (${one.lists.join(', ')})`).join('; ') })
        : doubt('law-no-lists', 'law-no-lists-remedy'),
      announced.length > 0
        ? well('law-announced', { list: announced.map(({ from, source }) => `${from}: ${source}`).join('; ') })
        : well('law-none-announced'),
    ];
  } finally {
    await db.close();
  }
}
