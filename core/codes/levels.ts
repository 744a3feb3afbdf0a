/**
 * Levels and results as typed codes. The letters T and C mean different things for subjects and for
 * traits, so a bare letter is never stored (TT27 appendix 2, filling rules 2 and 3).
 */

/** Level of a subject or activity: Hoàn thành tốt, Hoàn thành, Chưa hoàn thành (TT27 article 7.1a). */
export const SUBJECT_LEVELS = ['HTT', 'HT', 'CHT'] as const;
export type SubjectLevel = (typeof SUBJECT_LEVELS)[number];

/** Level of a quality or competence: Tốt, Đạt, Cần cố gắng (TT27 article 7.2). */
export const TRAIT_LEVELS = ['TOT', 'DAT', 'CCG'] as const;
export type TraitLevel = (typeof TRAIT_LEVELS)[number];

/** Overall result of the year, best first: xuất sắc, tốt, hoàn thành, chưa hoàn thành (TT27 article 9). */
export const RESULTS = ['HTXS', 'HTT', 'HT', 'CHT'] as const;
export type Result = (typeof RESULTS)[number];

/** Awards of the year that go with a result: Học sinh Xuất sắc, Học sinh Tiêu biểu (TT27 article 13). */
export const AWARD_TITLES = ['HSXS', 'TIEU_BIEU'] as const;
export type AwardTitle = (typeof AWARD_TITLES)[number];

/** What stands in the sheet's cell for a subject level. */
export const SUBJECT_LETTERS: Readonly<Record<SubjectLevel, string>> = { HTT: 'T', HT: 'H', CHT: 'C' };

/** What stands in the sheet's cell for a trait level; Đ is U+0110. */
export const TRAIT_LETTERS: Readonly<Record<TraitLevel, string>> = { TOT: 'T', DAT: 'Đ', CCG: 'C' };

/** The tick that marks a result, an award or "not promoted" in a sheet. */
export const TICK = 'X';
