import type { Declared } from '../declared.js';

/** Of files that are sent. */
export const FILE_REFUSALS = {
  'file-not-workbook': [],
  'file-broken': [],
  'file-encrypted': [],
  'file-macros': [],
  'file-embedded': [],
  'file-external-links': [],
  'file-data-connections': [],
  'file-linked-pictures': [],
  'file-too-many-sheets': ['count'],
  'file-bomb': [],
  'file-miscounted': [],
  'file-doctype': [],
  'file-slow': [],
  'file-not-returned': [],
  'file-not-marked': [],
  'file-foreign': [],
  'file-altered': [],
  'file-other-school': ['school'],
  'file-other-year': ['year'],
  'file-other-class': ['class'],
} as const satisfies Declared;
