/** Results of a year (TT27 articles 9, 11, 13): what the values say, with what decided it. */
import type { FieldKey } from '../fields/field-key.js';
import { concludes, lawFor } from '../law/law-for.js';
import type { Law } from '../law/law.js';
import { type AwardTitle, type Result, RESULTS } from '../codes/levels.js';
import type { AssessmentMode, PupilOnSheet, SheetContext } from '../sheet/context.js';
import type { PupilId, SheetValues } from '../sheet/values.js';
import { allowedResult, rankOf } from './allowed-result.js';
import { type Requirement, requirementsFor } from './requirements.js';

/** Something that decided a result: the value at a field, e.g. HT at subject.AN.level. */
export interface Cause {
  readonly field: FieldKey;
  readonly value: string;
}

/** Result, completion, promotion and awards of one pupil as separate facts (TT27 articles 9, 11, 13). */
export interface Assessment {
  readonly pupil: PupilId;
  /** Null while data are missing or when the pupil is not assessed; never CHT for lack of data. */
  readonly result: Result | null;
  readonly missing: readonly FieldKey[];
  /** What kept the result from the next better one; empty for HTXS. */
  readonly because: readonly Cause[];
  /** Confirmed completion of the class programme (article 11); null while unknown. */
  readonly completed: boolean | null;
  /**
   * Awards of article 13 the values allow, certain or a shortlist only as the law's table says. None is suggested where the
   * teacher may judge otherwise than the values (`mayDiffer`).
   */
  readonly awards: readonly AwardTitle[];
  /** Whether they are certain; else the class proposes who gets them. */
  readonly certain: boolean;
}

const NO_CELLS: Readonly<Partial<Record<FieldKey, string>>> = {};

/** With an individual plan or in a special class the teacher may judge otherwise than the values say (article 8). */
export const mayDiffer = (mode: AssessmentMode): boolean => mode === 'adjusted' || mode === 'special';

/** Assess every pupil of a year-end sheet in class order; an empty list at other periods. Throws RangeError for a year without law. */
export function assess(context: SheetContext, values: SheetValues): readonly Assessment[] {
  const law = lawFor(context.schoolYear);
  if (!concludes(law, context.period)) return [];
  const requirements = requirementsFor(context);
  return context.pupils.map((pupil) =>
    assessPupil(law, pupil, requirements(pupil.grade, pupil.mode), values[pupil.id] ?? NO_CELLS),
  );
}

function assessPupil(
  law: Law,
  pupil: PupilOnSheet,
  requirements: readonly Requirement[],
  cells: Readonly<Partial<Record<FieldKey, string>>>,
): Assessment {
  const missing: FieldKey[] = [];
  let because: Cause[] = [];
  let worst = 0;
  let levels = 0;
  // The worst value decides; to be one result better, all that allow no more than this must improve.
  for (const { field, kind, optional } of requirements) {
    const value = cells[field];
    const result = value === undefined ? undefined : allowedResult(law, kind, value);
    if (value === undefined || result === undefined) {
      if (!optional) missing.push(field);
      continue;
    }
    if (kind === 'level') levels++;
    const rank = rankOf(result);
    if (rank > worst) because = [];
    worst = Math.max(worst, rank);
    if (rank > 0 && rank === worst) because.push({ field, value });
  }
  if (missing.length > 0 || levels === 0) {
    return { pupil: pupil.id, result: null, missing, because: [], completed: null, awards: [], certain: false };
  }
  const most = pupil.supplementary?.most;
  const result = RESULTS[most ? Math.max(worst, rankOf(most)) : worst]!;
  const award = mayDiffer(pupil.mode) ? undefined : law.awards[result];
  const completed = law.completing.includes(result);
  const awards = award ? [award.title] : [];
  return { pupil: pupil.id, result, missing, because, completed, awards, certain: award?.certain ?? false };
}
