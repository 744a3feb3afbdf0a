import type { Declared } from '../declared.js';

/** Of the look, the seal on prints, transactions and print jobs. */
export const SEALING_REFUSALS = {
  'look-by-clerk': [],
  'look-entered-alone': [],
  'look-not-approved': [],
  'record-altered': [],
  'record-signature-altered': [],
  'record-signer-altered': [],
  'record-certificate-bad': [],
  'print-altered': [],
  'look-not-shown': [],
  'school-certificate-missing': [],
  'record-not-sealed': [],
  'print-changed': [],
  'print-other-seal': [],
  'seal-same-certificate': [],
  'seal-stamp-missed': [],
  'seal-too-long': [],
  'transaction-taken': [],
  'checkers-moved-on': [],
  'print-job-unfinished': ['done', 'total'],
  'print-job-gone': [],
  'print-jobs-full': [],
} as const satisfies Declared;
