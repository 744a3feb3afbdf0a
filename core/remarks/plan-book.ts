/** The remark bank as a workbook: one row a phrase, and a page that says which words the columns know. */
import { GRADES, LAST_GRADE } from '../law/law.js';
import { WIDEST } from '../law/widest.js';
import type { PlanCell, PlanSheet, StyleName, WorkbookPlan } from '../workbook/plan.js';
import { ABOUTS, levelsFor, type PhraseAbout } from './about.js';
import { BOOK_COLUMNS, BOOK_HEADERS, type BookColumn, SCOPE_NAMES } from './book-words.js';
import type { Phrase } from './phrase.js';
import { aboutLabel, gradesName, levelName } from './labels.js';

const BANK_SHEET = 'Kho nhận xét';
const GUIDE_SHEET = 'Cách điền';

const WIDTHS: Readonly<Record<BookColumn, number>> = { scope: 10, about: 26, level: 20, grades: 9, text: 70 };

/** Phrases in the order they come; without any it is the pattern to fill in. */
export const planBook = (phrases: readonly Phrase[]): WorkbookPlan => ({
  sheets: [bankSheet(phrases), guideSheet()],
  names: {},
});

function bankSheet(phrases: readonly Phrase[]): PlanSheet {
  const rows = phrases.map(rowOf);
  return page(
    BANK_SHEET,
    BOOK_COLUMNS.map((column) => WIDTHS[column]),
    [
      ...headerCells(BOOK_COLUMNS.map((column) => BOOK_HEADERS[column])),
      ...rows.flatMap((row, at) => BOOK_COLUMNS.map((column, i) => textCell(at + 2, i + 1, row[column], 'own-text'))),
    ],
  );
}

const rowOf = ({ scope, about, level, grades, text }: Phrase): Readonly<Record<BookColumn, string | null>> => ({
  scope: SCOPE_NAMES[scope],
  about: aboutLabel(about),
  level: level && levelName(level),
  grades: grades && gradesName(grades),
  text,
});

function guideSheet(): PlanSheet {
  const lines: (readonly [string, string])[] = [
    [
      BOOK_HEADERS.scope,
      `${SCOPE_NAMES.own}: kho riêng của giáo viên. ${SCOPE_NAMES.school}: kho chung, do hiệu trưởng và phó hiệu trưởng giữ. Để trống cũng được.`,
    ],
    [BOOK_HEADERS.grades, `Một số từ ${GRADES[0]} đến ${LAST_GRADE}, hoặc “4 đến 5”. Để trống là mọi lớp.`],
    [BOOK_HEADERS.text, `Tối đa ${WIDEST.remark} ký tự. {tên} sẽ được thay bằng tên gọi của học sinh.`],
    ...ABOUTS.map((about): [string, string] => [aboutLabel(about), `Mức: ${levelWords(about)}. Để trống là mọi mức.`]),
  ];
  return page(
    GUIDE_SHEET,
    [44, 90],
    [
      ...headerCells(['Ghi gì', 'Thế nào']),
      ...lines.flatMap(([what, how], at) => [
        textCell(at + 2, 1, what, 'others-text'),
        textCell(at + 2, 2, how, 'others-text'),
      ]),
    ],
  );
}

export const levelWords = (about: PhraseAbout): string => levelsFor(about).map(levelName).join(', ');

const headerCells = (headers: readonly string[]): PlanCell[] =>
  headers.map((text, i) => textCell(1, i + 1, text, 'header'));

const textCell = (row: number, column: number, value: string | null, style: StyleName): PlanCell => ({
  row,
  column,
  value,
  style,
});

const page = (name: string, widths: readonly number[], cells: readonly PlanCell[]): PlanSheet => ({
  name,
  state: 'visible',
  columns: widths.map((width) => ({ width })),
  rowHeights: { 1: 24 },
  cells,
  merges: [],
  freeze: { rows: 1, columns: 0 },
  print: {
    paper: 'A4',
    orientation: 'landscape',
    titleRows: [1, 1],
    footer: name,
    pagesWide: 1,
    titleColumns: 1,
    onePage: false,
  },
  protected: false,
});
