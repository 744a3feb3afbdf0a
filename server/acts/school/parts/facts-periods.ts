import { addDays } from '../../../../core/codes/day.js';
import type { FactsPeriod } from '../../../../core/contract/school.js';
import { type SchoolFacts, TOLD_FACTS } from '../../../../core/record/school-facts.js';
import type { SchoolRow } from '../../../store/models/school.js';
import { formerOf, newestFacts } from '../facts-on.js';

const shown = (facts: SchoolFacts): FactsPeriod['facts'] =>
  Object.fromEntries(TOLD_FACTS.map((fact) => [fact, facts[fact]])) as FactsPeriod['facts'];

/** The facts with their days, newest first: each begins the day after the ones before have ended. */
export function factsPeriods(row: SchoolRow): FactsPeriod[] {
  const former = formerOf(row);
  const before = (at: number) => former[at - 1];
  const begins = (at: number) => {
    const last = before(at);
    return { from: last ? addDays(last.toDay, 1) : null, decision: last?.decision ?? null };
  };
  const ended = former.map(({ facts, toDay }, at) => ({ ...begins(at), to: toDay, facts: shown(facts) }));
  return [...ended, { ...begins(former.length), to: null, facts: shown(newestFacts(row)) }].reverse();
}
