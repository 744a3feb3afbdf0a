import type { sealingRefusals as vi } from '../vi/refusals-sealing.js';
import type { RefusalWords } from '../words.js';

export const sealingRefusals: Readonly<Record<keyof typeof vi, RefusalWords>> = {
  'look-by-clerk': {
    reason: 'Whoever seals does not look in place of a second person.',
    remedy: 'Ask the principal, a vice principal or the homeroom teacher to look at one print and confirm it.',
  },
  'look-entered-alone': {
    reason: 'You alone entered everything of this pupil, so somebody else has to look at the print.',
    remedy: 'Ask somebody else, or look at the print of a pupil others have entered values of too.',
  },
  'look-not-approved': {
    reason: 'This pupil’s transcript is not approved yet, so its print cannot be the example.',
    remedy: 'Choose an approved pupil and look at that print.',
  },
  'school-certificate-missing': {
    reason: 'The register holds no certificate of the school itself, so nothing can be sealed yet.',
    remedy: 'Ask the administrator to enter the school’s certificate and to register it with the office above.',
  },
  'record-not-sealed': {
    reason: 'This transcript has not been sealed.',
    remedy: 'Seal it first, then try again.',
  },
  'print-changed': {
    reason: 'The print is not what it was when you opened it to sign, so this signature was not taken.',
    remedy: 'Open the list of prints again and sign anew.',
  },
  'seal-too-long': {
    reason: 'The school’s certificate with its chain is longer than the place kept for the seal on the print.',
    remedy: 'Ask the administrator to enter a shorter chain (without the root), then sign again.',
  },
  'transaction-taken': {
    reason: 'Some of these transcripts are in another transaction already.',
    remedy: 'Open the list again and sign those that remain.',
  },
  'print-job-unfinished': {
    reason: 'The prints are not finished yet ({done} of {total}).',
    remedy: 'Wait until they are, then fetch them.',
  },
  'print-job-gone': {
    reason: 'This print job was stopped, or its file was cleared away some time after it was done.',
    remedy: 'Start printing again.',
  },
  'print-jobs-full': {
    reason: 'You have a print job that is not finished.',
    remedy: 'Wait for it or stop it, then start another.',
  },
};
