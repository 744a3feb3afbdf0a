/** The records of a class as people look at them: what they say, and what stands out. */
import type { Result } from '../../../../core/codes/levels.js';
import { assess, type Assessment } from '../../../../core/results/assess.js';
import { checkSheet } from '../../../../core/rules/check-sheet.js';
import type { Issue } from '../../../../core/rules/issue.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import { type FoundFlag, flagsFor } from '../../../../core/record/flags.js';
import { mayChangeValues, stateOf } from '../../../../core/record/record-states.js';
import { RecordUnwritable } from '../../../../core/record/writable.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import { promotedNow } from './promotion-now.js';
import { type ClassSigning, recordFromValues } from './class-signing.js';

export interface RecordView {
  readonly pupil: PupilOnSheet;
  /** As signed, or as it would be signed now; null where its texts cannot be written. */
  readonly record: YearRecord | null;
  readonly assessment: Assessment;
  readonly flags: readonly FoundFlag[];
}

/** Nobody signs under it: a record gets its code when it is first opened to be signed. */
const UNSIGNED = { lookupCode: '', madeOn: '' };

export function recordViews({ year }: ClassSigning, lastResults: ReadonlyMap<PupilId, Result>): readonly RecordView[] {
  const { context, values, records } = year;
  const issues = byPupil(checkSheet(context, values));
  const flags = flagsFor(context, values);
  return assess(context, values).map((assessment, at): RecordView => {
    const pupil = context.pupils[at]!;
    const stored = records.get(pupil.id);
    const now = writableRecord(() => recordFromValues(year, pupil, stored ?? UNSIGNED));
    const open = mayChangeValues(stateOf(stored));
    const signed = stored?.versions.get(stored.version)?.record;
    const before = stored?.versions.get(open ? stored.version : stored.version - 1)?.record;
    const record = open ? now : (signed ?? null);
    if (!record) return { pupil, record, assessment, flags: [] };
    const others = [before, open ? undefined : now].filter((other) => !!other);
    return {
      pupil,
      record,
      assessment,
      flags: flags({
        pupil,
        record,
        others,
        lastResult: lastResults.get(pupil.id) ?? null,
        issues: issues.get(pupil.id) ?? [],
        returned: stored?.returns.at(-1) ?? null,
        decided: promotedNow(year, pupil),
        signed: !open,
      }),
    };
  });
}

function writableRecord(make: () => YearRecord): YearRecord | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RecordUnwritable) return null;
    throw error;
  }
}

function byPupil(issues: readonly Issue[]): ReadonlyMap<PupilId, Issue[]> {
  const grouped = new Map<PupilId, Issue[]>();
  for (const issue of issues) {
    if (issue.pupil === null) continue;
    const group = grouped.get(issue.pupil);
    if (group) group.push(issue);
    else grouped.set(issue.pupil, [issue]);
  }
  return grouped;
}
