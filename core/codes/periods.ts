/** The four assessment times of a school year, in order (TT27 article 7.1a). */
export const PERIODS = ['mid-term-1', 'term-1', 'mid-term-2', 'year-end'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * What one stored sheet covers: an assessment time, or the whole year for the pupils' profile,
 * which lives outside the periods (decision 1).
 */
export const SHEET_PERIODS = [...PERIODS, 'year'] as const;
export type SheetPeriod = (typeof SHEET_PERIODS)[number];

export const isSheetPeriod = (text: string): text is SheetPeriod => (SHEET_PERIODS as readonly string[]).includes(text);
export const isPeriod = (text: string): text is Period => (PERIODS as readonly string[]).includes(text);
