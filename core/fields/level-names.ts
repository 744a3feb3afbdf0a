/** Levels and results in the circular's own terms, as sheet and transcript print them: Vietnamese in every language. */
import type { Result, SubjectLevel, TraitLevel } from '../codes/levels.js';

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
