import type { archive as vi } from '../vi/ui-archive.js';

/** The same in English. */
export const archive: Readonly<Record<keyof typeof vi, string>> = {
  'archive.title': 'The sheet’s archive',
  'archive.lead':
    'At the end of its period the sheet is kept as the system had received it by then, with its print. Nobody can change or delete it.',
  'archive.loading': 'Opening what is archived…',
  'archive.open': 'Show the archive',
  'archive.closes': 'This sheet closes and is archived at the end of {day}.',
  'archive.none':
    '{day} is over. Nothing is archived yet: the server does it within minutes, or nothing stood in this sheet.',
  'archive.version': 'Version {n}: to the end of {day}',
  'archive.version-at': 'Version {n}: to the end of an opening, {when}',
  'archive.made': 'Made {when}. Digest of the values {values}, of the print {print}.',
  'archive.fetch': 'Download print {n}',
} as const;
