import type { RECORD_REFUSALS } from '../../codes/refusals/records.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const recordRefusals: RefusalWordsOf<typeof RECORD_REFUSALS> = {
  'record-signed': {
    reason: 'The homeroom teacher has signed this pupil’s record, so its values cannot change any more.',
    remedy: 'If something has to change, ask the principal to return the record, then send it again.',
  },
  'no-delegation': {
    reason: 'A vice principal signs for the principal only under a written delegation in force that day.',
    remedy: 'Ask the principal to enter the delegation, then do it again.',
  },
  'not-responsible': {
    reason: 'The one who answers for this subject in this class is {name}.',
    remedy: 'Let that person sign, or ask the administrator if the assignment is wrong.',
  },
  'record-moved-on': {
    reason: 'This record is past that step: somebody signed or returned it before you.',
    remedy: 'Load the list again to see where the record stands.',
  },
  'record-too-early': {
    reason: 'This record has not come to that step: whoever signs before has not signed.',
    remedy: 'See what is missing and from whom; do it again when they have signed.',
  },
  'record-incomplete': {
    reason: 'This record is not complete: {owed}.',
    remedy: 'Fill it in or remind whoever owes it, then sign again.',
  },
  'promotion-not-asked': {
    reason:
      'Grade 5 is the last: there is no going up, only completing primary school is confirmed or not (TT27, article 11).',
    remedy:
      'No going up has to be decided here; of a pupil who still waits to be assessed anew only “not completed” can be decided.',
  },
  'promotion-no-result': {
    reason: 'Values are missing, so there is no result yet upon which to decide (TT27, article 11).',
    remedy: 'Remind the teachers to enter them; decide once there is a result.',
  },
  'promotion-completed': {
    reason: 'The pupil has completed the class programme and goes up without a decision (TT27, article 11).',
    remedy: 'Load the list again; if the result is not right, ask the teachers to look at the values.',
  },
  'promotion-signed': {
    reason:
      'The homeroom teacher has signed the transcript with what it says on going up, so that it cannot be decided anew.',
    remedy: 'If it has to be decided otherwise, return the transcript first; the teacher will sign again.',
  },
  'promotion-moved-on': {
    reason: 'Since you opened it, the pupil’s values have changed or somebody has decided.',
    remedy: 'Load the list again, look at it and decide.',
  },
  'record-other-version': {
    reason: 'This signature is for version {given}; the record is at version {version}.',
    remedy: 'Load the list again, look at the new version and sign it.',
  },
  'record-former-code': {
    reason:
      'This record was signed when the school had the code {code}; the code is {now} now, so a further signature would not fit.',
    remedy: 'Return the record, so that the homeroom teacher signs it again under the new code; then go on.',
  },
  'rows-not-ready': {
    reason: 'Cannot be signed yet for {names}: incomplete, wrong, or the homeroom teacher has signed the record.',
    remedy: 'Load the sheet again; the other pupils can be signed.',
  },
  'list-number-taken': {
    reason: 'Another signature of this subject was taken just before.',
    remedy: 'Load the sheet again and sign again.',
  },
  'list-id-reused': {
    reason: 'This signature has the id of another one with other content.',
    remedy: 'Load the sheet again; a new id will be used.',
  },
  'signature-wrong': {
    reason: 'The signature does not fit the content and the certificate named.',
    remedy: 'Check that the right certificate was chosen and sign again.',
  },
  'signed-in-future': {
    reason: 'The time of signing ({signedAt}) is ahead of the server’s ({now}).',
    remedy: 'Set the computer’s date and time, then sign again.',
  },
  'signed-before-values': {
    reason: 'The time of signing ({signedAt}) is before the values were last changed ({changedAt}).',
    remedy: 'Set the computer’s date and time, look at the values and sign again.',
  },
  'signed-before-return': {
    reason: 'The time of signing ({signedAt}) is before the record was returned ({returnedAt}).',
    remedy: 'Set the computer’s date and time, look at the record and sign again.',
  },
  'signed-long-ago': {
    reason: 'The time of signing ({signedAt}) is more than an hour away from the server’s ({now}).',
    remedy: 'Set the computer’s date and time, then sign again.',
  },
  'signed-before-previous': {
    reason: 'The time of signing ({signedAt}) is before the earlier signature on the record ({previous}).',
    remedy: 'Set the computer’s date and time, then sign again.',
  },
  'signer-personal-id-missing': {
    reason: 'The record has to name its signer’s personal number, which your account does not have.',
    remedy: 'Ask the administrator to enter it in your account, then sign again.',
  },
  'pupil-personal-id-missing': {
    reason: 'The signed record lacks the pupil’s personal number, so it cannot be released.',
    remedy: 'Let the administrator enter it, then ask the principal to return the record; others can be sealed.',
  },
  'waiver-not-needed': {
    reason: 'This pupil has a personal number, or the record has been released.',
    remedy: 'Load the list again. A record signed before the number came is returned and signed anew.',
  },
  'waiver-too-early': {
    reason: 'The homeroom teacher has not signed this record.',
    remedy: 'Decide once the homeroom teacher has signed.',
  },
  'look-missing': {
    reason: 'No second person has looked at a printed example of this class yet.',
    remedy: 'Ask somebody else to open a print, look at it and say so; then seal.',
  },
  'school-facts-missing': {
    reason: 'The school has not entered all a transcript must say: code and name of the department, province, commune.',
    remedy: 'Ask the administrator to enter the school’s facts, then sign again; nothing was signed.',
  },
  'record-lacks': {
    reason: 'The record lacks something mandatory: {fields}.',
    remedy: 'Add it in the sheet or the pupil’s profile, push it, then sign. Other records can still be signed.',
  },
};
