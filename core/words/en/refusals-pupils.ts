import type { PUPIL_REFUSALS } from '../../codes/refusals/pupils.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around a pupil’s facts, her year and the classes of a year. */
export const pupilRefusals: RefusalWordsOf<typeof PUPIL_REFUSALS> = {
  'pupil-name-odd': {
    reason: 'The name is empty, too long, or has numbers or odd signs.',
    remedy: 'Write it as on the birth certificate.',
  },
  'pupil-code-odd': {
    reason: 'The pupil code is empty or has odd signs.',
    remedy: 'Copy it from the sector’s database.',
  },
  'pupil-code-taken': {
    reason: 'This code belongs to {name}.',
    remedy: 'Find that pupil in the list, or look at the code again.',
  },
  'pupil-birth-odd': {
    reason: 'The birth date cannot be a primary pupil’s.',
    remedy: 'Write it as on the birth certificate.',
  },
  'pupil-personal-id-odd': {
    reason: 'A personal number has exactly 12 digits.',
    remedy: 'Write it as on the birth certificate or card; leave it empty if there is none yet.',
  },
  'pupil-personal-id-taken': {
    reason: 'This personal number belongs to {name} (code {code}).',
    remedy: 'Look at both children’s papers.',
  },
  'pupil-fact-same': {
    reason: 'Nothing differs from what stands here.',
    remedy: 'Change what is to be changed and save.',
  },
  'pupil-fact-signed': {
    reason: 'A record of hers that is being signed ({classes}) says this number.',
    remedy: 'Ask the principal to return the record first.',
  },
  'pupil-correction-needed': {
    reason: 'Her transcript was issued with this number.',
    remedy: 'Use Correction, with the decision’s number.',
  },
  'pupil-not-enrolled': {
    reason: 'She is in no class on that day.',
    remedy: 'Choose another day, or enrol her first.',
  },
  'pupil-enrolled': {
    reason: 'She is in class {class}.',
    remedy: 'Use Move to another class.',
  },
  'pupil-year-signed': {
    reason: 'Her record of this year is signed.',
    remedy: 'Ask the principal to return the record first.',
  },
  'pupil-day-odd': {
    reason: 'The day must be between {from} and {to}.',
    remedy: 'Choose another day.',
  },
  'pupil-same-class': {
    reason: 'She is in that class and grade.',
    remedy: 'Choose another class.',
  },
  'pupil-grade-class': {
    reason: 'This class has grade {grades} only.',
    remedy: 'Choose her grade.',
  },
  'class-name-odd': {
    reason: 'The name of the class is empty, too long or has odd signs.',
    remedy: 'Write a short name such as 4A.',
  },
  'class-name-taken': {
    reason: 'There is a class of that name this year.',
    remedy: 'Choose another name.',
  },
  'class-subject-odd': {
    reason: '{subject} is no optional subject of a primary school.',
    remedy: 'Choose optional subjects alone; every class has the compulsory ones.',
  },
  'class-language-odd': {
    reason: 'The foreign language is empty, too long or has digits or odd signs.',
    remedy: 'Write it as the transcript prints it, such as Tiếng Anh.',
  },
  'class-subject-filled': {
    reason: 'This year’s sheets of the class have values of a subject to be taken away (cells filled: {subjects}).',
    remedy: 'Keep the subject; if it was the wrong class, have the teacher delete those cells first.',
  },
  'class-subject-held': {
    reason: 'Somebody is still to teach a subject that is taken away from this class ({subjects}).',
    remedy: 'End that duty first.',
  },
  'class-taught-signed': {
    reason: 'This year’s records of {count} pupils of the class are signed and say these subjects and this language.',
    remedy: 'Ask the principal to return those records first; what was issued has to be recalled.',
  },
};
