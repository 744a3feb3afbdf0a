/** Which optional subjects and which language a class is taught: what may be said of it, and when it may change. */
import type { Day } from '../../../../core/codes/day.js';
import { type SubjectCode, SUBJECT_NAMES, SUBJECTS } from '../../../../core/fields/subjects.js';
import { gradesWithChoice } from '../../../../core/law/law-for.js';
import type { Grade, Law } from '../../../../core/law/law.js';
import { valuesOf } from '../../../../core/merge/document.js';
import { isSigned, type RecordState } from '../../../../core/record/record-states.js';
import type { SheetValues } from '../../../../core/sheet/values.js';
import { tidy } from '../../../../core/text/normalise.js';
import { refuse } from '../../../ground/refused.js';
import type { ClassSettings } from '../../../store/models/classes.js';
import type { Writer } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { loadDocuments } from '../../sheets/load-document.js';

/** Words alone, as they are printed: no digits and nothing a table would take for a formula. */
const LANGUAGE = /^\p{L}[\p{L}\p{M} ()-]{1,39}$/u;

/** What was typed as it is kept. Refuses with class-subject-odd, class-language-odd. */
export function readTaught(law: Law, typed: ClassSettings): ClassSettings {
  const odd = typed.optionalSubjects.find((subject) => gradesWithChoice(law, subject).length === 0);
  if (odd) throw refuse('class-subject-odd', { subject: SUBJECT_NAMES[odd] });
  const foreignLanguage = tidy(typed.foreignLanguage).replace(/\s+/g, ' ');
  if (!LANGUAGE.test(foreignLanguage)) throw refuse('class-language-odd');
  const optionalSubjects = SUBJECTS.filter((subject) => typed.optionalSubjects.includes(subject));
  return { optionalSubjects, foreignLanguage, optionalSubjectsCount: typed.optionalSubjectsCount };
}

export const sameTaught = (one: ClassSettings, other: ClassSettings): boolean =>
  one.foreignLanguage === other.foreignLanguage &&
  one.optionalSubjectsCount === other.optionalSubjectsCount &&
  one.optionalSubjects.join() === other.optionalSubjects.join();

const UNITS = 'SELECT u.state FROM records r JOIN units u ON u.record_id = r.id WHERE r.class_id = $1';
const PLACES = 'SELECT pupil_id AS "pupilId", grade FROM enrolments WHERE class_id = $1';
/** Who goes on after $2. */
const HELD = `
  SELECT DISTINCT subject FROM assignments
  WHERE class_id = $1 AND duty = 'subject' AND (to_day IS NULL OR to_day > $2)`;

export interface ChangeTaught {
  readonly classId: string;
  readonly before: ClassSettings;
  readonly after: ClassSettings;
  readonly today: Day;
}

/**
 * A signed record says what was taught, what was typed is never lost with its column, and nobody keeps a duty that no table
 * shows any more. Refuses with class-taught-signed, class-subject-filled, class-subject-held.
 */
export async function requireChangeable(db: Writer, law: Law, change: ChangeTaught): Promise<void> {
  const { classId, before, after, today } = change;
  const units = await select<{ state: RecordState }>(db, UNITS, [classId]);
  const count = units.filter(({ state }) => isSigned(state)).length;
  if (count > 0) throw refuse('class-taught-signed', { count });
  const away = before.optionalSubjects.filter((subject) => !after.optionalSubjects.includes(subject));
  if (away.length === 0) return;
  const places = await select<Place>(db, PLACES, [classId]);
  const sheets = (await loadDocuments(db, 's.class_id = $1', [classId])).map(({ document }) => valuesOf(document));
  const filled = away
    .map((subject) => [SUBJECT_NAMES[subject], countFilled(sheets, subject, keptBy(law, places, subject))] as const)
    .filter(([, cells]) => cells > 0);
  if (filled.length > 0) {
    throw refuse('class-subject-filled', { subjects: filled.map(([name, cells]) => `${name} ${cells}`).join(', ') });
  }
  const held = (await select<{ subject: SubjectCode }>(db, HELD, [classId, today])).map(({ subject }) => subject);
  const hidden = away.filter((subject) => held.includes(subject) && keptBy(law, places, subject).size === 0);
  if (hidden.length > 0) {
    throw refuse('class-subject-held', { subjects: hidden.map((subject) => SUBJECT_NAMES[subject]).join(', ') });
  }
}

interface Place {
  readonly pupilId: string;
  readonly grade: Grade;
}

/** Whoever has a subject all the same, for in her grade nobody chooses. */
function keptBy(law: Law, places: readonly Place[], subject: SubjectCode): ReadonlySet<string> {
  const choice = gradesWithChoice(law, subject);
  return new Set(places.filter(({ grade }) => !choice.includes(grade)).map(({ pupilId }) => pupilId));
}

/** Cells of a subject, over the sheets of the year, of whoever would have it no more. */
const countFilled = (sheets: readonly SheetValues[], subject: SubjectCode, kept: ReadonlySet<string>): number =>
  sheets
    .flatMap((sheet) => Object.entries(sheet).filter(([pupil]) => !kept.has(pupil)))
    .flatMap(([, row]) => Object.keys(row).filter((field) => field.startsWith(`subject.${subject}.`))).length;
