import type { LookupWords } from '../lookup-words.js';

export const lookup: LookupWords = {
  title: 'Look up a transcript',
  lead: 'Enter the lookup code printed on the transcript, the pupil’s birth day, and the last four characters of the pupil’s code or personal number.',
  fields: {
    code: {
      label: 'Lookup code',
      hint: '32 letters and digits, printed beside the square picture. Scanning the picture fills them in here.',
    },
    birthDay: {
      label: 'The pupil’s birth day',
      hint: 'Day, month, year as on the transcript, for example 05/09/2016.',
    },
    lastFour: {
      label: 'Last four characters of the pupil’s code or personal number',
      hint: 'As printed on the page with name and birth day.',
    },
  },
  faults: {
    code: {
      lacks: 'There is no lookup code yet. Enter the one printed beside the square picture.',
      malformed:
        'The lookup code is not complete, or has characters it cannot have. It has 32 digits and letters from a to f; compare it with the paper.',
    },
    birthDay: {
      lacks: 'There is no birth day yet. Enter the one printed on the transcript.',
      malformed: 'There is no such day. Enter day, month and year, for example 05/09/2016.',
    },
    lastFour: {
      lacks: 'The last four characters are missing. Enter those of the pupil’s code or personal number.',
      malformed: 'These are fewer than four. Enter the last four characters of the pupil’s code or personal number.',
    },
  },
  faultsTitle: 'Nothing was looked up yet',
  ask: 'Look up',
  askAgain: 'Look up another code',
  privacy: 'This page keeps nothing of what you enter.',
  validity: {
    'in-effect': { first: 'In effect', meaning: 'The school issued this transcript, and its data are finalised.' },
    'not-final': {
      first: 'Not in effect yet (not finalised)',
      meaning:
        'The school signed and issued this transcript, but its data are not finalised yet. It takes effect when they are.',
    },
    replaced: {
      first: 'Replaced',
      meaning: 'The school has issued another one in its place. Ask the family or the school for the new one.',
    },
    recalled: {
      first: 'Recalled',
      meaning: 'This one no longer counts. Ask the school if you need the one in effect.',
    },
  },
  notFound: {
    first: 'Not found',
    meaning:
      'There is no transcript with this code and these facts. Compare each field with the paper and try again; if it is still not found, ask the school that issued it.',
  },
  held: {
    first: 'No answer yet',
    meaning: 'The school is looking into the data of this transcript. Ask the school that issued it.',
  },
  rests: {
    first: 'Try again later',
    meaning: 'This code was tried many times. Wait {seconds} seconds and try again; what you entered is still below.',
  },
  trouble: 'Nothing was looked up',
  since: 'Since {day}.',
  pupil: 'Pupil (name abbreviated)',
  schoolYear: 'School year',
  className: 'Class',
  school: 'School',
  result: 'Result of the year',
  signed: { homeroom: 'Signed by the homeroom teacher', principal: 'Signed by the school’s head', school: 'Issued by' },
  signedOn: 'on {day}',
  compare: 'Compare these lines with the paper: if one differs, the paper is not this transcript.',
  copies:
    'The school has given copies on paper, with its stamp, with these numbers; a paper with another number is not the school’s.',
  copy: 'Copy on paper no. {number}, given on {day}',
  signatures: 'This page tells whether a transcript is in effect. Signatures on a file are checked on the page',
  softCopy: 'For a soft copy, send the school a request with its papers; its answer is shown at',
  otherLanguage: 'Tiếng Việt',
};
