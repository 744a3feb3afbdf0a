/** The school's pupils as a workbook that an import reads again. Every cell is text: nothing in it is ever calculated. */
import type { Grade } from '../law/law.js';
import type { PlanCell, StyleName, WorkbookPlan } from '../workbook/plan.js';
import type { KnownPupil } from './known-school.js';
import type { PupilColumn } from './kinds.js';
import { PUPIL_HEADERS } from './pupil-columns.js';

export interface ListedPupil extends Pick<
  KnownPupil,
  'code' | 'name' | 'birthDate' | 'sex' | 'personalId' | 'lifelongCode'
> {
  readonly grade: Grade;
  readonly className: string;
  readonly campus: string | null;
}

interface Written {
  readonly column: PupilColumn;
  readonly width: number;
  readonly text: (pupil: ListedPupil, schoolCode: string) => string | null;
}

const COLUMNS: readonly Written[] = [
  { column: 'code', width: 16, text: ({ code }) => code },
  { column: 'name', width: 30, text: ({ name }) => name },
  { column: 'birth-date', width: 13, text: ({ birthDate }) => birthDate.split('-').reverse().join('/') },
  { column: 'sex', width: 10, text: ({ sex }) => (sex === 'F' ? 'Nữ' : 'Nam') },
  { column: 'grade', width: 8, text: ({ grade }) => String(grade) },
  { column: 'class', width: 10, text: ({ className }) => className },
  { column: 'personal-id', width: 20, text: ({ personalId }) => personalId },
  { column: 'lifelong-code', width: 20, text: ({ lifelongCode }) => lifelongCode },
  { column: 'campus', width: 20, text: ({ campus }) => campus },
  { column: 'school-code', width: 14, text: (_, schoolCode) => schoolCode },
];

const SHEET = 'Học sinh';

/** @param schoolCode Stands in every row, so that another school's file is known by itself. */
export const planPupils = (pupils: readonly ListedPupil[], schoolCode: string): WorkbookPlan => ({
  names: {},
  sheets: [
    {
      name: SHEET,
      state: 'visible',
      columns: COLUMNS.map(({ width }) => ({ width })),
      rowHeights: { 1: 24 },
      cells: [
        ...COLUMNS.map(({ column }, at) => cell(1, at + 1, PUPIL_HEADERS[column], 'header')),
        ...pupils.flatMap((pupil, row) =>
          COLUMNS.map(({ text }, at) => cell(row + 2, at + 1, text(pupil, schoolCode), 'own-text')),
        ),
      ],
      merges: [],
      freeze: { rows: 1, columns: 2 },
      print: {
        paper: 'A4',
        orientation: 'landscape',
        titleRows: [1, 1],
        footer: SHEET,
        pagesWide: 1,
        titleColumns: 1,
        onePage: false,
      },
      protected: false,
    },
  ],
});

const cell = (row: number, column: number, value: string | null, style: StyleName): PlanCell => ({
  row,
  column,
  value,
  style,
});
