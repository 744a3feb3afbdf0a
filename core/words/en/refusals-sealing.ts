import type { SEALING_REFUSALS } from '../../codes/refusals/sealing.js';
import type { RefusalWordsOf } from '../words.js';

export const sealingRefusals: RefusalWordsOf<typeof SEALING_REFUSALS> = {
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
  'record-altered': {
    reason: 'What is stored of this record no longer agrees with the signatures on it, so it is not handed out.',
    remedy:
      'Tell the administrator and the principal at once; the data must come back from a backup. Other records are not affected.',
  },
  'record-signature-altered': {
    reason: 'A stored signature of this record no longer holds, so it is not handed out.',
    remedy:
      'Tell the administrator and the principal at once; the data must come back from a backup. Other records are not affected.',
  },
  'record-signer-altered': {
    reason: 'Signer or certificate as stored do not agree with the signature on this record, so it is not handed out.',
    remedy:
      'Tell the administrator and the principal at once; register and data must be compared with a backup. Other records are not affected.',
  },
  'record-certificate-bad': {
    reason:
      'The certificate of a signature on this record was revoked before it signed, or its authority is no longer trusted by the school.',
    remedy:
      'Ask the administrator about that certificate in the register before this record is used. Other records are not affected.',
  },
  'print-altered': {
    reason: 'The stored print is no longer what was sealed, so it is not handed out.',
    remedy:
      'Tell the administrator and the principal at once; the print must come back from a backup. Other prints are not affected.',
  },
  'look-not-shown': {
    reason: 'This print was not opened for you.',
    remedy: 'Open the print, look at its pages, then confirm.',
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
  'seal-same-certificate': {
    reason: 'The seal on this record is by this very certificate of the school.',
    remedy: 'Nothing needs to be sealed again; that is for when the school has another certificate.',
  },
  'seal-stamp-missed': {
    reason: 'There is still no time stamp to be had, so the record keeps the seal it has.',
    remedy: 'Try again later, when the time-stamp authority answers. The record stands as before.',
  },
  'print-other-seal': {
    reason: 'This record was sealed with another certificate of the school; its print has to bear the same one.',
    remedy:
      'Seal this record again with the new certificate (its content stays), then the print; or seal the print with the old one if it is still valid.',
  },
  'seal-too-long': {
    reason: 'The school’s certificate with its chain is longer than the place kept for the seal on the print.',
    remedy: 'Ask the administrator to enter a shorter chain (without the root), then sign again.',
  },
  'transaction-taken': {
    reason: 'Some of these transcripts are in another transaction already.',
    remedy: 'Open the list again and sign those that remain.',
  },
  'checkers-moved-on': {
    reason: 'There is a newer file of signers for checkers.',
    remedy: 'Open the sealing page again, and sign again if it still asks.',
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
