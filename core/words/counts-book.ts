/** Counted results as a workbook for a pivot table: one row for each class, grade, subject and level, numbers as numbers. */
import type { ResultCounts } from '../contract/result-counts.js';
import type { PlanCell, StyleName, WorkbookPlan } from '../workbook/plan.js';
import { ui as en } from './en/ui.js';
import { subjectName, traitName } from './fields.js';
import { LEVEL_NAMES, RESULT_NAMES } from './levels.js';
import type { Locale } from './render.js';
import { ui as vi } from './vi/ui.js';

const HEADS = [...(['year', 'period', 'class', 'grade', 'kind', 'of', 'level', 'n'] as const)] as const;
/** Characters. */
const WIDTHS: Readonly<Record<(typeof HEADS)[number], number>> = {
  ...{ year: 12, period: 18, class: 12, grade: 8, kind: 16, of: 28, level: 24, n: 12 },
};

type Counts = ResultCounts['rows'][number]['counts'][number];

/** Nothing stands on more rows than one: a pivot table adds up what it is given. Text of whatever somebody has typed stays text: `fillSheet` writes no formula of it. */
export function planCounts({ schoolYear, period, rows }: ResultCounts, locale: Locale): WorkbookPlan {
  const words = locale === 'vi' ? vi : en;
  const lines = rows.flatMap(({ className, grade, counts }) =>
    counts.flatMap((one) => {
      const said = [schoolYear, words[`period.${period}`], className, grade, words[`results-of.kind-${one.of.kind}`]];
      const of = nameOf(one.of, locale);
      return [
        ...one.levels.map(({ level, n }) => [levelName(one.of, level), n] as const),
        [words['results-of.none'], one.none] as const,
      ].map(([level, n]) => [...said, of, level, n]);
    }),
  );
  return {
    names: {},
    sheets: [
      {
        name: locale === 'vi' ? 'Thống kê' : 'Counts',
        state: 'visible',
        columns: HEADS.map((head) => ({ width: WIDTHS[head] })),
        rowHeights: { 1: 24 },
        cells: [
          ...HEADS.map((head, at) => cell(1, at + 1, words[`results-of.head-${head}`], 'header')),
          ...lines.flatMap((line, row) => line.map((value, at) => cell(row + 2, at + 1, value, 'own-text'))),
        ],
        merges: [],
        freeze: { rows: 1, columns: 0 },
        protected: false,
      },
    ],
  };
}

const cell = (row: number, column: number, value: string | number, style: StyleName): PlanCell => ({
  ...{ row, column, value, style },
});

export function nameOf(of: Counts['of'], locale: Locale): string {
  if (of.kind === 'subject') return subjectName(of.code, locale);
  if (of.kind === 'trait') return traitName(of.code, locale);
  return (locale === 'vi' ? vi : en)['results-of.year'];
}

export const levelName = ({ kind }: Counts['of'], level: string): string =>
  (kind === 'result' ? RESULT_NAMES : LEVEL_NAMES)[level as never];
