import type { Law } from './law.js';

const LOWER = ['TV', 'TOAN', 'DD', 'TNXH', 'GDTC', 'AN', 'MT', 'HDTN'] as const;
const THIRD = ['TV', 'TOAN', 'NN1', 'TIN', 'CN', 'DD', 'TNXH', 'GDTC', 'AN', 'MT', 'HDTN'] as const;
const UPPER = ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN', 'DD', 'GDTC', 'AN', 'MT', 'HDTN'] as const;
const FIVE_SPECIFIC = ['NGON_NGU', 'TINH_TOAN', 'KHOA_HOC', 'THAM_MI', 'THE_CHAT'] as const;
const SEVEN_SPECIFIC = ['NGON_NGU', 'TINH_TOAN', 'KHOA_HOC', 'CONG_NGHE', 'TIN_HOC', 'THAM_MI', 'THE_CHAT'] as const;

const PERIODS = ['mid-term-1', 'term-1', 'mid-term-2', 'year-end'] as const;
const MID_TERMS = ['mid-term-1', 'mid-term-2'] as const;

/** Circular 27/2020/TT-BGDĐT with erratum QĐ 2904; dates of regulation 22B/QĐ-THĐS article 4.3. */
export const TT27: Law = {
  id: 'TT27',
  source: 'TT 27/2020/TT-BGDĐT',
  compulsory: { 1: LOWER, 2: LOWER, 3: THIRD, 4: UPPER, 5: UPPER },
  optional: { 1: ['NN1', 'TDT'], 2: ['NN1', 'TDT'], 3: ['TDT'], 4: ['TDT'], 5: ['TDT'] },
  periods: PERIODS,
  concluding: ['year-end'],
  tests: [
    { grades: [1, 2, 3, 4, 5], subjects: ['TV', 'TOAN'], periods: ['term-1', 'year-end'] },
    { grades: [4, 5], subjects: ['TV', 'TOAN'], periods: ['mid-term-1', 'mid-term-2'] },
    { grades: [3, 4, 5], subjects: ['NN1', 'TIN', 'CN'], periods: ['term-1', 'year-end'] },
    { grades: [4, 5], subjects: ['LSDL', 'KH'], periods: ['term-1', 'year-end'] },
  ],
  forms: [
    { number: 1, grades: [1, 2], periods: MID_TERMS, plain: true },
    { number: 2, grades: [1, 2], periods: ['term-1'], plain: false },
    { number: 3, grades: [1, 2], periods: ['year-end'], plain: false },
    { number: 4, grades: [3], periods: MID_TERMS, plain: true },
    { number: 5, grades: [3], periods: ['term-1'], plain: false },
    { number: 6, grades: [3], periods: ['year-end'], plain: false },
    { number: 7, grades: [4, 5], periods: MID_TERMS, plain: false },
    { number: 8, grades: [4, 5], periods: ['term-1'], plain: false },
    { number: 9, grades: [4, 5], periods: ['year-end'], plain: false },
  ],
  // The circular leaves the set open; the Ministry's package makes five mandatory, Công nghệ and Tin học from grade 3.
  specificCompetences: { 1: FIVE_SPECIFIC, 2: FIVE_SPECIFIC, 3: SEVEN_SPECIFIC, 4: SEVEN_SPECIFIC, 5: SEVEN_SPECIFIC },
  scores: { least: 0, most: 10 },
  allows: {
    level: { HTT: 'HTXS', HT: 'HT', CHT: 'CHT' },
    trait: { TOT: 'HTXS', DAT: 'HT', CCG: 'CHT' },
    score: [
      { least: 9, result: 'HTXS' },
      { least: 7, result: 'HTT' },
      { least: 5, result: 'HT' },
    ],
  },
  recordSheet: 'year-end',
  supplementary: { after: 'year-end', ends: 'supplementaryClosing', most: 'HT' },
  retests: ['term-1', 'year-end'],
  completing: ['HTXS', 'HTT', 'HT'],
  // The package makes these mandatory (CV 2088 appendix 1); the personal number may wait for the seal (decision 27).
  profile: {
    needed: ['registrationNumber', 'birthplace', 'hometown', 'address', 'ethnicity', 'nationality'],
    // Whoever brings the child up: an orphan's record is not blocked by the mother's tag.
    oneOf: ['mother', 'father', 'guardian'],
  },
  // Of those who completed well the class proposes who is outstanding (article 13.1).
  awards: { HTXS: { title: 'HSXS', certain: true }, HTT: { title: 'TIEU_BIEU', certain: false } },
  remarkNeeded: ['CHT'],
  doubtful: { HTT: { below: 7 }, HT: { below: 5 }, CHT: { from: 5 } },
  extremes: { best: ['HTT', 'TOT'], lowest: ['CHT', 'CCG'] },
  specialClassSubjects: ['TV', 'TOAN'],
  lengths: { remark: 500, text: 200 },
  // 35 weeks of ten half-day sessions (Curriculum 2018).
  mostAbsences: 350,
  dates: {
    coversSigned: { month: 9, day: 30, first: true },
    closing: { month: 6, day: 30 },
    corrections: { month: 7, day: 10 },
    supplementaryClosing: { month: 8, day: 15 },
    supplementaryCorrections: { month: 8, day: 25 },
  },
  usual: {
    earliest: { month: 8, day: 1, first: true },
    begins: { month: 9, day: 5, first: true },
    closes: {
      'mid-term-1': { month: 11, day: 15, first: true },
      'term-1': { month: 1, day: 15 },
      'mid-term-2': { month: 3, day: 31 },
    },
  },
};
