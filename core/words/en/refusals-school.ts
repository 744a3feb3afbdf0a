import type { SCHOOL_REFUSALS } from '../../codes/refusals/school.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const schoolRefusals: RefusalWordsOf<typeof SCHOOL_REFUSALS> = {
  'department-code-odd': {
    reason: 'A department’s code has digits, plain letters or points, 20 at most.',
    remedy: 'Take the department’s code from the sector’s database, or leave it empty until you know it.',
  },
  'school-facts-signed': {
    reason:
      'Records or lists have been signed with the school’s facts as they were, so they cannot simply be corrected.',
    remedy: 'The principal changes them by a decision with its number and day; what was signed keeps the old name.',
  },
  'school-facts-same': {
    reason: 'The new facts are the same as those in force, so nothing changes.',
    remedy: 'Change at least one of them as the decision says.',
  },
  'school-change-coming': {
    reason: 'A change from a day to come has been written down already.',
    remedy: 'Wait for that day, or take that change back and write down the new one.',
  },
  'school-change-used': {
    reason: 'Documents have been signed under the new facts, so this change cannot be taken back.',
    remedy: 'If the new facts are wrong, write down another change with the decision that corrects them.',
  },
  'school-decision-odd': {
    reason: 'The decision’s number is missing, or its day cannot be read or is still to come.',
    remedy: 'Write the number as the document has it, for example 12/QĐ-UBND, and the day it was signed.',
  },
  'school-day-odd': {
    reason: 'The new facts can begin between {first} and {until}.',
    remedy: 'Write the day the decision comes into force; every change is after the one before.',
  },
};
