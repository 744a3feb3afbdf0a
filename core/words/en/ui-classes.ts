import type { classes as vi } from '../vi/ui-classes.js';

/** Words of the classes: where each stands, its sheets to read, and how a sheet came about. */
export const classes: Readonly<Record<keyof typeof vi, string>> = {
  // Names of places beside the classes, in every head.
  'imports.title': 'Import lists',
  'pupils.title': 'Pupils',
  'classes.title': 'Classes',
  'classes.lead': 'How far each class has come; open one to read its sheets and how they came about.',
  'classes.none': 'There is no class you may see this school year.',
  'classes.open': 'Read the sheet of class {class}',
  'classes.sheet': 'Class {class} · {period}',
  'classes.sheet-lead': 'To read only. Correct it in the sheet in Excel, then send.',
  'classes.loading': 'Opening the sheet…',
  'classes.periods': 'Assessment time',
  'classes.pupil': 'Pupil',
  'classes.columns': 'Columns',
  'classes.columns-subjects': 'Subjects',
  'classes.columns-traits': 'Qualities and abilities',
  'classes.columns-others': 'Remarks and others',
  'classes.no-pupils': 'This class has no pupils yet.',
  'classes.empty': 'Nothing is entered in these columns yet.',
  'classes.history': 'History of the sheet',
  'classes.history-lead': 'Each time it was sent: who, when, which cells changed.',
  'classes.history-none': 'It has not been sent yet.',
  'classes.history-line': '{who}, {when}: {n} {n|cell|cells}',
  'classes.history-older': 'Show earlier ones',
  'classes.changed': '{pupil}, {field}: {before} → {after}',
  'classes.back': 'Back to the classes',
  'value.empty': '(empty)',
  'value.ticked': 'Ticked',
  'value.with-letter': '{letter} ({meaning})',
};
