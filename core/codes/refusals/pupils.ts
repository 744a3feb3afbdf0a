import type { Declared } from '../declared.js';

/** Of a pupil's facts, her year and the classes of a year. */
export const PUPIL_REFUSALS = {
  'pupil-name-odd': [],
  'pupil-code-odd': [],
  'pupil-code-taken': ['name'],
  'pupil-birth-odd': [],
  'pupil-personal-id-odd': [],
  'pupil-personal-id-taken': ['name', 'code'],
  'pupil-fact-same': [],
  'pupil-fact-signed': ['classes'],
  'pupil-correction-needed': [],
  'pupil-not-enrolled': [],
  'pupil-enrolled': ['class'],
  'pupil-year-signed': [],
  'pupil-day-odd': ['from', 'to'],
  'pupil-same-class': [],
  'pupil-grade-class': ['grades'],
  'class-name-odd': [],
  'class-name-taken': [],
  'class-subject-odd': ['subject'],
  'class-language-odd': [],
  'class-subject-filled': ['subjects'],
  'class-subject-held': ['subjects'],
  'class-taught-signed': ['count'],
} as const satisfies Declared;
