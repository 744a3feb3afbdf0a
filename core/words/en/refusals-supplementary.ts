import type { SUPPLEMENTARY_REFUSALS } from '../../codes/refusals/supplementary.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of supplementary assessment and tests sat again, which the server says. */
export const supplementaryRefusals: RefusalWordsOf<typeof SUPPLEMENTARY_REFUSALS> = {
  'assessed-anew': {
    reason: 'This is being assessed anew for the pupil, so what stood at year end is kept.',
    remedy:
      'Enter the new value under Supplementary assessment. If the value of year end was wrong, ask the homeroom teacher to withdraw the case first.',
  },
  'supplementary-not-needed': {
    reason:
      'By the values there are, the pupil needs no supplementary assessment: completed, or values are missing (late).',
    remedy: 'Reload the list. If values are missing, enter them first.',
  },
  'supplementary-moved-on': {
    reason: 'The pupil’s values of year end have just changed, and with them what is to be assessed anew.',
    remedy: 'Reload the list, look at it again, then save the plan.',
  },
  'supplementary-no-case': {
    reason: 'No supplementary assessment has been opened for this pupil, or it was withdrawn.',
    remedy: 'Reload the list. The homeroom teacher opens it with a plan.',
  },
  'supplementary-nobody': {
    reason: 'Nobody of this class is assessed anew yet, so there is no sheet to download.',
    remedy: 'The homeroom teacher makes a plan for each pupil on the class’s page of supplementary assessment first.',
  },
  'retest-no-test': {
    reason: 'This subject has no test at this time that can be sat again.',
    remedy: 'Only tests at the end of term 1 and of the year, in subjects with a score, can be sat again.',
  },
  'retest-no-score': {
    reason: 'The pupil has no score in that test yet.',
    remedy: 'Enter the score of the test that was sat, then propose another.',
  },
  'retest-open': {
    reason: 'Another test has already been proposed for this pupil here.',
    remedy: 'See the proposal in the list.',
  },
  'retest-decided': {
    reason: 'This proposal has been answered.',
    remedy: 'Reload the list to see the answer.',
  },
  'retest-not-agreed': {
    reason: 'The principal has not agreed to another test.',
    remedy: 'Wait for the answer; it shows in the list.',
  },
  'retest-moved-on': {
    reason: 'Since you opened the page, another sitting has been entered.',
    remedy: 'Reload the list, then go on.',
  },
  'retest-day-odd': {
    reason: 'The day of the test has to be between {from} and {to}.',
    remedy: 'Enter the day on which the pupil sat it.',
  },
};
