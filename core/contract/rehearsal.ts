/** Thử khóa sổ: what would stay open or be refused once values close on a day to come, and who owes what until then. */
import { z } from 'zod';
import { isDay } from '../codes/day.js';
import { SHEET_PERIODS } from '../codes/periods.js';
import { LOCK_GROUPS } from '../locks/lock-groups.js';
import { LOCK_SOURCES } from '../locks/lock-order.js';
import { MAIL_STATES } from './mail.js';
import { CLOSED_BY } from '../rehearsal/rehearse.js';
import { canSchema } from './can.js';
import { sheetPeriodSchema } from './cells.js';
import type { Endpoint } from './endpoint.js';
import { debtSchema } from './reminders.js';
import { gradeSchema } from './year-record.js';
import { livingYearQuery } from './living-year.js';

const rehearsed = {
  ...livingYearQuery.shape,
  /** Its end is what is looked at; today's where none is named. */
  day: z.string().refine(isDay).optional(),
  /** The newest sheet whose time has come by then where none is named. */
  period: z.enum([...SHEET_PERIODS, 'all']).optional(),
  by: z.enum(CLOSED_BY).default('order'),
};
export const rehearsalQuery = z.object(rehearsed);

const openness = z.enum(['open', 'partly', 'closed']).nullable();
const rehearsedDebtSchema = debtSchema.extend({
  /** Of values to be entered: whether they are open now, and once it is closed. */
  now: openness,
  then: openness,
  /** Her reminder of today, ISO instant. */
  reminded: z.string().nullable(),
  /** What became of the letter with it; null where none was to go. */
  mail: z.enum(MAIL_STATES).nullable(),
});
export type RehearsedDebt = z.output<typeof rehearsedDebtSchema>;

export const rehearsedRowSchema = z.object({
  classId: z.string(),
  className: z.string(),
  /** Of a combined class, which has a row for each of its grades. */
  grade: gradeSchema.nullable(),
  pupils: z.int(),
  signed: z.int(),
  open: z.array(
    z.object({
      period: sheetPeriodSchema,
      by: z.enum(['window', ...LOCK_SOURCES]),
      until: z.string(),
      groups: z.array(z.enum(LOCK_GROUPS)),
      cells: z.int(),
    }),
  ),
  closed: z.array(
    z.object({
      period: sheetPeriodSchema,
      by: z.enum(['signed', 'released', 'law', 'window', 'order', 'strict-order']),
      day: z.string().nullable(),
      cells: z.int(),
    }),
  ),
  debts: z.array(rehearsedDebtSchema),
  missing: z.int(),
  refused: z.int(),
  perhaps: z.int(),
  waitingOrders: z.int(),
});
export type RehearsedRow = z.output<typeof rehearsedRowSchema>;

export const rehearsalSchema = z.object({
  schoolYear: z.string(),
  /** Those that live and have a day to come that closes values: the one that is on first. */
  years: z.array(z.string()),
  today: z.string(),
  /** The last day there is anything to rehearse of. */
  lastDay: z.string(),
  day: z.string(),
  by: z.enum(CLOSED_BY),
  /** Sheets it speaks of. */
  periods: z.array(sheetPeriodSchema),
  /** In the order of classes; no name and no mark of a pupil. */
  rows: z.array(rehearsedRowSchema),
  can: canSchema,
});
export type Rehearsal = z.output<typeof rehearsalSchema>;

const ids = z.array(z.string().min(1).max(64)).max(500).nullable().default(null);
export const remindSchema = z.strictObject({
  ...rehearsed,
  /** False where the school has named no day that is still to come: then nobody is told one. */
  dated: z.boolean().default(true),
  /** Null for every class; for everybody. */
  classIds: ids,
  userIds: ids,
});
export const remindedSchema = z.object({
  /** Things put into work lists, and of how many people. */
  things: z.int(),
  people: z.int(),
  /** Things somebody was reminded of today already. */
  already: z.int(),
  /** Things nobody answers for. */
  nobodys: z.int(),
  /** People a letter goes to, and those without one; null where the server hands in no letters. */
  mails: z.object({ going: z.int(), without: z.int() }).nullable(),
});
export type Reminded = z.output<typeof remindedSchema>;

export const REHEARSAL_ENDPOINTS = {
  rehearsal: {
    method: 'get',
    path: '/lock-rehearsals',
    summary: 'What would be closed at the end of a day to come, class by class, and who owes what until then',
    acts: ['rehearse-locks'],
    query: rehearsalQuery,
    answer: rehearsalSchema,
  },
  remind: {
    method: 'post',
    path: '/lock-rehearsals/reminders',
    summary: 'Put what is owed into the work lists of those who owe it, each thing once a day',
    acts: ['remind'],
    body: remindSchema,
    answer: remindedSchema,
  },
} as const satisfies Record<string, Endpoint>;
