/** A pupil put into a class: typed in by the office, or read from another school's bundle. */
import { dayInVietnam } from '../../../../core/codes/day.js';
import { sameName } from '../../../../core/import/changes.js';
import type { Grade } from '../../../../core/law/law.js';
import { sha256 } from '../../../ground/digests.js';
import { refuse } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';
import type { Reader } from '../../../store/reader.js';
import { loadCurrentYear } from '../../school/load-school.js';
import { classToEnter } from './class-to-enter.js';
import { birthOf, codeOf, lifelongOf, nameOf, personalIdOf } from './facts.js';
import { loadPupilNow, requireDay } from './pupil-now.js';

export interface PupilToEnter {
  readonly code: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  readonly personalId: string | null;
  readonly lifelongCode: string | null;
  readonly classId: string;
  readonly grade: Grade;
  readonly day: string;
}

interface Enterable extends Omit<PupilToEnter, 'classId' | 'grade' | 'day'> {
  /** In the class's list. */
  readonly position: number;
  /** She is here already, by the same name and birth date; without a personal id where that is null. */
  readonly known: { readonly personalId: string | null } | null;
}

/**
 * What would be entered, tidied; nothing is. New to the school, or known by her code and coming back, with the same name and birth date.
 * Refuses with pupil-code-odd, pupil-name-odd, pupil-birth-odd, pupil-personal-id-…, pupil-code-taken, pupil-enrolled, pupil-day-odd,
 * pupil-grade-class, not-found.
 */
export async function requireEnterable(
  { db, clock }: { readonly db: Reader; readonly clock: Acting['clock'] },
  { classId, grade, day, sex, ...typed }: PupilToEnter,
): Promise<Enterable> {
  const code = codeOf(typed.code);
  const name = nameOf(typed.name);
  const birthDate = birthOf(typed.birthDate, dayInVietnam(clock()));
  const year = await loadCurrentYear(db);
  requireDay(day, year.calendar.begins, year.calendar.ends);
  const { next: position } = await classToEnter(db, { classId, grade, schoolYear: year.id });
  const personalId = await personalIdOf(db, typed.personalId, code);
  const lifelongCode = lifelongOf(typed.lifelongCode);
  const facts = { code, name, birthDate, sex, personalId, lifelongCode, position };
  const known = await db.pupils.findByPk(code, { raw: true });
  if (!known) return { ...facts, known: null };
  if (!sameName(known.name, name) || known.birthDate !== birthDate) {
    throw refuse('pupil-code-taken', { name: known.name });
  }
  const { times } = await loadPupilNow(db, code);
  const open = times.find(({ toDay }) => toDay === null || toDay >= day);
  if (open) throw refuse('pupil-enrolled', { class: open.className });
  return { ...facts, known };
}

/** Resolves to her code. Refuses with what `requireEnterable` says. */
export async function enterPupil(
  { db, clock, note }: Pick<Acting, 'db' | 'clock' | 'note'>,
  typed: PupilToEnter,
): Promise<string> {
  const { classId, grade, day } = typed;
  const { known, lifelongCode, ...facts } = await requireEnterable({ db, clock }, typed);
  const { code, name, birthDate, sex, personalId } = facts;
  if (known === null) await db.pupils.create({ id: code, name, birthDate, sex, personalId, lifelongCode });
  else if (known.personalId === null && personalId !== null) {
    await db.pupils.update({ personalId }, { where: { id: code } });
  }
  await putIntoClass({ db, note }, { ...facts, classId, grade, day });
  return code;
}

export interface Placed extends Omit<PupilToEnter, 'lifelongCode'> {
  readonly position: number;
}

/** Of a pupil who is there, into a class that was looked at. */
export async function putIntoClass(
  { db, note }: Pick<Acting, 'db' | 'note'>,
  { code, classId, grade, day, position, name, birthDate, sex, personalId }: Placed,
): Promise<void> {
  await db.enrolments.create({ pupilId: code, classId, grade, mode: 'normal', position, fromDay: day });
  const factsDigest = sha256(JSON.stringify({ name, birthDate, sex, personalId }));
  await note({ kind: 'pupil.enrolled', pupilId: code, classId, grade, day, factsDigest });
}
