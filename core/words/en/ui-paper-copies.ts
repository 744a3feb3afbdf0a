import type { copyWords as vi } from '../vi/ui-paper-copies.js';

/** The same in English. */
export const copyWords: Readonly<Record<keyof typeof vi, string>> = {
  'copies.title': 'Copies on paper',
  'copies.lead':
    'A finalised record on paper, numbered, to be signed by hand and stamped. The lookup page knows each copy’s number.',
  'copies.class': 'Class, school year',
  'copies.purpose': 'What it is for, and for whom',
  'copies.purpose-hint': 'For example: to change school. It stands on the copy and in the register.',
  'copies.purpose-missing': 'Write what it is for, at least 5 letters.',
  'copies.print': 'Give a copy on paper',
  'copies.done': 'The copy is given, file {file}. Print it, sign and stamp it.',
  'copies.register': 'Register of copies',
  'copies.register-lead': '{year}: {n} copies were given.',
  'copies.open-register': 'Open the register of copies',
  'copies.print-register': 'Print the register of {year}',
  'copies.year': 'Year',
  'copies.none': 'No copy was given this year.',
  'copies.loading': 'Opening the register…',
  'copies.line': 'No. {number}: {name}, class {class}, school year {year}',
  'copies.line-more': 'Given {when} by {by}. {purpose}. Lookup code {code}.',
  'copies.back': 'Back to the pupils',
} as const;
