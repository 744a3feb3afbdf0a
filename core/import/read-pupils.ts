/** A file of pupils, from plain cells to pupils and to rows that say why not. Never throws, whatever a cell holds. */
import { type Refusal, refusal } from '../codes/refusal.js';
import { addDays, type Day } from '../codes/day.js';
import type { RawBook, RawSheet } from '../workbook/raw.js';
import type { Candidate, RefusedRow } from './candidate.js';
import type { Located } from './locate-columns.js';
import type { PupilColumn } from './kinds.js';
import { PUPIL_LIST } from './pupil-columns.js';
import { cellText, fold, gradeOfClass, readBirthDate, readClass, readCode, readGrade, readName } from './read-facts.js';
import { readPersonalId, readSex, readTick } from './read-facts.js';
import { cellsOf, type FilledRow, type ListRead, readList, type ReadList, refuseName, shown } from './read-list.js';

/** The largest primary schools have some two thousand pupils. */
export const MOST_PUPILS = 2500;
/** No child younger comes to school; nobody older is on a list of pupils but by a slip of the keyboard. */
const AGES = { least: 4, most: 30 };

export type PupilsRead = ListRead<Candidate, PupilColumn>;

export interface ReadingOf {
  /** Today in Viet Nam. */
  readonly today: Day;
  /** Every mã trường it has had, the newest last; rows that say they are another school's are refused. */
  readonly schoolCodes: readonly string[];
}

/** With the birth dates there may be, worked out once a file. */
interface Bounds extends ReadingOf {
  readonly youngest: Day;
  readonly oldest: Day;
}

/** Read every visible sheet that has the columns. Refuses the file where none has, where it is staff's, and where it is too long. */
export function readPupils(book: RawBook, of: ReadingOf): ReadList<Candidate, PupilColumn> {
  const [youngest, oldest] = [AGES.least, AGES.most].map((years) => addDays(of.today, -365 * years)) as [Day, Day];
  const bounds: Bounds = { ...of, youngest, oldest };
  const read = readList<Candidate, PupilColumn>(book, {
    headers: PUPIL_LIST,
    most: MOST_PUPILS,
    names: () => ['name', 'surname', 'given-name'],
    isForeign: isStaffList,
    foreign: refusal('import-of-staff'),
    none: refusal('import-no-columns'),
    readRow: (row, one) => readRow(row, one, bounds),
  });
  return read.ok ? { ...read, candidates: withWholeCodes(read.candidates) } : read;
}

/** Pupils have classes and codes; a list of who teaches them has words of its own, and at most the class she leads. */
const isStaffList = ({ foreign, columns }: Located<PupilColumn>): boolean =>
  foreign.length >= 2 || (foreign.length === 1 && !columns.has('code') && !columns.has('grade'));

function readRow(
  { row, name: text }: FilledRow,
  one: Located<PupilColumn>,
  { today, schoolCodes, youngest, oldest }: Bounds,
): Candidate | RefusedRow {
  const cell = cellsOf(one, row);
  const sheet = one.sheet.name;
  const typed = (column: PupilColumn) => ({ typed: shown(cellText(cell(column))) });
  const no = (why: Refusal): RefusedRow => ({ sheet, row, name: shown(text), refusal: why });

  const school = readCode(cell('school-code'));
  if (school && !schoolCodes.includes(school))
    return no(refusal('import-other-school', { school: shown(school), own: schoolCodes.at(-1)! }));
  if (!isStudying(cellText(cell('status')))) return no(refusal('import-not-studying', typed('status')));
  const named = readName(text);
  if ('fault' in named) return no(refuseName(named.fault));
  const birthDate = readBirthDate(cell('birth-date'));
  if (birthDate === null) return no(refusal('import-birth-missing'));
  if (birthDate === undefined) return no(refusal('import-birth-odd', typed('birth-date')));
  if (birthDate > today) return no(refusal('import-birth-future', typed('birth-date')));
  if (birthDate > youngest || birthDate < oldest) return no(refusal('import-birth-unlikely', typed('birth-date')));
  const sex = one.columns.has('sex')
    ? readSex(cell('sex'))
    : one.columns.has('female')
      ? readTick(cell('female'))
      : null;
  if (sex === null) return no(refusal('import-sex-missing'));
  if (sex === undefined) return no(refusal('import-sex-odd', typed(one.columns.has('sex') ? 'sex' : 'female')));
  const personalId = readPersonalId(cell('personal-id'), { birthDate, sex });
  if (personalId === undefined) return no(refusal('import-personal-id-odd', typed('personal-id')));
  const code = readCode(cell('code'));
  if (code === undefined) return no(refusal('import-code-odd', typed('code')));
  const lifelongCode = readCode(cell('lifelong-code'));
  if (lifelongCode === undefined) return no(refusal('import-code-odd', typed('lifelong-code')));
  const className = one.columns.has('class') ? readClass(cell('class')) : classOfSheet(one.sheet);
  if (className === undefined) return no(refusal('import-class-odd', typed('class')));
  const grade = readGrade(cell('grade'));
  if (grade === undefined) return no(refusal('import-grade-odd', typed('grade')));
  const said = className === null ? null : gradeOfClass(className);
  if (grade !== null && said !== null && grade !== said) {
    return no(refusal('import-grade-class', { grade, class: className! }));
  }
  const campus = cellText(cell('campus')).slice(0, 100) || null;
  const { name } = named;
  // Written out: spreading one object into another costs more than reading the row.
  return { sheet, row, code, name, birthDate, sex, personalId, lifelongCode, className, grade, campus };
}

/** A sheet of one class is named after it. */
function classOfSheet({ name }: RawSheet): string | null {
  const read = readClass(name);
  return read && gradeOfClass(read) !== null && read.length <= 6 ? read : null;
}

const GONE =
  /^(?:da )?(?:chuyen (?:di|truong)|thoi hoc|bo hoc|nghi hoc|xin nghi|tam dung|bao luu|da tot nghiep|hoan thanh)/;
const isStudying = (status: string): boolean => !GONE.test(fold(status));

/** Ten digits have most codes in Viet Nam, and Excel takes the zeros in front of a number away. */
const CODE_LENGTH = 10;

function withWholeCodes(candidates: readonly Candidate[]): Candidate[] {
  const coded = candidates.filter(({ code }) => code !== null);
  const whole = coded.filter(({ code }) => code!.length === CODE_LENGTH && /^\d+$/.test(code!));
  const isUsual = whole.length * 2 > coded.length;
  return candidates.map((one) =>
    isUsual && one.code !== null && /^\d{5,9}$/.test(one.code)
      ? { ...one, code: one.code.padStart(CODE_LENGTH, '0') }
      : one,
  );
}
