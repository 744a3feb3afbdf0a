import type { ClassProgress } from '../../../core/contract/signing.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import { canAmong, may } from '../../../core/rights/allow.js';
import { carries, isReleased, mayChangeValues, type Slot, stateOf } from '../../../core/record/record-states.js';
import { select } from '../../store/sql.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadActor } from '../../runner/load-actor.js';
import { loadCurrentYear } from '../school/load-school.js';
import { classSigning, homeroomOf, subjectTeachersSign } from '../records/signing/class-signing.js';
import type { ClassYear } from '../records/signing/class-year.js';
import { loadClassYear } from '../records/signing/load-class-year.js';
import { loadLastResults } from '../records/signing/load-last-results.js';
import { recordViews } from '../records/signing/record-view.js';

const CLASSES = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';
/** People with a certificate of their own that counts now. $1 instant. */
const HOLDERS = `
  SELECT DISTINCT user_id AS "userId" FROM certificates
  WHERE kind = 'personal' AND state = 'bound' AND user_id IS NOT NULL AND not_before <= $1 AND not_after > $1
    AND (revoked_at IS NULL OR revoked_at > $1)`;

const IN_CLASS = [
  'see-class',
  'sign-homeroom',
  'approve',
  'return',
  'decide-promotion',
  'seal',
  'print-class',
] as const;

/**
 * This year's classes on their way to the seal, as far as the caller may see them: a teacher hers. The administrator is
 * shown the counts, which are no marks, to see who has no certificate.
 */
export async function readProgress(
  deps: Deps,
  caller: Caller,
): Promise<{ schoolYear: SchoolYear; classes: ClassProgress[] }> {
  const { db } = deps;
  const [actor, { id: schoolYear }] = await Promise.all([loadActor(deps, caller), loadCurrentYear(db)]);
  const [classes, holders] = await Promise.all([
    select<{ id: string }>(db, CLASSES, [schoolYear]),
    select<{ userId: string }>(db, HOLDERS, [deps.clock().toISOString()]),
  ]);
  const certified = new Set(holders.map(({ userId }) => userId));
  const seen = classes.filter(({ id }) => may(actor, 'see-progress', { classId: id }));
  const progress: ClassProgress[] = [];
  // One class after the other: a school's documents all at once would be a lot of memory.
  for (const { id } of seen) {
    const year = await loadClassYear(deps, id);
    if (!year) continue;
    const line = progressOf(year, await loadLastResults(db, id, schoolYear), certified);
    progress.push({ ...line, can: canAmong(actor, IN_CLASS, { classId: id }) });
  }
  return { schoolYear, classes: progress };
}

/** A record that has come to a later state counts at every step before. */
function progressOf(
  year: ClassYear,
  lastResults: Parameters<typeof recordViews>[1],
  certified: ReadonlySet<string>,
): ClassProgress {
  const signing = classSigning(year);
  const { pupils, class: klass } = year.context;
  const lines = pupils.map((pupil) => {
    const gate = signing.gates.get(pupil.id)!;
    const state = stateOf(year.records.get(pupil.id));
    return {
      state,
      entered: gate.missing.length === 0 && gate.wrong.length === 0,
      subjectsSigned: gate.signed.length === gate.needed.length,
      undecided: gate.undecided,
    };
  });
  const signed = (slot: Slot): number => lines.filter(({ state }) => carries(state, slot)).length;
  const open = lines.filter(({ state }) => mayChangeValues(state));
  const closed = lines.length - open.length;
  return {
    classId: klass.id,
    className: klass.name,
    homeroomTeacher: homeroomOf(year)?.name ?? '',
    pupils: pupils.length,
    entered: closed + open.filter(({ entered }) => entered).length,
    subjectsSigned: closed + open.filter(({ entered, subjectsSigned }) => entered && subjectsSigned).length,
    homeroomSigned: signed('homeroom'),
    approved: signed('principal'),
    sealed: lines.filter(({ state }) => isReleased(state)).length,
    flagged: recordViews(signing, lastResults).filter(({ flags }) => flags.length > 0).length,
    undecided: open.filter(({ undecided }) => undecided).length,
    withoutCertificate: withoutCertificate(year, certified),
  };
}

/** Those the year's setting makes sign in this class (decision 20), by name. */
function withoutCertificate(year: ClassYear, certified: ReadonlySet<string>): string[] {
  const signers = year.teachers.filter(
    ({ responsible, duty }) => responsible && (duty === 'homeroom' || subjectTeachersSign(year)),
  );
  const people = new Map(signers.map(({ userId, name }) => [userId, name]));
  return [...people].filter(([userId]) => !certified.has(userId)).map(([, name]) => name);
}
