/** Who of a class is given an award of the year (TT27 article 13), in the words the transcript will have. */
import { lawFor } from '../law/law-for.js';
import { assess } from '../results/assess.js';
import { givenResult } from '../results/given-result.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import type { PupilId, SheetValues } from '../sheet/values.js';
import { type AwardLine, awardLines } from './award-lines.js';

export interface AwardedPupil {
  readonly pupil: PupilOnSheet;
  /** A line an award. */
  readonly awards: readonly string[];
}

/** In the order of the class list; of the sheet of year end. What was given through the year stands by its own decision and not here. */
export function awardList(
  context: SheetContext,
  values: SheetValues,
  register: ReadonlyMap<PupilId, readonly AwardLine[]>,
): AwardedPupil[] {
  const law = lawFor(context.schoolYear);
  const assessments = assess(context, values);
  return context.pupils.flatMap((pupil, i) => {
    const cells = values[pupil.id] ?? {};
    const result = givenResult(pupil, cells, assessments[i]?.result ?? null);
    const title = (result && law.awards[result]?.title) ?? null;
    const { yearEnd } = awardLines(cells, register.get(pupil.id) ?? [], title);
    return yearEnd === null ? [] : [{ pupil, awards: yearEnd.split('\n') }];
  });
}
