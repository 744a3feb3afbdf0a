import type { ActName } from '../../../core/rights/rights.js';

/** Who may do what, written out by hand from the regulation (articles 6-11) and house.md section 6, not from the table. */
export const PEOPLE = [
  'subject', // enters Âm nhạc of 4A and answers for it
  'helper', // enters Âm nhạc of 4A along with her
  'homeroom', // of 4A
  'other', // a teacher of 4B
  'principal',
  'vice',
  'delegate', // a vice principal under a delegation
  'clerk',
  'administrator',
  'inspector',
  'gradeHead', // tổ trưởng of 4A's grade
  'subjectHead', // tổ trưởng of a subject taught in 4A
  'otherHead', // tổ trưởng of other grades
] as const;
export type Person = (typeof PEOPLE)[number];
const EVERYBODY = PEOPLE;
const LEADERS = ['principal', 'vice', 'delegate'] as const;
const SCHOOL = [...LEADERS, 'clerk', 'inspector'] as const;

export const BY_HAND: Readonly<Record<ActName, readonly Person[]>> = {
  'read-server': EVERYBODY,
  'sign-in': EVERYBODY,
  'read-trust': EVERYBODY,
  'read-code-state': EVERYBODY,
  'keep-session': EVERYBODY,
  // Her own account is everybody's own affair.
  'change-own-password': EVERYBODY,
  'keep-own-factor': EVERYBODY,
  'keep-own-sessions': EVERYBODY,
  'keep-own-mail': EVERYBODY,
  'read-own-signatures': EVERYBODY,
  'report-own-signature': EVERYBODY,
  'read-tasks': EVERYBODY,
  'report-refusal': EVERYBODY,
  // Whoever works here; nobody who looks in from outside.
  'report-incident': PEOPLE.filter((person) => person !== 'inspector'),
  'answer-incidents': ['administrator'],
  // Article 6.3c, 10.2: the principal orders, the administrator carries out.
  'read-locks': [...LEADERS, 'clerk', 'administrator'],
  'order-locks': ['principal'],
  'read-calendar': EVERYBODY,
  // H4: whoever keeps documents enters it, two persons carry it, one of them the principal.
  'propose-lawful-day': ['principal', 'clerk', 'administrator'],
  'decide-lawful-day': ['principal', 'clerk', 'administrator'],
  'read-lawful-document': [...LEADERS, 'clerk', 'administrator', 'inspector'],
  'execute-locks': ['administrator'],
  // Article 6.5, 11.2: leaders check and say so; G1: a head of tổ in what she is set over.
  'note-check': [...LEADERS, 'gradeHead', 'subjectHead'],
  'read-results': LEADERS,
  // I6: whoever answers for the school and whoever keeps the software makes them; an inspection reads them.
  'read-self-checks': [...LEADERS, 'administrator', 'inspector'],
  'make-self-check': ['principal', 'administrator'],
  'read-own-requests': EVERYBODY,
  'ask-opening': ['subject', 'helper', 'homeroom'],
  // Article 9, 8: own classes; 6, 7, 11: the school; the administrator (10) needs no marks.
  'see-class': ['subject', 'helper', 'homeroom', ...SCHOOL, 'gradeHead'],
  'see-profile': ['homeroom', ...SCHOOL],
  'see-progress': ['subject', 'helper', 'homeroom', 'administrator', ...SCHOOL, 'gradeHead', 'subjectHead'],
  'enter-class-values': ['homeroom'],
  'enter-subject-values': ['subject', 'helper'],
  'keep-awards': ['homeroom'],
  'sign-subject': ['subject'],
  'sign-homeroom': ['homeroom'],
  approve: ['principal', 'delegate'],
  return: ['principal', 'delegate'],
  'decide-promotion': ['principal', 'delegate'],
  // H14: the principal's own reason.
  'waive-number': ['principal'],
  // H12: the principal names who signs in the place.
  'name-stand-in': ['principal'],
  'withdraw-recall': ['principal'],
  'compare-with-office': ['principal', 'clerk'],
  // TT27 11.1b: the teacher plans it; decision 24: the principal lifts its limit.
  'plan-supplementary': ['homeroom'],
  'limit-supplementary': ['principal', 'delegate'],
  // TT27 appendix 1: proposed by whoever tests, agreed to by the school.
  'rehearse-locks': ['administrator', ...LEADERS],
  remind: ['administrator', ...LEADERS],
  'read-own-reminders': EVERYBODY,
  'propose-retest': ['subject'],
  'decide-retest': ['principal', 'delegate'],
  // The administrator never signs in that role.
  seal: ['clerk'],
  'seal-again': ['clerk'],
  'seal-prints': ['clerk'],
  'sign-transaction': ['clerk'],
  'publish-checkers': ['clerk'],
  // Regulation 4.3: the principal reports and finalises; by hand the clerk does the carrying (H3).
  'read-reports': [...LEADERS, 'clerk', 'inspector'],
  submit: ['principal'],
  finalise: ['principal'],
  recall: ['principal'],
  'sign-recall': ['clerk'],
  'sign-completion': ['principal'],
  'take-report-files': ['principal', 'clerk'],
  'enter-office-answer': ['principal', 'clerk'],
  'confirm-office-answer': [...LEADERS, 'clerk'],
  'confirm-cover': ['homeroom'],
  // G7: slips are handed out and collected by who leads the class, or at the office.
  'make-award-papers': ['principal', 'vice', 'delegate', 'clerk'],
  'give-result-slips': ['homeroom', 'clerk'],
  'keep-cover-slips': ['homeroom', 'clerk'],
  'sign-cover': ['principal', 'delegate'],
  'seal-cover': ['clerk'],
  'reopen-cover': ['principal'],
  'look-at-print': ['homeroom', ...LEADERS],
  'print-class': ['homeroom', 'clerk', ...LEADERS],
  'read-archive': ['homeroom', 'gradeHead', 'clerk', 'inspector', ...LEADERS],
  'print-school': ['clerk', ...LEADERS],
  'follow-print-job': EVERYBODY,
  'read-remarks': ['subject', 'helper', 'homeroom', 'other', ...LEADERS],
  'keep-own-remarks': ['subject', 'helper', 'homeroom', 'other'],
  'keep-school-remarks': LEADERS,
  'read-own-certificates': EVERYBODY,
  'read-register': ['administrator', ...SCHOOL],
  'request-certificate': EVERYBODY,
  'hold-school-certificate': ['clerk'],
  'sign-remotely': EVERYBODY,
  'issue-certificates': ['administrator'],
  'import-certificate': ['administrator'],
  'confirm-certificate': ['principal'],
  'revoke-certificate': ['administrator'],
  'register-at-office': ['clerk'],
  'add-anchor': ['administrator'],
  'confirm-anchor': ['principal'],
  'import-revocation-list': ['administrator'],
  'read-delegations': LEADERS,
  delegate: ['principal'],
  // A real school's beginning: whoever has the console's code, before there is anybody.
  'begin-school': EVERYBODY,
  'read-readiness': ['principal', 'administrator'],
  'read-school': [...LEADERS, 'clerk', 'administrator'],
  'tell-school': ['principal', 'administrator'],
  'change-school': ['principal'],
  'read-years': ['principal', 'administrator'],
  // Article 6: the principal sets the dates, within the lawful ones.
  'set-calendar': ['principal'],
  // Article 10: the administrator keeps accounts as the principal decides; 6: the principal answers for them.
  'read-accounts': ['administrator', ...LEADERS],
  'keep-accounts': ['administrator'],
  'end-sessions': ['administrator'],
  'ask-reset': ['administrator', 'principal'],
  'confirm-reset': ['administrator', ...LEADERS],
  'review-accounts': ['principal'],
  'close-signature-report': ['principal', 'administrator'],
  'set-factor-rule': ['principal'],
  'read-duties': ['clerk', 'administrator', ...LEADERS],
  // Decision 31: the principal decides, the administrator carries out.
  'change-duties': ['principal', 'administrator'],
  'change-hats': ['principal', 'administrator'],
  'confirm-duties': ['principal'],
  'read-proposals': ['principal', 'administrator'],
  'decide-proposal': ['principal'],
  // Article 10: the administrator brings lists in; the clerk keeps the school's book.
  'import-pupils': ['clerk', 'administrator'],
  'import-teachers': ['administrator'],
  'import-assignments': ['principal', 'administrator'],
  // Whoever sees every pupil's profile and keeps the school's book.
  'import-profiles': ['clerk'],
  'export-profiles': ['clerk'],
  'export-pupils': [...LEADERS, 'clerk', 'administrator'],
  'read-pupils': [...LEADERS, 'clerk', 'administrator', 'inspector'],
  'keep-pupils': ['clerk', 'administrator'],
  'correct-identity': ['clerk', 'administrator'],
  'keep-classes': ['clerk', 'administrator'],
  // 10.5: initial data of each year; only the principal begins one (6.1).
  'read-rollover': [...LEADERS, 'clerk', 'administrator'],
  'roll-over': ['clerk', 'administrator'],
  'begin-year': ['principal'],
  // TT27 12, 15: who led them hands over, who leads them receives; the principal answers for it.
  'read-handover': ['homeroom', ...LEADERS],
  'receive-handover': ['homeroom'],
  // Marks of one child: who leads her class enters them, the office too; the look of another person (G4).
  'read-brought-years': ['homeroom', ...SCHOOL],
  'enter-brought-year': ['homeroom', 'clerk'],
  'decide-brought-year': ['homeroom', ...LEADERS, 'clerk'],
  'hand-over': ['subject', 'helper', 'homeroom', 'other', 'principal'],
  'read-school-rules': ['clerk', 'administrator', ...LEADERS],
  'decide-school-rules': ['principal'],
  'make-school-documents': ['clerk', 'administrator', ...LEADERS],
  'read-leaders': ['clerk', 'administrator', ...LEADERS],
  'enter-leader': ['principal', 'clerk', 'administrator'],
  'decide-leader': ['principal', 'clerk', 'administrator'],
  'make-kit': ['administrator'],
  'read-trail': ['principal', 'administrator', 'inspector'],
  // H28: principal and administrator together.
  'print-copy': ['clerk'],
  'read-copies': [...LEADERS, 'clerk', 'inspector'],
  'order-revocation': ['principal'],
  'read-revocation-orders': ['principal', 'administrator'],
  'order-erasure': ['principal'],
  'carry-out-erasure': ['administrator'],
  'read-erasures': ['principal', 'administrator'],
  'read-family-requests': [...LEADERS, 'clerk'],
  'enter-family-request': ['clerk'],
  'answer-family-request': ['principal'],
  // L1: whoever works in the office and finds one; the principal answers for it.
  'read-breaches': [...LEADERS, 'clerk', 'administrator'],
  'enter-breach': [...LEADERS, 'clerk', 'administrator'],
  'decide-breach': ['principal'],
  'name-data-officer': ['principal'],
  'read-transfers': [...LEADERS, 'clerk', 'inspector'],
  'make-transfer': ['principal'],
  'sign-transfer': ['clerk'],
  'enter-receipt': ['clerk', 'principal'],
  'enter-arrival': ['clerk'],
  'export-trail': ['principal', 'administrator', 'inspector'],
  'read-inspections': [...LEADERS, 'administrator'],
  'open-inspection': ['principal'],
  'make-bundle': ['principal', 'inspector'],
  'read-backups': ['principal', 'administrator'],
  'make-backup': ['administrator'],
  'read-practice': [...LEADERS, 'administrator'],
  'keep-practice': ['administrator', 'principal'],
  'release-hold': ['principal', 'administrator'],
};
