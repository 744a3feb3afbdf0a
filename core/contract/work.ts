/** The work list besides sheets to fill in: what waits for somebody's act, and why there is nothing where there is nothing. */
import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';

/** In the order people are asked: their own signature, their decision, a second look, the seal, somebody's question. */
export const WORK_KINDS = [
  'sign-lists',
  'sign-records',
  'decide',
  'approve',
  'look',
  'release',
  'confirm-certificates',
  'issue-certificates',
  'signature-reports',
  'confirm-resets',
  'review-accounts',
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
] as const;
/**
 * `not-assigned`: she teaches nothing this year; `no-pupils`: classes of hers without any; `nobody-assigned`: classes without
 * a homeroom teacher, for whoever can change it; `no-delegation`: approving waits for a delegation to her; `waits-for-look`:
 * classes whose seal waits for somebody else's look; `waits-for-others`: classes of hers where all that is owed is others';
 * `account-news`: somebody did something to her account since she looked.
 */
export type WorkNoteKind = (typeof WORK_NOTES)[number];
export const workNoteSchema = z.object({
  kind: z.enum(WORK_NOTES),
  classes: z.array(z.string()),
  /** `yyyy-mm-dd` the year begins, of `year-not-begun`. */
  day: z.string().nullable(),
});
export type WorkNote = z.infer<typeof workNoteSchema>;
