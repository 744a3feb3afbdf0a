/** One class's line of the overview: what was kept of its sheets, with what stands beside them today. */
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { ClassProgress } from '../../../core/contract/signing.js';
import type { Result } from '../../../core/codes/levels.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { farApart } from '../../../core/record/flags.js';
import { isUndecided, type PupilProgress } from '../../../core/record/progress.js';
import { carries, isReleased } from '../../../core/record/record-states.js';
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

/** A record that has come to a later state counts at every step before. */
export function progressLine(input: LineInput): ClassProgress {
  const { context, projection, decisions } = input;
  const { class: klass, pupils, closed } = context;
  const yearEnd = projection.of(RECORD_SHEET).pupils;
  const profile = projection.of('year').pupils;
  const asksSubjects = subjectTeachersSign(input);
  const counts = { entered: 0, subjectsSigned: 0, homeroomSigned: 0, approved: 0, sealed: 0, flagged: 0, undecided: 0 };
  // One round over a school's pupils: this is what its overview is made of.
  for (const { id } of pupils) {
    const line = yearEnd[id];
    const reached = closed.get(id);
    if (reached !== undefined) {
      counts.entered += 1;
      counts.subjectsSigned += 1;
      if (carries(reached, 'homeroom')) counts.homeroomSigned += 1;
      if (carries(reached, 'principal')) counts.approved += 1;
      if (isReleased(reached)) counts.sealed += 1;
    } else {
      if (line?.entered && profile[id]?.entered) {
        counts.entered += 1;
        if (!asksSubjects || !line.unsigned) counts.subjectsSigned += 1;
      }
      if (isUndecided(line, decisions.get(id) ?? null)) counts.undecided += 1;
    }
    if (line && isFlagged(input, id, line)) counts.flagged += 1;
  }
  return {
    classId: klass.id,
    className: klass.name,
    homeroomTeacher: answersFor(input, null)?.name ?? '',
    pupils: pupils.length,
    ...counts,
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
