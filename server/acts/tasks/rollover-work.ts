/** Places dự kiến on which something has been decided since, for whoever takes pupils over: proposed, never done by a clock. */
import type { SchoolYear } from '../../../core/law/law-for.js';
import { propose, settles } from '../../../core/rollover/proposal.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';
import { loadYearFacts } from '../rollover/parts/load-year-facts.js';

const PROVISIONAL = `
  SELECT MAX(school_year_id) AS year FROM rollover_places WHERE provisional AND undone_at IS NULL`;

export interface RolloverWork {
  readonly n: number;
  /** The year they come from; null where nobody's place is dự kiến. */
  readonly year: SchoolYear | null;
}

/** One statement where nobody's place is dự kiến; none for whoever takes nobody over. */
export async function rolloverWork(at: Reading, asker: Asker): Promise<RolloverWork> {
  if (!may(asker, 'roll-over')) return { n: 0, year: null };
  const [line] = await select<{ year: SchoolYear | null }>(at.db, PROVISIONAL, []);
  const year = line?.year ?? null;
  if (year === null) return { n: 0, year };
  const { lines } = propose((await loadYearFacts(at, year)).facts);
  const decided = lines.flatMap(({ grade, pupils }) =>
    pupils.filter(
      ({ placed, standing }) => placed?.provisional && settles(standing, grade, placed.grade).kind !== 'waits',
    ),
  );
  return { n: decided.length, year };
}
