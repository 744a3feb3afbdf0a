/** A file of pupils, from plain cells to pupils and to rows that say why not. Never throws, whatever a cell holds. */
import { type PlainRefusalCode, type Refusal, refusal } from '../codes/refusal.js';
import { addDays, type Day } from '../codes/day.js';
import type { Doubt, RawBook, RawCell, RawSheet } from '../workbook/raw.js';
import { rawAt } from '../workbook/raw-text.js';
import type { Candidate, RefusedRow } from './candidate.js';
import { isNumbering, type Located, type LocatedColumn, locateColumns } from './locate-columns.js';
import type { PupilColumn } from './kinds.js';
import {
  cellText,
  fold,
  gradeOfClass,
  isFilled,
  LONGEST_NAME,
  type NameFault,
  readBirthDate,
  readClass,
  readCode,
  readGrade,
  readName,
  readPersonalId,
  readSex,
  readTick,
} from './read-facts.js';

/** The largest primary schools have some two thousand pupils. */
export const MOST_PUPILS = 2500;
/** No child younger comes to school; nobody older is on a list of pupils but by a slip of the keyboard. */
const AGES = { least: 4, most: 30 };

/** What was understood of one sheet. */
export interface UnderstoodSheet {
  readonly sheet: string;
  readonly columns: readonly Pick<LocatedColumn, 'column' | 'header'>[];
  readonly passedOver: readonly string[];
  readonly rows: number;
}

export interface PupilsRead {
  readonly ok: true;
  readonly sheets: readonly UnderstoodSheet[];
  readonly candidates: readonly Candidate[];
  readonly refused: readonly RefusedRow[];
}

export type ReadPupils = PupilsRead | { readonly ok: false; readonly refusal: Refusal };

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

const DOUBTS: Readonly<Record<Exclude<Doubt, 'too-much'>, PlainRefusalCode>> = {
  damaged: 'file-broken',
  miscounted: 'file-miscounted',
  doctype: 'file-doctype',
};

/** Read every visible sheet that has the columns. Refuses the file where none has, where it is staff's, and where it is too long. */
export function readPupils(book: RawBook, of: ReadingOf): ReadPupils {
  const located = book.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => locateColumns(sheet) ?? []);
  const pupils = located.filter((one) => !isStaffList(one));
  if (pupils.length === 0) {
    return { ok: false, refusal: refusal(located.length > 0 ? 'import-of-staff' : 'import-no-columns') };
  }
  const [youngest, oldest] = [AGES.least, AGES.most].map((years) => addDays(of.today, -365 * years)) as [Day, Day];
  const bounds: Bounds = { ...of, youngest, oldest };
  const candidates: Candidate[] = [];
  const refused: RefusedRow[] = [];
  const sheets: UnderstoodSheet[] = [];
  for (const one of pupils) {
    const { doubt } = one.sheet;
    const long = { ok: false, refusal: refusal('import-too-many-rows', { limit: MOST_PUPILS }) } as const;
    if (doubt === 'too-much') return long;
    if (doubt) return { ok: false, refusal: refusal(DOUBTS[doubt]) };
    const rows = filledRows(one);
    if (candidates.length + refused.length + rows.length > MOST_PUPILS) return long;
    for (const row of rows) {
      const read = readRow(row, one, bounds);
      if ('refusal' in read) refused.push(read);
      else candidates.push(read);
    }
    const { columns, passedOver, sheet } = one;
    const inOrder = [...columns.values()].sort((a, b) => a.at - b.at);
    const shown = inOrder.map(({ column, header }) => ({ column, header }));
    sheets.push({ sheet: sheet.name, columns: shown, passedOver, rows: rows.length });
  }
  if (candidates.length + refused.length === 0) return { ok: false, refusal: refusal('import-no-rows') };
  return { ok: true, sheets, candidates: withWholeCodes(candidates), refused };
}

/** Pupils have classes and codes; a list of who teaches them has words of its own, and at most the class she leads. */
const isStaffList = ({ staff, columns }: Located): boolean =>
  staff.length >= 2 || (staff.length === 1 && !columns.has('code') && !columns.has('grade'));

const cellsOf =
  ({ sheet, columns }: Located, row: number) =>
  (column: PupilColumn): RawCell => {
    const where = columns.get(column);
    return where ? rawAt(sheet, row, where.at) : null;
  };

const OF_NAME: readonly PupilColumn[] = ['name', 'surname', 'given-name'];

interface FilledRow {
  readonly row: number;
  /** As it stands in the file, its parts together. */
  readonly name: string;
  readonly whole: boolean;
}

/** Rows in which a pupil stands. Below the last whole one a list says who made it, when, and how many there are. */
function filledRows(one: Located): FilledRow[] {
  const names = OF_NAME.filter((column) => one.columns.has(column));
  const others = [...one.columns.keys()].filter((column) => !OF_NAME.includes(column));
  const rows: FilledRow[] = [];
  for (let row = one.from; row <= one.sheet.rows.length; row++) {
    const cell = cellsOf(one, row);
    const parts = names.map((column) => cellText(cell(column)));
    const name = parts.length === 1 ? parts[0]! : parts.filter((part) => part !== '').join(' ');
    let facts = 0;
    for (const column of others) if (isFilled(cell(column))) facts += 1;
    if (name === '' && facts === 0) continue;
    if (row === one.from && isNumbering(name)) continue;
    rows.push({ row, name, whole: facts > (name === '' ? 2 : 0) });
  }
  return rows.slice(0, rows.findLastIndex(({ whole }) => whole) + 1);
}

const NAME_FAULTS: Readonly<Record<Exclude<NameFault, 'long'>, PlainRefusalCode>> = {
  missing: 'import-name-missing',
  'no-name': 'import-name-odd',
  damaged: 'import-name-damaged',
};

/** A cell's text in a refusal: long enough to be recognised. */
const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

function readRow(
  { row, name: text }: FilledRow,
  one: Located,
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
  if ('fault' in named) {
    if (named.fault === 'long') return no(refusal('import-name-long', { limit: LONGEST_NAME }));
    return no(refusal(NAME_FAULTS[named.fault]));
  }
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
