/** Counted results as a chart's rows: the school, each grade, each class, in the school's own order and never by result. */
import type { ResultCounts } from '../../core/contract/result-counts.js';

export type Counted = ResultCounts['rows'][number]['counts'][number];

/** `subject TOAN`, as it stands in the address. */
export const keyOf = ({ kind, code }: Counted['of']): string => `${kind} ${code}`;

export interface ChartRow {
  readonly kind: 'school' | 'grade' | 'class';
  readonly grade: number | null;
  readonly className: string | null;
  readonly levels: readonly { readonly level: string; readonly n: number }[];
  readonly none: number;
  readonly asked: number;
}

/** What there is to look at: the year's result first, then subjects, then traits, as the form has them. */
export function whatIn({ rows }: Pick<ResultCounts, 'rows'>): Counted['of'][] {
  const found = new Map<string, Counted['of']>();
  for (const { counts } of rows) for (const { of } of counts) if (!found.has(keyOf(of))) found.set(keyOf(of), of);
  const all = [...found.values()];
  return [...all.filter(({ kind }) => kind === 'result'), ...all.filter(({ kind }) => kind !== 'result')];
}

export function chartRows({ rows }: Pick<ResultCounts, 'rows'>, what: string, grade: number | null): ChartRow[] {
  const lines = rows
    .filter((one) => grade === null || one.grade === grade)
    .flatMap(({ grade: of, className, counts }) => {
      const found = counts.find((one) => keyOf(one.of) === what);
      return found ? [{ grade: of, className, found }] : [];
    });
  const sum = (kind: 'school' | 'grade', of: number | null): ChartRow => ({
    ...{ kind, grade: of, className: null },
    ...added(lines.filter((one) => of === null || one.grade === of).map(({ found }) => found)),
  });
  const grades = [...new Set(lines.map((one) => one.grade))].sort((a, b) => a - b);
  return [
    ...(grade === null && grades.length > 1 ? [sum('school', null)] : []),
    ...grades.flatMap((of) => [
      sum('grade', of),
      ...lines
        .filter((one) => one.grade === of)
        .map(({ className, found }) => ({ kind: 'class' as const, grade: of, className, ...added([found]) })),
    ]),
  ];
}

function added(counts: readonly Counted[]): Pick<ChartRow, 'levels' | 'none' | 'asked'> {
  const levels = (counts[0]?.levels ?? []).map(({ level }, at) => ({
    level,
    n: counts.reduce((total, one) => total + one.levels[at]!.n, 0),
  }));
  const none = counts.reduce((total, one) => total + one.none, 0);
  return { levels, none, asked: levels.reduce((total, { n }) => total + n, none) };
}

/** A whole per cent; of nobody none. */
export const percentOf = (n: number, asked: number): number => (asked === 0 ? 0 : Math.round((100 * n) / asked));
