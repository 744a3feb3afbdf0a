/** The work list besides sheets to fill in: what waits for somebody's act, and why there is nothing where there is nothing. */
import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';

/**
 * In the order people are asked: their own signature, what is assessed anew, their decision, a second look, the seal, covers,
 * what was reported to the office above;
 * somebody's question, orders with those about to lapse or lapsed lately, rows to erase with those nobody has erased for days, breaches of personal data to tell the
 * authority of; a document that moves a lawful date; changes and
 * duties that wait for the principal's word, duties nobody holds, changes of one's own that she refused lately; a backup that is
 * late (`n`: days); what people
 * reported, and answers to what one reported oneself.
 */
export const WORK_KINDS = [
  'sign-lists',
  'sign-records',
  'supplementary',
  'supplementary-overdue',
  'retests',
  'decide',
  'approve',
  'look',
  'release',
  'confirm-covers',
  'sign-covers',
  'seal-covers',
  'seal-refused',
  'seal-stamps',
  'replace-numbered',
  'name-stand-ins',
  'reply-office',
  'sign-recall-lists',
  'confirm-answers',
  'finalise-overdue',
  'sign-completions',
  'reports-unanswered',
  'hand-over',
  'receive-handover',
  'brought-years',
  'settle-rollover',
  'confirm-certificates',
  'issue-certificates',
  'signature-reports',
  'confirm-resets',
  'review-accounts',
  'execute-orders',
  'carry-out-erasures',
  'erasures-waiting',
  'report-breaches',
  'orders-lapsing',
  'orders-lapsed',
  'answer-requests',
  'requests-answered',
  'confirm-lawful-days',
  'confirm-changes',
  'confirm-duties',
  'fill-duties',
  'changes-refused',
  'back-up',
  'answer-incidents',
  'incidents-answered',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const workPlaceSchema = z.object({
  classId: z.string(),
  className: z.string(),
  /** Null where it is about whole records. */
  subject: z.enum(SUBJECTS).nullable(),
  /** Of pupils. */
  n: z.int(),
});
export type WorkPlace = z.infer<typeof workPlaceSchema>;

/** One line: an act, and the places it is done in. */
export const workLineSchema = z.object({
  kind: z.enum(WORK_KINDS),
  /** Records, pupils of lists, certificates; at least one. */
  n: z.int().min(1),
  /** In the order of classes; empty where it is about no class. */
  places: z.array(workPlaceSchema),
  /** As of a task: the named day, and days to the day before it. */
  deadline: z.string().nullable(),
  daysLeft: z.int().nullable(),
  /** The year that ended, of `settle-rollover`. */
  schoolYear: z.string().optional(),
});
export type WorkLine = z.infer<typeof workLineSchema>;

export const WORK_NOTES = [
  'year-not-begun',
  'not-assigned',
  'no-delegation',
  'no-pupils',
  'nobody-assigned',
  'waits-for-look',
  'waits-for-others',
  'account-news',
  'changes-wait',
  'administrator-lent',
  'no-deputy',
] as const;
/**
 * `not-assigned`: she teaches nothing this year; `no-pupils`: classes of hers without any; `nobody-assigned`: classes without
 * a homeroom teacher, for whoever can change it; `no-delegation`: approving waits for a delegation to her; `waits-for-look`:
 * classes whose seal waits for somebody else's look; `waits-for-others`: classes of hers where all that is owed is others';
 * `account-news`: somebody did something to her account since she looked.
 * `changes-wait`: changes of hers wait for the principal's word; `administrator-lent`: somebody wears the administrator's hat
 * for a time, told to every leader; `no-deputy`: nobody beside the administrator may carry out an order.
 */
export type WorkNoteKind = (typeof WORK_NOTES)[number];
export const workNoteSchema = z.object({
  kind: z.enum(WORK_NOTES),
  classes: z.array(z.string()),
  /** Whom it is about, of `administrator-lent`. */
  people: z.array(z.string()).optional(),
  /** `yyyy-mm-dd` the year begins, of `year-not-begun`; the last day, of `administrator-lent`. */
  day: z.string().nullable(),
});
export type WorkNote = z.infer<typeof workNoteSchema>;
