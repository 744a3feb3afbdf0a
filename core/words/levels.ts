/**
 * Words and letters of levels and results. They are the circular's own terms, printed on sheet and transcript, and
 * stay Vietnamese in every language.
 */
import { type Result, SUBJECT_LETTERS, type SubjectLevel, TRAIT_LETTERS, type TraitLevel } from '../codes/levels.js';

export const RESULT_NAMES: Readonly<Record<Result, string>> = {
  HTXS: 'Hoàn thành xuất sắc',
  HTT: 'Hoàn thành tốt',
  HT: 'Hoàn thành',
  CHT: 'Chưa hoàn thành',
};

export const LEVEL_NAMES: Readonly<Record<SubjectLevel | TraitLevel, string>> = {
  HTT: 'Hoàn thành tốt',
  HT: 'Hoàn thành',
  CHT: 'Chưa hoàn thành',
  TOT: 'Tốt',
  DAT: 'Đạt',
  CCG: 'Cần cố gắng',
};

export const LEVEL_LETTERS: Readonly<Record<SubjectLevel | TraitLevel, string>> = {
  ...SUBJECT_LETTERS,
  ...TRAIT_LETTERS,
};
