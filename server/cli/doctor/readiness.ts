/** What the school lacks, as its own screen says it; looks only. */
import type { CliCode } from '../../../core/words/vi/cli.js';
import { lacksOf } from '../../../core/readiness/lacks.js';
import { loadFacts } from '../../acts/readiness/load-facts.js';
import { NoSchool } from '../../acts/school/load-school.js';
import { openSchool } from '../../place/open-school.js';
import { readFrom } from '../../store/read-from.js';
import { doubt, type Finding, well } from './finding.js';

/** To be asked once the database was found in order: opening one carries out what migrations there are. */
export async function examineReadiness(dataDir: string, now: Date): Promise<Finding[]> {
  const db = await openSchool({ dataDir });
  try {
    const facts = await readFrom(db, (reader) => loadFacts({ db: reader, clock: () => now }, null));
    const lacks = lacksOf(facts);
    if (lacks.length === 0) return [well('readiness-ok')];
    return lacks.map(({ code, n }) =>
      doubt(`lack.${code}` satisfies CliCode, `lack.${code}-blocks` satisfies CliCode, { n }),
    );
  } catch (error) {
    if (error instanceof NoSchool) return [doubt('readiness-none', 'begin-school')];
    throw error;
  } finally {
    await db.close();
  }
}
