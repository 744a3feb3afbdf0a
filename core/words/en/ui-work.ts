import type { work as vi } from '../vi/ui-work.js';

/** Words of the frame and of the list of what waits for somebody. */
export const work: Readonly<Record<keyof typeof vi, string>> = {
  'app.more': 'More',

  'work.title': 'Waiting for you',
  'work.all-entered': 'Every sheet is complete.',
  'work.none': 'Nothing is waiting for you.',
  'work.sheets': 'Sheets to fill in',
  'work.sign-lists': 'Sign {lists} {lists|subject list|subject lists} ({n} {n|result|results})',
  'work.sign-lists-act': 'Sign {lists} {lists|list|lists}',
  'work.sign-records': 'Sign {n} {n|transcript|transcripts}, {classes}',
  'work.sign-records-act': 'Sign transcripts',
  'work.decide': 'Decide on promotion of {n} {n|pupil|pupils}, {classes}',
  'work.decide-act': 'Look and decide',
  'work.approve': 'Approve and sign {n} {n|transcript|transcripts}, {classes}',
  'work.approve-act': 'Look and approve',
  'work.approve-many-act': 'Approve several classes at once',
  'work.look': 'Look at a print before release, {classes}',
  'work.look-act': 'Look at the print',
  'work.release': 'Seal {n} {n|transcript|transcripts}, {classes}',
  'work.release-act': 'Seal',
  'work.confirm-certificates': 'Confirm whose {n} {n|certificate is|certificates are}',
  'work.confirm-certificates-act': 'See certificates',
  'work.issue-certificates': 'Issue certificates for {n} {n|request|requests}',
  'work.issue-certificates-act': 'See requests',
  'work.class': 'class {class}',
  'work.classes': '{n} classes: {list}',
  'work.more-lines': 'Show {n} more',

  'work.year-not-begun': 'The school year begins on {day}.',
  'work.year-not-begun-why': 'Before that day there is no sheet to fill in and no transcript to sign.',
  'work.not-assigned': 'You are assigned to no class this school year.',
  'work.not-assigned-why': 'If you teach, ask the administrator to assign you; your tasks appear here at once.',
  'work.no-pupils': 'No pupils yet: {classes}',
  'work.no-pupils-why':
    'There is nothing to fill in or sign here until the administrator brings in the list of pupils.',
  'work.nobody-assigned': 'No homeroom teacher yet: {classes}',
  'work.nobody-assigned-why': 'Nobody can sign these pupils’ transcripts. Assign a homeroom teacher first.',
  'work.no-delegation': 'No mandate to sign for the principal (KT.) is in force for you.',
  'work.no-delegation-why': 'You can look at the classes; approving and signing needs the principal’s written mandate.',
  'work.waits-for-look': 'Waiting for a look at a print: {classes}',
  'work.waits-for-look-why':
    'The principal or vice principal looks at one print on the page Approve and confirms it; then you can seal.',
  'work.waits-for-others': 'Waiting for others: {classes}',
  'work.waits-for-others-why': 'Your part is done. Open the class on the page Sign to see whom it waits for.',
};
