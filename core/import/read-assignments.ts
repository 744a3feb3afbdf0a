/** A file of assignments, from plain cells to duties and to rows that say why not. */
import type { Day } from '../codes/day.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import type { SubjectCode } from '../fields/subjects.js';
import { accountKey } from '../text/account-name.js';
import type { RawBook } from '../workbook/raw.js';
import {
  type AssignmentColumn,
  ASSIGNMENT_LIST,
  type DutyName,
  dutyNamed,
  isDutyColumn,
} from './assignment-columns.js';
import type { RefusedRow, RowPlace } from './candidate.js';
import type { Located } from './locate-columns.js';
import { cellText, fold, LONGEST_NAME, readBirthDate, readClass, readCode } from './read-facts.js';
import { cellsOf, type FilledRow, type ListRead, readList, type ReadList, shown } from './read-list.js';

/** Forty classes with fourteen subjects and a homeroom each are six hundred. */
export const MOST_ASSIGNMENTS = 1500;

/** One duty of somebody, as a file has it. */
export interface AssignmentCandidate extends RowPlace {
  /** As it stands there, without "Cô" before it; empty where only a code or an account says who. */
  readonly name: string;
  readonly staffCode: string | null;
  readonly account: string | null;
  readonly className: string;
  /** Null for the homeroom. */
  readonly subject: SubjectCode | null;
  /** She enters along with whoever answers for it. */
  readonly shared: boolean;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
}

export type AssignmentsRead = ListRead<AssignmentCandidate, AssignmentColumn>;

/** Read every visible sheet that has the columns. Refuses the file where none has, where it is of pupils, and where it is too long. */
export function readAssignments(book: RawBook): ReadList<AssignmentCandidate, AssignmentColumn> {
  const read = readList<AssignmentCandidate, AssignmentColumn>(book, {
    headers: ASSIGNMENT_LIST,
    most: MOST_ASSIGNMENTS,
    names: whoIn,
    isForeign: ({ foreign }) => foreign.length > 0,
    foreign: refusal('import-of-pupils'),
    none: refusal('import-no-assignment-columns'),
    readRow: (row, one) => (isTable(one) ? readTableRow(row, one) : readListRow(row, one)),
  });
  if (read.ok && read.candidates.length > MOST_ASSIGNMENTS)
    return { ok: false, refusal: refusal('import-too-many-rows', { limit: MOST_ASSIGNMENTS }) };
  return read;
}

type Sheet = Located<AssignmentColumn>;

function whoIn(one: Sheet): readonly AssignmentColumn[] {
  if (isTable(one)) return ['class'];
  if (isNamed(one)) return ['name', 'surname', 'given-name'];
  return one.columns.has('account') ? ['account'] : ['staff-code'];
}

const isNamed = ({ columns }: Sheet): boolean => columns.has('name') || columns.has('given-name');
type Made = AssignmentCandidate | RefusedRow;

const isTable = (one: Sheet): boolean =>
  one.columns.has('class') && [...one.columns.keys()].some(isDutyColumn) && !isNamed(one);

/** "Cô Lan" and "GV Nguyễn Thị Lan" are called so, not named so. */
const withoutTitle = (text: string): string =>
  text
    .replace(/^(?:cô giáo|thầy giáo|cô|thầy|gvcn|gvbm|gv)[\s.:]+(?=\p{L})/iu, '')
    .replace(/\s*\((?:cn|gvcn|chủ nhiệm)\)$/iu, '')
    .trim();

function readTableRow({ row }: FilledRow, one: Sheet): Made[] {
  const cell = cellsOf(one, row);
  const sheet = one.sheet.name;
  const className = readClass(cell('class'));
  if (className === null) return [];
  const typed = shown(cellText(cell('class')));
  if (className === undefined) return [{ sheet, row, name: typed, refusal: refusal('import-class-odd', { typed }) }];
  const nothing = { staffCode: null, account: null, fromDay: null, toDay: null };
  return [...one.columns.keys()].flatMap((column): Made[] => {
    if (column !== 'homeroom' && !isDutyColumn(column)) return [];
    const people = namesIn(cellText(cell(column)));
    const subject = subjectOf(column.replace('duty.', '') as DutyName);
    return people.map((name, nth): Made => {
      if (name.length > LONGEST_NAME)
        return { sheet, row, name: shown(name), refusal: refusal('import-name-long', { limit: LONGEST_NAME }) };
      return { sheet, row, name, className, subject, shared: nth > 0, ...nothing };
    });
  });
}

const subjectOf = (duty: DutyName): SubjectCode | null => (duty === 'homeroom' ? null : duty);

/** Of several in one cell the first answers for it. "x" and a dash are nobody. */
const namesIn = (text: string): string[] =>
  text
    .split(/[,;/\n+]+/)
    .map((part) => withoutTitle(part.trim()))
    .filter((part) => /\p{L}{2}/u.test(part));

function readListRow({ row, name: text }: FilledRow, one: Sheet): Made[] {
  const cell = cellsOf(one, row);
  const sheet = one.sheet.name;
  const typed = (column: AssignmentColumn) => ({ typed: shown(cellText(cell(column))) });
  const no = (why: Refusal): RefusedRow[] => [{ sheet, row, name: shown(text), refusal: why }];
  const name = isNamed(one) ? withoutTitle(text) : '';
  const staffCode = readCode(cell('staff-code'));
  if (staffCode === undefined) return no(refusal('import-code-odd', typed('staff-code')));
  const account = accountKey(cellText(cell('account'))) || null;
  if (name === '' && staffCode === null && account === null) return no(refusal('import-teacher-missing'));
  if (name.length > LONGEST_NAME) return no(refusal('import-name-long', { limit: LONGEST_NAME }));
  const shared = readShared(cellText(cell('role')));
  if (shared === undefined) return no(refusal('import-role-odd', typed('role')));
  const fromDay = readBirthDate(cell('from-day'));
  if (fromDay === undefined) return no(refusal('import-days-odd', typed('from-day')));
  const toDay = readBirthDate(cell('to-day'));
  if (toDay === undefined) return no(refusal('import-days-odd', typed('to-day')));

  const said = [
    ...placesIn(cellText(cell('subject')), cellText(cell('class'))),
    ...classesIn(cellText(cell('homeroom'))).map((className): Said => ({ className, duty: 'homeroom' })),
  ];
  if (said.length === 0) {
    const isLed = one.columns.has('homeroom') && !one.columns.has('subject');
    // Who leads no class has nothing to be said of; who teaches has.
    return isLed ? [] : no(refusal(one.columns.has('class') ? 'import-subject-missing' : 'import-class-missing'));
  }
  return said.map((place): Made => {
    if ('why' in place) return { sheet, row, name: shown(text), refusal: place.why };
    const { className, duty } = place;
    return { sheet, row, name, staffCode, account, className, subject: subjectOf(duty), shared, fromDay, toDay };
  });
}

function readShared(text: string): boolean | undefined {
  const role = fold(text);
  if (role === '' || /^(?:chiu trach nhiem|phu trach|chinh|giao vien chinh)/.test(role)) return false;
  return /^(?:day cung|cung day|phu|dong giang day|tro giang|ho tro)/.test(role) ? true : undefined;
}

type Said = { readonly className: string; readonly duty: DutyName } | { readonly why: Refusal };

/** A class inside a text: `4A`, `Lớp 5/2`. */
const CLASS_AT_END = /^(?:(.*)[\s:(–-]+)?([1-5]\s?[\p{L}\d./]{1,4})\)?$/iu;

/** "Toán, Tiếng Việt" with a column of classes beside it, or "Toán 4A, 4B; Tiếng Việt 4A" alone. */
function placesIn(text: string, classes: string): Said[] {
  const beside = classesIn(classes);
  const said: Said[] = [];
  let duty: DutyName | undefined;
  // A duty whose class is not said yet stands for the classes beside it.
  let open: DutyName | null = null;
  const close = (): void => {
    if (open === null) return;
    if (beside.length === 0) said.push({ why: refusal('import-class-missing') });
    for (const className of beside) said.push({ className, duty: open });
    open = null;
  };
  for (const part of text
    .split(/[,;\n+]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const whole = dutyNamed(part);
    if (whole !== undefined) {
      close();
      duty = open = whole;
      continue;
    }
    const [, before = '', of = ''] = CLASS_AT_END.exec(part) ?? [];
    const what = before.replace(/(?:^|\s+)l[ớo]p$/iu, '');
    const className = of === '' ? null : readClass(of);
    const named = what.trim() === '' ? duty : dutyNamed(what);
    if (!className || named === undefined) {
      close();
      said.push({ why: refusal('import-subject-odd', { typed: shown(part) }) });
      continue;
    }
    if (what.trim() !== '') close();
    open = null;
    duty = named;
    said.push({ className, duty: named });
  }
  close();
  return said;
}

const classesIn = (text: string): string[] =>
  text.split(/[,;\n+]+/).flatMap((part) => {
    const read = readClass(part);
    return read ? [read] : [];
  });
