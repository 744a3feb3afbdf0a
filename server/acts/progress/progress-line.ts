/** One class's line of the overview: what was kept of its sheets, with what stands beside them today. */
import { PROFILE_SHEET, RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { ClassProgress } from '../../../core/contract/progress.js';
import type { Result } from '../../../core/codes/levels.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { farApart } from '../../../core/record/flags.js';
import type { PupilProgress } from '../../../core/record/progress.js';
import { countSteps } from '../../../core/record/steps.js';
import type { PupilId } from '../../../core/sheet/values.js';
import type { YearSettings } from '../../store/models/school.js';
import { subjectTeachersSign } from '../records/signing/class-signing.js';
import type { ClassYear, Teacher } from '../records/signing/class-year.js';
import type { ContextNow } from '../sheets/load-sheet-context.js';
import type { Projection } from './load-projections.js';

type Responsible = Omit<Teacher, 'personalId'>;

export interface LineInput {
  readonly context: ContextNow;
  /** Those the missing values are told of. */
  readonly periods: readonly SheetPeriod[];
  readonly projection: Projection;
  readonly settings: YearSettings;
  /** In force that day. */
  readonly teachers: readonly Responsible[];
  /** Pupils whose record has come back at least once. */
  readonly returned: ReadonlySet<PupilId>;
  readonly decisions: ClassYear['decisions'];
  readonly lastResults: ReadonlyMap<PupilId, Result>;
  /** People with a certificate that counts now. */
  readonly certified: ReadonlySet<string>;
}

export function progressLine(input: LineInput): ClassProgress {
  const { context, projection, decisions } = input;
  const { class: klass, pupils, closed } = context;
  const yearEnd = projection.of(RECORD_SHEET).pupils;
  const profile = projection.of(PROFILE_SHEET).pupils;
  const counts = countSteps(pupils, { yearEnd, profile, closed, asksSubjects: subjectTeachersSign(input), decisions });
  const flagged = pupils.filter(({ id }) => yearEnd[id] && isFlagged(input, id, yearEnd[id]));
  return {
    classId: klass.id,
    className: klass.name,
    homeroomTeacher: answersFor(input, null)?.name ?? '',
    pupils: pupils.length,
    ...counts,
    flagged: flagged.length,
    withoutCertificate: withoutCertificate(input),
    missing: missingIn(input),
  };
}

/**
 * Whether `flagsFor` has anything to say of her: a record that was signed twice was returned between, and one that says
 * what the facts say today has the result of the values.
 */
function isFlagged(
  { returned, projection, decisions, lastResults }: LineInput,
  pupil: PupilId,
  { look, toDecide, closes, proposesNot, result }: PupilProgress,
): boolean {
  if (look || returned.has(pupil) || projection.movedOn.includes(pupil)) return true;
  const decision = decisions.get(pupil);
  const isDecided = toDecide !== undefined && !closes && decision?.basis === toDecide;
  if (isDecided && !!proposesNot === decision.promoted) return true;
  const last = lastResults.get(pupil);
  return last !== undefined && result !== undefined && farApart(last, result);
}

const answersFor = ({ teachers }: LineInput, subject: SubjectCode | null): Responsible | undefined =>
  teachers.find((each) => each.responsible && (subject ? each.subject === subject : each.duty === 'homeroom'));

/** Those the year's setting makes sign in this class (decision 20), by name. */
function withoutCertificate(input: LineInput): string[] {
  const signers = input.teachers.filter(
    ({ responsible, duty }) => responsible && (duty === 'homeroom' || subjectTeachersSign(input)),
  );
  const people = new Map(signers.map(({ userId, name }) => [userId, name]));
  return [...people].filter(([userId]) => !input.certified.has(userId)).map(([, name]) => name);
}

function missingIn(input: LineInput): NonNullable<ClassProgress['missing']> {
  return input.periods.flatMap((period) =>
    Object.entries(input.projection.of(period).lacking).map(([group, n]) => {
      const subject = group === 'homeroom' ? null : (group as SubjectCode);
      return { period, subject, name: answersFor(input, subject)?.name ?? '', n };
    }),
  );
}
