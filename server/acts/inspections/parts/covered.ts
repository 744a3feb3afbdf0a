/** What an inspection's decision covers, for a bundle. */
import { dayInVietnam } from '../../../../core/codes/day.js';
import { refuse } from '../../../ground/refused.js';
import type { Looking } from '../../../runner/act.js';
import { select } from '../../../store/sql.js';

export interface CoveredByDecision {
  readonly id: string;
  readonly decision: string;
  readonly decidedOn: string;
  readonly authority: string;
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  /** School years it covers whole, no class left out. */
  readonly wholeYears: readonly string[];
}

interface Line {
  readonly id: string;
  readonly decision: string;
  readonly decidedOn: string;
  readonly authority: string;
  readonly years: string;
  readonly classes: string | null;
}

const COLUMNS = 'SELECT id, decision, decided_on AS "decidedOn", authority, years, classes FROM inspections';
const BY_ID = `${COLUMNS} WHERE id = $1`;
/** Hers that is on today. $1 user, $2 day. */
const OWN = `${COLUMNS} WHERE user_id = $1 AND from_day <= $2 AND to_day >= $2 ORDER BY opened_at DESC, id LIMIT 1`;
const CLASSES = `
  SELECT id, name || ' (' || school_year_id || ')' AS name, school_year_id AS "schoolYear" FROM classes
  ORDER BY school_year_id, position, id`;

/** The one with an id for who leads the school, her own for who inspects. Refuses with not-found. */
export async function coveredBy(
  { db, clock, caller, asker }: Looking,
  inspectionId: string | null,
): Promise<CoveredByDecision> {
  const leads = asker.hats.includes('principal');
  if (leads !== (inspectionId !== null)) throw refuse('not-found');
  const [line] =
    inspectionId === null
      ? await select<Line>(db, OWN, [caller.userId, dayInVietnam(clock())])
      : await select<Line>(db, BY_ID, [inspectionId]);
  if (!line) throw refuse('not-found');
  const [years, some] = [JSON.parse(line.years) as string[], JSON.parse(line.classes ?? 'null') as string[] | null];
  const all = await select<{ id: string; name: string; schoolYear: string }>(db, CLASSES, []);
  const { id, decision, decidedOn, authority } = line;
  return {
    ...{ id, decision, decidedOn, authority },
    wholeYears: some === null ? years : [],
    classes: all.filter((one) => years.includes(one.schoolYear) && (some === null || some.includes(one.id))),
  };
}
