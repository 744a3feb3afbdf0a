/** Reminders: what somebody owes, put into her work list by whoever leads; it goes as the thing is done. */
import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';
import { DEBT_KINDS, OFFICES } from '../reminders/debt.js';
import { sheetPeriodSchema } from './cells.js';
import type { Endpoint } from './endpoint.js';

export const debtSchema = z.object({
  kind: z.enum(DEBT_KINDS),
  classId: z.string(),
  /** Of values to be entered the sheet; null of the year's records and covers. */
  period: sheetPeriodSchema.nullable(),
  subject: z.enum(SUBJECTS).nullable(),
  /** Cells of values to be entered, else pupils. */
  n: z.int().min(1),
  /** Null where nobody answers for it, or an office owes it. */
  userId: z.string().nullable(),
  name: z.string(),
  office: z.enum(OFFICES).nullable(),
});

export const reminderSchema = z.object({
  debt: debtSchema,
  className: z.string(),
  /** The values are closed by now: they are asked to be opened first. */
  closed: z.boolean(),
  /** Day, to its end; null where she was told none. */
  until: z.string().nullable(),
  by: z.string(),
  /** ISO instant of the last reminder of this. */
  at: z.string(),
});
export type Reminder = z.output<typeof reminderSchema>;

export const REMINDER_ENDPOINTS = {
  myReminders: {
    method: 'get',
    path: '/reminders',
    summary: 'What the reader was reminded of and has not done yet, the most urgent first',
    acts: ['read-own-reminders'],
    answer: z.object({ today: z.string(), reminders: z.array(reminderSchema) }),
  },
} as const satisfies Record<string, Endpoint>;
