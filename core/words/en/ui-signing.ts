import type { signing as vi } from '../vi/ui-signing.js';

/** The same in English. */
export const signing: Readonly<Record<keyof typeof vi, string>> = {
  'sign.title': 'Sign',
  'endings.title': 'Sending this ends {n} subject {n|signature|signatures}',
  'endings.line': '{name}: signature for {subject} by {signer}, {when}',
  'endings.remedy':
    'A signature holds for the values it was given for; the subject’s teacher signs these pupils again.',
  'endings.closed': '{n} {n|pupil is|pupils are} closed: changes to them will not be taken',
  'endings.closed-remedy':
    'The homeroom teacher has signed their transcripts. To correct them, ask the principal to return them. The others can be sent.',
  'endings.all': 'See all {n}',

  'returned.title': 'Returned transcripts ({n})',
  'returned.lead': 'Correct the class sheet, send it again, then sign these pupils again.',
  'returned.line': '{name}, class {class}',
  'returned.by': '{by}, {when}',
  'returned.subjects': 'Subjects to look at again: {list}',
  'returned.to-sheet': 'To the sheet of class {class}',
  'returned.to-sign': 'To Sign',

  'date.means': 'That is {day}',
};
