/** A file of a school's teachers, from plain cells to people and to rows that say why not. */
import type { Day } from '../codes/day.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import { accountKey, isAccountName } from '../text/account-name.js';
import type { RawBook, RawCell } from '../workbook/raw.js';
import type { RefusedRow, RowPlace } from './candidate.js';
import type { TeacherColumn } from './kinds.js';
import type { Located } from './locate-columns.js';
import {
  cellText,
  fold,
  readBirthDate,
  readCode,
  readName,
  readPersonalId,
  readSex,
  readTypedPersonalId,
} from './read-facts.js';
import { cellsOf, type FilledRow, type ListRead, readList, type ReadList, refuseName, shown } from './read-list.js';
import type { ReadingOf } from './read-pupils.js';
import { TEACHER_LIST } from './teacher-columns.js';

/** No primary school has as many. */
export const MOST_TEACHERS = 400;

/** Somebody who teaches, as a row of a file has her. */
export interface TeacherCandidate extends RowPlace {
  /** Mã giáo viên; null where the file says nothing, and so with the others. */
  readonly staffCode: string | null;
  readonly name: string;
  /** `yyyy-mm-dd`, to tell two of one name apart by; the school does not keep it. */
  readonly birthDate: Day | null;
  readonly personalId: string | null;
  readonly account: string | null;
}

export type TeachersRead = ListRead<TeacherCandidate, TeacherColumn>;

/** Read every visible sheet that has the columns. Refuses the file where none has, where it is of pupils, and where it is too long. */
export const readTeachers = (
  book: RawBook,
  { schoolCodes }: Pick<ReadingOf, 'schoolCodes'>,
): ReadList<TeacherCandidate, TeacherColumn> =>
  readList<TeacherCandidate, TeacherColumn>(book, {
    headers: TEACHER_LIST,
    most: MOST_TEACHERS,
    names: () => ['name', 'surname', 'given-name'],
    isForeign: ({ foreign }) => foreign.length > 0,
    foreign: refusal('import-of-pupils'),
    none: refusal('import-no-teacher-columns'),
    readRow: (row, one) => readRow(row, one, schoolCodes),
  });

function readRow(
  { row, name: text }: FilledRow,
  one: Located<TeacherColumn>,
  schoolCodes: readonly string[],
): TeacherCandidate | RefusedRow {
  const cell = cellsOf(one, row);
  const sheet = one.sheet.name;
  const typed = (column: TeacherColumn) => ({ typed: shown(cellText(cell(column))) });
  const no = (why: Refusal): RefusedRow => ({ sheet, row, name: shown(text), refusal: why });

  const school = readCode(cell('school-code'));
  if (school && !schoolCodes.includes(school))
    return no(refusal('import-other-school', { school: shown(school), own: schoolCodes.at(-1)! }));
  if (HAS_LEFT.test(fold(cellText(cell('status'))))) return no(refusal('import-not-working', typed('status')));
  if (TEACHES_NOTHING.test(fold(cellText(cell('position')))))
    return no(refusal('import-not-teaching', typed('position')));
  const named = readName(text);
  if ('fault' in named) return no(refuseName(named.fault));
  const birthDate = readBirthDate(cell('birth-date'));
  if (birthDate === undefined) return no(refusal('import-birth-odd', typed('birth-date')));
  const personalId = readNumber(cell('personal-id'), { birthDate, sex: readSex(cell('sex')) ?? null });
  if (personalId === undefined) return no(refusal('import-personal-id-odd', typed('personal-id')));
  const staffCode = readCode(cell('staff-code'));
  if (staffCode === undefined) return no(refusal('import-code-odd', typed('staff-code')));
  const account = accountKey(cellText(cell('account'))) || null;
  if (account !== null && !isAccountName(account)) return no(refusal('import-account-odd', typed('account')));
  const { name } = named;
  return { sheet, row, staffCode, name, birthDate, personalId, account };
}

/** Without birth date and sex nothing proves a number that lost its zeros. */
function readNumber(
  cell: RawCell,
  { birthDate, sex }: { readonly birthDate: Day | null; readonly sex: 'F' | 'M' | null },
): string | null | undefined {
  if (birthDate !== null && sex !== null) return readPersonalId(cell, { birthDate, sex });
  const text = cellText(cell).replace(/^'/, '');
  return text === '' ? null : readTypedPersonalId(text);
}

const HAS_LEFT =
  /^(?:da )?(?:chuyen (?:di|truong|cong tac)|thoi viec|nghi viec|nghi huu|da nghi|buoc thoi viec|tu tran)/;
/** Who has an account by another hat, or none: it is given on the page of accounts. */
const TEACHES_NOTHING =
  /^(?:nhan vien|ke toan|van thu|thu quy|bao ve|y te|thu vien|thiet bi|cap duong|nau an|phuc vu|lao cong|tap vu|lai xe|cong nghe thong tin$)/;
