import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';
import { HATS } from '../codes/hats.js';
import { canSchema } from './can.js';
import { SHEET_PERIODS } from '../codes/periods.js';
import { workLineSchema, workNoteSchema } from './work.js';

export const signInRequestSchema = z.object({
  account: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  /** `bearer` for the task pane and scripts, `cookie` for pages. */
  channel: z.enum(['bearer', 'cookie']),
  /** Of the second factor, or a recovery code, where the account has one. */
  code: z.string().min(1).max(40).optional(),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

export const meSchema = z.object({
  userId: z.string(),
  name: z.string(),
  account: z.string(),
  hats: z.array(z.enum(HATS)),
  /** What her hats may let her do in some class, on some day: which screens there are for her. */
  can: canSchema,
  school: z.object({ name: z.string(), sample: z.boolean() }),
  schoolYear: z.string(),
  /** What has to be done before anything else: nothing but that is let through. */
  must: z.enum(['password', 'factor']).optional(),
  /** ISO 8601 instant after which the sign-in ends if nothing is done. */
  idleUntil: z.string(),
});
export type Me = z.infer<typeof meSchema>;

export const signInAnswerSchema = z.object({
  me: meSchema,
  /** Present for `bearer`: send as `Authorization: Bearer …`. */
  token: z.string().optional(),
  /** Present for `cookie`: send as `X-CSRF-Token` with every change. */
  csrf: z.string().optional(),
});
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;

/** One sheet a teacher has to fill in. */
export const taskSchema = z.object({
  classId: z.string(),
  className: z.string(),
  /** Of a class of a year before the one that is on. */
  schoolYear: z.string().optional(),
  period: z.enum(SHEET_PERIODS),
  homeroom: z.boolean(),
  /** Subject codes she enters in this class. */
  subjects: z.array(z.string()),
  pupils: z.int(),
  /** Cells she answers for, and how many of them hold a value. */
  cells: z.int(),
  filled: z.int(),
  /** ISO instant of the sheet's last stored push by her, if any. */
  lastPushAt: z.string().nullable(),
  /** `yyyy-mm-dd`, the named day it has to be done before; null where none is set. */
  deadline: z.string().nullable(),
  /** Of her cells, those that are locked by calendar, order or law; signatures are told elsewhere. */
  locked: z.int().optional(),
  /** ISO instant an order or a return keeps cells of hers open to, past the day. */
  openUntil: z.string().nullable().optional(),
  /** Of her cells, those that an order or a return keeps open. */
  opened: z.int().optional(),
  /** To the target, the day before the named one: -1 on the named day itself. */
  daysLeft: z.int().nullable(),
  can: canSchema.optional(),
});
export type Task = z.infer<typeof taskSchema>;
/** A record the leadership returned to her: as its homeroom teacher, or because a subject of hers was named. */
export const returnedToMeSchema = z.object({
  classId: z.string(),
  className: z.string(),
  pupil: z.string(),
  name: z.string(),
  /** Subjects of hers that were named and not signed anew. */
  subjects: z.array(z.enum(SUBJECTS)),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type ReturnedToMe = z.infer<typeof returnedToMeSchema>;

export const tasksSchema = z.object({
  schoolYear: z.string(),
  today: z.string(),
  tasks: z.array(taskSchema),
  /** The sheet of the practice class, where there is one for her: in no count. */
  practice: taskSchema.optional(),
  /** She was reminded of something this year, or nobody carried out what she ordered: `myReminders` and `uncarriedOrders` say of what. */
  reminded: z.boolean().optional(),
  /** Newest first; each until it has been signed anew. */
  returned: z.array(returnedToMeSchema).optional(),
  /** What waits for her besides values, in the order of `WORK_KINDS`. */
  work: z.array(workLineSchema).optional(),
  /** Why there is nothing, or less than she may expect. */
  notes: z.array(workNoteSchema).optional(),
});
export type Tasks = z.infer<typeof tasksSchema>;
