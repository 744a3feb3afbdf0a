/** The four assessment times of a school year, in order (TT27 article 7.1a). */
export const PERIODS = ['mid-term-1', 'term-1', 'mid-term-2', 'year-end'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * Assessed anew after year end (decision 41): of those alone who have not completed the year, so no assessment time of a
 * class, and none of PERIODS.
 */
export const SUPPLEMENTARY = 'supplementary';

/**
 * What one stored sheet covers: an assessment time, what is assessed anew after it, or the whole year for the pupils'
 * profile, which lives outside the periods (decision 1).
 */
export const SHEET_PERIODS = [...PERIODS, SUPPLEMENTARY, 'year'] as const;
export type SheetPeriod = (typeof SHEET_PERIODS)[number];

export const isSheetPeriod = (text: string): text is SheetPeriod => (SHEET_PERIODS as readonly string[]).includes(text);
/** Sheets every pupil of a class stands on; what is assessed anew is of a few. */
export const CLASS_PERIODS = [...PERIODS, 'year'] as const;
export type ClassPeriod = (typeof CLASS_PERIODS)[number];
export const isPeriod = (text: string): text is Period => (PERIODS as readonly string[]).includes(text);
