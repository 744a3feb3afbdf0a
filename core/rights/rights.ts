/**
 * Who may do what (house.md section 6; regulation articles 6-11): the one table. The server lets nothing be done but by it,
 * an endpoint's access follows from it, answers tell a person's part of it as `can`, docs/RIGHTS.md is printed from it.
 */
import type { Right } from './who.js';

const teacher = { hat: 'teacher' } as const;
const principal = { hat: 'principal' } as const;
const vicePrincipal = { hat: 'vice-principal' } as const;
/** Signs for the principal, shown as KT. (decision 19). */
const delegate = { hat: 'vice-principal', delegated: true } as const;
const clerk = { hat: 'clerk' } as const;
const administrator = { hat: 'administrator' } as const;
/** Tổ trưởng: sees the classes of her grades; of her subjects how far they are (G1). Signs nothing as such. */
const headOfGrade = { hat: 'head', over: 'grade' } as const;
const head = { hat: 'head', over: 'any' } as const;
const inspector = { hat: 'inspector' } as const;
/** Whose decision leaves no class out: what is not of one class shows all of them. */
const wholeInspector = { hat: 'inspector', whole: true } as const;
const anyDuty = { duty: 'any' } as const;
const homeroom = { duty: 'homeroom' } as const;
const subject = { duty: 'subject' } as const;
const answersForClass = { duty: 'homeroom', answers: true } as const;
const answersForSubject = { duty: 'subject', answers: true } as const;

export const RIGHTS = {
  'read-server': { of: 'school', who: ['anybody'] },
  'sign-in': { of: 'school', who: ['anybody'] },
  'read-trust': { of: 'school', who: ['anybody'] },
  'read-code-state': { of: 'school', who: ['anybody'] },
  'keep-session': { of: 'own', who: ['signed-in'], early: true },
  'change-own-password': { of: 'own', who: ['signed-in'], early: true },
  'keep-own-factor': { of: 'own', who: ['signed-in'], early: true },
  'keep-own-sessions': { of: 'own', who: ['signed-in'] },
  'keep-own-mail': { of: 'own', who: ['signed-in'] },
  'read-own-signatures': { of: 'own', who: ['signed-in'] },
  'report-own-signature': { of: 'own', who: ['signed-in'] },
  'read-tasks': { of: 'own', who: ['signed-in'] },
  'report-refusal': { of: 'own', who: ['signed-in'] },
  // Whoever works here, and nobody who looks in from outside; whoever keeps the machine answers.
  'report-incident': {
    of: 'own',
    who: [teacher, { hat: 'head' }, principal, vicePrincipal, clerk, administrator],
  },
  'answer-incidents': { of: 'school', who: [administrator] },

  // What an outsider saw of children is written down: an inspector's look is one, whatever other hat she wears.
  'see-class': {
    of: 'class',
    who: [anyDuty, inspector, principal, vicePrincipal, clerk, headOfGrade],
    gate: { day: 'duty' },
    practice: true,
  },
  // Parents and addresses go with those who keep them or see the whole school, not with every subject's teacher.
  'see-profile': {
    of: 'class',
    who: [homeroom, inspector, principal, vicePrincipal, clerk],
    gate: { day: 'duty' },
    practice: true,
  },
  // Counts, no marks: the administrator sees who has no certificate.
  'see-progress': {
    of: 'class',
    who: [anyDuty, inspector, principal, vicePrincipal, clerk, administrator, head],
    gate: { day: 'duty' },
  },
  'enter-class-values': {
    of: 'class',
    who: [homeroom],
    gate: { day: 'duty', state: 'change-values', lock: 'field-open' },
    practice: true,
  },
  'enter-subject-values': {
    of: 'class',
    who: [subject],
    gate: { day: 'duty', state: 'change-values', lock: 'field-open' },
    practice: true,
  },
  'keep-awards': {
    of: 'class',
    who: [answersForClass],
    gate: { day: 'duty', state: 'change-values', lock: 'field-open' },
  },

  'sign-subject': { of: 'class', who: [answersForSubject], gate: { day: 'duty', state: 'sign-subject' } },
  'sign-homeroom': { of: 'class', who: [answersForClass], gate: { day: 'duty', state: 'sign-homeroom' } },
  approve: { of: 'class', who: [principal, delegate], gate: { day: 'delegation', state: 'approve' } },
  return: { of: 'class', who: [principal, delegate], gate: { day: 'delegation', state: 'return' } },
  'decide-promotion': {
    of: 'class',
    who: [principal, delegate],
    gate: { day: 'delegation', state: 'decide-promotion' },
  },
  // Who has no personal number is released without one by her word alone (H14).
  'waive-number': { of: 'class', who: [principal] },
  // Covers (bìa): the states stand in core/covers; only the principal herself orders one anew.
  'confirm-cover': { of: 'class', who: [answersForClass], gate: { day: 'duty' } },
  // What a family checked before (G7): who leads the class hands slips out and collects them, the office may for her.
  'keep-cover-slips': { of: 'class', who: [answersForClass, clerk], gate: { day: 'duty' } },
  'sign-cover': { of: 'class', who: [principal, delegate], gate: { day: 'delegation' } },
  'seal-cover': { of: 'class', who: [clerk] },
  'reopen-cover': { of: 'class', who: [principal] },
  // Who needs it, and by what plan, the homeroom teacher says; what it may lead to at most, the principal (decision 24).
  'plan-supplementary': { of: 'class', who: [answersForClass], gate: { day: 'duty', state: 'change-values' } },
  'limit-supplementary': {
    of: 'class',
    who: [principal, delegate],
    gate: { day: 'delegation', state: 'change-values' },
  },
  // TT27 appendix 1: whoever tests proposes it, the school lets it be.
  'propose-retest': { of: 'class', who: [answersForSubject], gate: { day: 'duty', state: 'change-values' } },
  'decide-retest': { of: 'class', who: [principal, delegate], gate: { day: 'delegation', state: 'change-values' } },
  seal: { of: 'class', who: [clerk], gate: { state: 'seal' } },
  'seal-again': { of: 'class', who: [clerk], gate: { state: 'seal-again' } },
  'seal-prints': { of: 'class', who: [clerk] },
  'sign-transaction': { of: 'class', who: [clerk] },
  // Báo cáo học bạ số: the principal reports, finalises and asks for recalls; who is not the one who entered an answer confirms it (H3).
  'read-reports': { of: 'school', who: [principal, vicePrincipal, clerk, inspector] },
  submit: { of: 'school', who: [principal], gate: { state: 'submit' } },
  finalise: { of: 'school', who: [principal], gate: { state: 'finalise' } },
  recall: { of: 'school', who: [principal], gate: { state: 'recall' } },
  // After a backup was restored on either side: asks, and repeats what was sent.
  'compare-with-office': { of: 'school', who: [principal, clerk] },
  'withdraw-recall': { of: 'school', who: [principal], gate: { state: 'withdraw-recall' } },
  // For a signer who has gone (H12).
  'name-stand-in': { of: 'school', who: [principal] },
  'sign-recall': { of: 'school', who: [clerk] },
  'sign-completion': { of: 'school', who: [principal] },
  'take-report-files': { of: 'school', who: [principal, clerk] },
  'enter-office-answer': { of: 'school', who: [clerk, principal] },
  'confirm-office-answer': { of: 'school', who: [principal, vicePrincipal, clerk] },
  'publish-checkers': { of: 'school', who: [clerk] },
  // A second person's look: whoever seals does not look for herself.
  'look-at-print': {
    of: 'class',
    who: [homeroom, principal, vicePrincipal],
    barred: { hat: 'clerk', refusal: 'look-by-clerk' },
    gate: { day: 'duty' },
  },
  'print-class': { of: 'class', who: [homeroom, principal, vicePrincipal, clerk], gate: { day: 'duty' } },
  // The decision on awards and the certificates are the office's (TT27 article 13).
  'make-award-papers': { of: 'school', who: [principal, vicePrincipal, clerk] },
  // Each family is told of its own child alone (TT27 article 16.1b), by who leads the class or the office for her.
  'give-result-slips': { of: 'class', who: [answersForClass, clerk], gate: { day: 'duty' } },
  // Closed sheets, as they were archived; whoever answers for the class or the school, and who inspects it.
  'read-archive': {
    of: 'class',
    who: [homeroom, inspector, principal, vicePrincipal, clerk, headOfGrade],
    gate: { day: 'duty' },
  },
  'print-school': { of: 'school', who: [principal, vicePrincipal, clerk] },
  'follow-print-job': { of: 'own', who: ['signed-in'] },

  'read-remarks': { of: 'school', who: [teacher, principal, vicePrincipal] },
  'keep-own-remarks': { of: 'own', who: [teacher] },
  'keep-school-remarks': { of: 'school', who: [principal, vicePrincipal] },

  'read-own-certificates': { of: 'own', who: ['signed-in'] },
  'read-register': { of: 'school', who: [administrator, principal, vicePrincipal, clerk, inspector] },
  'request-certificate': { of: 'own', who: ['signed-in'] },
  'hold-school-certificate': { of: 'school', who: [clerk] },
  'sign-remotely': { of: 'own', who: ['signed-in'] },
  'issue-certificates': { of: 'school', who: [administrator] },
  'import-certificate': { of: 'school', who: [administrator] },
  'confirm-certificate': { of: 'school', who: [principal] },
  'revoke-certificate': { of: 'school', who: [administrator] },
  // From an earlier moment on: released records fail, so that it is an order like a lock's (decision 47).
  'order-revocation': { of: 'school', who: [principal] },
  'read-revocation-orders': { of: 'school', who: [principal, administrator] },
  // Of what was stored by mistake, past the triggers that keep history: by a document, two people, its event names the row.
  'order-erasure': { of: 'school', who: [principal] },
  'carry-out-erasure': { of: 'school', who: [administrator] },
  'read-erasures': { of: 'school', who: [principal, administrator] },
  'register-at-office': { of: 'school', who: [clerk] },
  'add-anchor': { of: 'school', who: [administrator] },
  'confirm-anchor': { of: 'school', who: [principal] },
  'import-revocation-list': { of: 'school', who: [administrator] },
  'read-delegations': { of: 'school', who: [principal, vicePrincipal] },
  delegate: { of: 'school', who: [principal] },
  // Whoever has the one-time code of the server's console; there is nobody else yet.
  'begin-school': { of: 'school', who: ['anybody'] },
  'read-readiness': { of: 'school', who: [administrator, principal] },
  // What it is called is the school's to tell while it is set up; changed by a decision, by who answers for the school.
  'read-school': { of: 'school', who: [principal, vicePrincipal, clerk, administrator] },
  'tell-school': { of: 'school', who: [principal, administrator] },
  'change-school': { of: 'school', who: [principal] },
  'read-years': { of: 'school', who: [principal, administrator] },
  'set-calendar': { of: 'school', who: [principal] },
  // Everybody lives by these dates.
  'read-calendar': { of: 'school', who: ['signed-in'] },
  // Two persons and the office's document (H4): who keeps documents or the system enters it, one of the two is the principal.
  'propose-lawful-day': { of: 'school', who: [principal, clerk, administrator] },
  'decide-lawful-day': { of: 'school', who: [principal, clerk, administrator] },
  'read-lawful-document': { of: 'school', who: [principal, vicePrincipal, clerk, administrator, inspector] },
  // Only the principal orders, whoever the school's rules name carries out, else administrator and named deputies (regulation 6.3c, 10.2; H5).
  'read-locks': { of: 'school', who: [principal, vicePrincipal, clerk, administrator, 'deputy'] },
  'order-locks': { of: 'school', who: [principal] },
  'execute-locks': { of: 'school', who: [administrator, 'deputy'] },
  // What would be closed, and who owes what: counts, no marks. Whoever leads reminds; the administrator, who carries out, too.
  'rehearse-locks': { of: 'school', who: [principal, vicePrincipal, administrator] },
  remind: { of: 'school', who: [principal, vicePrincipal, administrator] },
  'read-own-reminders': { of: 'own', who: ['signed-in'] },
  // Leaders check regularly and say so (regulation 6.5, 11.2); a head of tổ in what she is set over (G1).
  'note-check': { of: 'class', who: [principal, vicePrincipal, head] },
  // Counted by class and grade, no pupil (TT27 article 4).
  'read-results': { of: 'school', who: [principal, vicePrincipal] },
  // Minutes of checking itself, by article, for the staff meeting and who inspects (I6).
  'read-self-checks': { of: 'school', who: [principal, vicePrincipal, administrator, wholeInspector] },
  'make-self-check': { of: 'school', who: [principal, administrator] },
  'read-own-requests': { of: 'own', who: ['signed-in'] },
  'ask-opening': { of: 'class', who: [anyDuty], gate: { day: 'duty' } },
  // Accounts: the administrator keeps them, the principal looks at all of them each term.
  'read-accounts': { of: 'school', who: [administrator, principal, vicePrincipal] },
  'keep-accounts': { of: 'school', who: [administrator] },
  'end-sessions': { of: 'school', who: [administrator] },
  // A leader's, clerk's or administrator's password is given anew by two persons.
  'ask-reset': { of: 'school', who: [administrator, principal] },
  'confirm-reset': { of: 'school', who: [principal, vicePrincipal, administrator] },
  'review-accounts': { of: 'school', who: [principal] },
  'close-signature-report': { of: 'school', who: [principal, administrator] },
  'set-factor-rule': { of: 'school', who: [principal] },
  'read-duties': { of: 'school', who: [principal, vicePrincipal, clerk, administrator] },
  // Decided by the principal; what the administrator changes alone waits for her word (decision 31).
  'change-duties': { of: 'school', who: [principal, administrator] },
  'change-hats': { of: 'school', who: [principal, administrator] },
  'confirm-duties': { of: 'school', who: [principal] },
  'read-proposals': { of: 'school', who: [principal, administrator] },
  'decide-proposal': { of: 'school', who: [principal] },
  // Who is at the school is the office's to keep: the clerk's book, which the administrator fills in from files.
  'import-pupils': { of: 'school', who: [clerk, administrator] },
  'import-teachers': { of: 'school', who: [administrator] },
  'import-assignments': { of: 'school', who: [principal, administrator] },
  // Parents and addresses go with those who see them anyway.
  'import-profiles': { of: 'school', who: [clerk] },
  'export-profiles': { of: 'school', who: [clerk] },
  'export-pupils': { of: 'school', who: [clerk, administrator, principal, vicePrincipal] },
  'read-pupils': { of: 'school', who: [clerk, administrator, principal, vicePrincipal, wholeInspector] },
  'keep-pupils': { of: 'school', who: [clerk, administrator] },
  'correct-identity': { of: 'school', who: [clerk, administrator] },
  'keep-classes': { of: 'school', who: [clerk, administrator] },
  // A class to try things in, outside every count (G17): the principal is shown who has practised.
  'read-practice': { of: 'school', who: [administrator, principal, vicePrincipal] },
  'keep-practice': { of: 'school', who: [administrator, principal] },
  // The office carries over what results and the principal's decisions say, once she has opened the next year (10.5, 6.3).
  'read-rollover': { of: 'school', who: [clerk, administrator, principal, vicePrincipal] },
  'roll-over': { of: 'school', who: [clerk, administrator] },
  'begin-year': { of: 'school', who: [principal] },
  // TT27 article 12: last year's values of her pupils are for who leads them now; who led them hands over what was hers.
  'read-handover': { of: 'class', who: [homeroom, principal, vicePrincipal], gate: { day: 'duty' } },
  'receive-handover': { of: 'class', who: [answersForClass], gate: { day: 'duty' } },
  'hand-over': { of: 'own', who: [teacher, principal] },
  // Years brought along are marks of one child: for who leads her class and the school. Paper wants a second person's look (G4).
  'read-brought-years': {
    of: 'class',
    who: [homeroom, inspector, principal, vicePrincipal, clerk],
    gate: { day: 'duty' },
  },
  'enter-brought-year': { of: 'class', who: [answersForClass, clerk], gate: { day: 'duty' } },
  'decide-brought-year': {
    of: 'class',
    who: [answersForClass, principal, vicePrincipal, clerk],
    gate: { day: 'duty' },
  },
  // What the school decides for itself (regulation 6.3): the principal's to decide; who carries orders out has to know it.
  'read-school-rules': { of: 'school', who: [principal, vicePrincipal, clerk, administrator] },
  'decide-school-rules': { of: 'school', who: [principal] },
  'make-school-documents': { of: 'school', who: [principal, vicePrincipal, clerk, administrator] },
  // Who leads is handed over by the principal; where she cannot, administrator and clerk do it together (H7).
  'read-leaders': { of: 'school', who: [principal, vicePrincipal, clerk, administrator] },
  'enter-leader': { of: 'school', who: [principal, administrator, clerk] },
  'decide-leader': { of: 'school', who: [principal, administrator, clerk] },
  'make-kit': { of: 'school', who: [administrator] },
  // A copy on paper bears the school's stamp, which the clerk keeps (Law 20/2023 article 12).
  'print-copy': { of: 'class', who: [clerk] },
  'read-copies': { of: 'school', who: [clerk, principal, vicePrincipal, wholeInspector] },
  // Whoever keeps the counter sees who asks and by which proof; the principal answers for it (L4).
  'read-family-requests': { of: 'school', who: [clerk, principal, vicePrincipal] },
  'enter-family-request': { of: 'school', who: [clerk] },
  'answer-family-request': { of: 'school', who: [principal] },
  // Whoever may find one enters it; whoever answers for the school tells the authority, and names who is in charge (L1).
  'read-breaches': { of: 'school', who: [clerk, principal, vicePrincipal, administrator] },
  'enter-breach': { of: 'school', who: [clerk, principal, vicePrincipal, administrator] },
  'decide-breach': { of: 'school', who: [principal] },
  'name-data-officer': { of: 'school', who: [principal] },
  // The principal lets a child go (Chuyển trường, H16); the clerk seals what goes along and takes in who comes.
  'read-transfers': { of: 'school', who: [clerk, principal, vicePrincipal, wholeInspector] },
  'make-transfer': { of: 'school', who: [principal] },
  'sign-transfer': { of: 'school', who: [clerk] },
  'enter-receipt': { of: 'school', who: [clerk, principal] },
  'enter-arrival': { of: 'school', who: [clerk] },
  // Whoever keeps the machine, whoever answers for it, and whoever inspects both; events hold no marks.
  'read-trail': { of: 'school', who: [principal, administrator, wholeInspector] },
  // A file leaves the house: whoever answers for it, and who inspects it.
  'export-trail': { of: 'school', who: [principal, administrator, wholeInspector] },
  // Somebody from outside looks in by a decision, which the principal has before her (regulation 11).
  'read-inspections': { of: 'school', who: [principal, vicePrincipal, administrator] },
  'open-inspection': { of: 'school', who: [principal] },
  // What a decision covers is taken away under a passphrase (H21).
  'make-bundle': { of: 'school', who: [principal, inspector] },
  // Whoever keeps the machine keeps its copies; the principal sees that it is done (regulation 10).
  'read-backups': { of: 'school', who: [principal, administrator] },
  'make-backup': { of: 'school', who: [administrator] },
  // Of the two, each is one; the act asks for the other (H28).
  'release-hold': { of: 'school', who: [principal, administrator] },
} as const satisfies Record<string, Right>;

export type ActName = keyof typeof RIGHTS;
export const ACTS = Object.keys(RIGHTS) as readonly ActName[] as readonly [ActName, ...ActName[]];

/** A row, without its literal types. */
export const rightTo = (act: ActName): Right => RIGHTS[act];
