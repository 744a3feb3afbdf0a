/** School years and the dates a school sets for them. */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import { LAWFUL_ACTS } from '../law/lawful-days.js';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';

const day = z.string().length(10);

const days = z.partialRecord(z.enum(PERIODS), day);

/** What a school sets. */
export const typedCalendarSchema = z.object({
  begins: day,
  ends: day,
  /** The day named for each period's sheet; a period without one has no deadline. */
  closes: days,
  /** Days of their own of some grades. */
  byGrade: z.partialRecord(z.enum(['1', '2', '3', '4', '5']), days).optional(),
});

export const calendarSchema = typedCalendarSchema.extend({
  /** Lawful days as a document of the office above has moved them. */
  lawful: z.partialRecord(z.enum(LAWFUL_ACTS), day).optional(),
});

export const yearIdSchema = z.string().regex(/^\d{4}-\d{4}$/);

export const schoolYearSchema = z.object({ id: yearIdSchema, current: z.boolean(), calendar: calendarSchema });
export type SchoolYearOnWire = z.infer<typeof schoolYearSchema>;

export const yearsSchema = z.object({
  today: day,
  /** Oldest first. */
  years: z.array(schoolYearSchema),
  /** The one that can be opened next; null where it is there already. */
  next: yearIdSchema.nullable(),
  can: canSchema,
});

export const YEAR_ENDPOINTS = {
  years: {
    method: 'get',
    path: '/school-years',
    summary: 'The school’s years and the dates it has set for them',
    acts: ['read-years'],
    answer: yearsSchema,
  },
  openYear: {
    method: 'post',
    path: '/school-years',
    summary: 'Open the next school year; the present one stays the one that is on',
    acts: ['set-calendar'],
    body: z.object({ id: yearIdSchema, calendar: typedCalendarSchema }),
    answer: z.object({ year: schoolYearSchema }),
  },
} as const satisfies Record<string, Endpoint>;
