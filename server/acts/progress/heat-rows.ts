/** A class's rows of the map, out of what was kept of its sheets. */
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { covers, type Day } from '../../../core/codes/day.js';
import type { HeatCell, HeatRow } from '../../../core/contract/heat-map.js';
import { LOCK_GROUPS, type LockGroup } from '../../../core/fields/column-groups.js';
import { isSubject } from '../../../core/fields/subjects.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import type { Grade } from '../../../core/law/law.js';
import { isRecordSheet, PROFILE_SHEET, RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { stageOf } from '../../../core/record/group-counts.js';
import { progressOf, type Progress } from '../../../core/record/progress.js';
import { carries, mayChangeValues, type RecordState } from '../../../core/record/record-states.js';
import { type PupilOnSheet, pupilsOn, type SheetContext } from '../../../core/sheet/context.js';
import type { PupilId } from '../../../core/sheet/values.js';
import type { ClassSettings } from '../../store/models/classes.js';
import { enrolmentsOf } from '../sheets/class-list.js';
import { rowDigest, type SheetProgress, stampOf } from '../sheets/project-sheet.js';
import type { HeatLine } from './heat-lines.js';

export interface HeatYear {
  readonly schoolYear: SchoolYear;
  readonly period: SheetPeriod;
  /** The day its lists are of. */
  readonly day: Day;
  readonly asksSubjects: boolean;
  /** The day this sheet of a grade is awaited by; null where there is none. */
  readonly closesFor: (grade: Grade) => Day | null;
  readonly today: Day;
  /** What a sheet lacks that nobody has sent anything of. */
  readonly emptyOf: (context: SheetContext) => Progress;
}

/** Sheets a map of this one shows: the year's profile stands beside the sheet records are made of. */
const sheetsOf = (period: SheetPeriod): readonly SheetPeriod[] =>
  isRecordSheet(period) ? [period, PROFILE_SHEET] : [period];

/** `stale` where what was kept is not of now. Lines: of one class. */
export function heatRows(lines: readonly HeatLine[], year: HeatYear): Omit<HeatRow, 'can'>[] | 'stale' {
  const { classId, className, classSettings, list } = lines[0]!;
  const enrolments = enrolmentsOf(list, year.schoolYear).filter((one) => covers(one, year.day));
  const pupils = enrolments.map(({ pupil }) => pupil);
  const states = new Map(
    enrolments.flatMap(({ pupil, state }) => (state === null ? [] : [[pupil.id, state] as const])),
  );
  const progress = new Map<SheetPeriod, Progress>();
  for (const period of sheetsOf(year.period)) {
    const context = contextOf({ classId: classId!, className, classSettings }, { ...year, period }, pupils);
    const line = lines.find((one) => one.period === period);
    if (!line) {
      progress.set(period, year.emptyOf(context));
      continue;
    }
    const kept = line.progress === null ? null : (JSON.parse(line.progress) as SheetProgress);
    if (kept?.revision !== line.revision || kept.stamp !== stampOf(context)) return 'stale';
    progress.set(period, kept);
  }
  const grades = [...new Set(pupils.map(({ grade }) => grade))].sort((a, b) => a - b);
  const sent = lines.flatMap(({ period, sentAt }) => (period === year.period && sentAt !== null ? [sentAt] : []));
  return grades.map((grade) => ({
    ...{ classId: classId!, className, grade: grades.length > 1 ? grade : null, ofGrade: grade },
    pupils: pupils.filter((one) => one.grade === grade).length,
    ...dayOf(year, grade),
    sentAt: sent[0] ?? null,
    cells: sheetsOf(year.period).flatMap((sheet) =>
      cellsOf({ sheet, grade, progress: progress.get(sheet)! }, { year, pupils, states, progress }),
    ),
  }));
}

function dayOf({ closesFor, today }: HeatYear, grade: Grade): Pick<HeatRow, 'closes' | 'until'> {
  const closes = closesFor(grade);
  return { closes, until: closes !== null && closes >= today ? closes : null };
}

/** As a projection is made: names, settings and people of the heading do not count. */
const contextOf = (
  { classId, className, classSettings }: { classId: string; className: string; classSettings: string },
  { schoolYear, period }: Pick<HeatYear, 'schoolYear' | 'period'>,
  pupils: readonly PupilOnSheet[],
): SheetContext => ({
  schoolYear,
  school: { code: '', name: '', authority: '', place: '', principal: '', sample: false },
  class: { id: classId, name: className, ...(JSON.parse(classSettings) as ClassSettings), homeroomTeacher: '' },
  period,
  pupils: pupilsOn(period, pupils),
});

interface Shown {
  readonly sheet: SheetPeriod;
  readonly grade: Grade;
  readonly progress: Progress;
}

interface OfClass {
  readonly year: HeatYear;
  readonly pupils: readonly PupilOnSheet[];
  readonly states: ReadonlyMap<PupilId, RecordState>;
  readonly progress: ReadonlyMap<SheetPeriod, Progress>;
}

function cellsOf({ sheet, grade, progress }: Shown, known: OfClass): HeatCell[] {
  const groups = progress.groups[grade] ?? {};
  return LOCK_GROUPS.flatMap((group) => {
    const counts = groups[group];
    if (!counts) return [];
    const [asked, filled, wrong, sent] = counts;
    const inGroup = pupilsAsked({ group, grade, progress }, known.pupils);
    const signed = isRecordSheet(known.year.period)
      ? inGroup.filter((one) => isSigned(one, group, known)).length
      : null;
    return [{ sheet, group, asked, filled, wrong, sent, signed, stage: stageOf(counts, signed) }];
  });
}

/** Pupils the group asks something of: nobody signs for the others. */
function pupilsAsked(
  { group, grade, progress: { unasked } }: Omit<Shown, 'sheet'> & { readonly group: LockGroup },
  pupils: readonly PupilOnSheet[],
): readonly PupilOnSheet[] {
  const none = unasked?.[group] ?? [];
  return pupils.filter((one) => one.grade === grade && !none.includes(one.id));
}

/** A subject's rows stand under its teacher's signature, where the year asks for it; everything else under the homeroom teacher's. */
function isSigned({ id, mode }: PupilOnSheet, group: LockGroup, { year, states, progress }: OfClass): boolean {
  const state = states.get(id);
  if (state !== undefined && !mayChangeValues(state)) return carries(state, 'homeroom');
  // Of who is not assessed no subject's signature is wanted, nor can one be put.
  if (!isSubject(group) || !year.asksSubjects || mode === 'not-assessed') return false;
  return !progress.get(RECORD_SHEET)!.pupils[id]?.unsigned?.includes(group);
}

/** Of sheets nothing was sent to: classes alike lack the same, but for lines of pupils, which the sheet of records has. */
export function emptyProgress(): HeatYear['emptyOf'] {
  const known = new Map<string, Progress>();
  const made = (context: SheetContext) => progressOf({ context, values: {}, signed: {}, digest: rowDigest });
  return (context) => {
    const { class: klass, period, pupils, schoolYear } = context;
    if (isRecordSheet(period)) return made(context);
    const kinds = pupils.map(({ grade, mode }) => `${grade}${mode}`).sort();
    const key = JSON.stringify([schoolYear, klass.optionalSubjects, klass.optionalSubjectsCount, period, kinds]);
    let found = known.get(key);
    if (!found) known.set(key, (found = made(context)));
    return found;
  };
}
