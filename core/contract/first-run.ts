/** How a real school is begun, once, by whoever has the one-time code of the server's console. */
import { z } from 'zod';
import { slipSchema } from './accounts.js';
import { BODY, type Endpoint } from './endpoint.js';
import { typedCalendarSchema, yearIdSchema } from './years.js';

const code = z.string().min(1).max(100);
/** Whether it is readable is said in words by the act. */
const text = z.string().max(400);
const person = z.object({
  name: text,
  /** Made of her name where she chose none. */
  account: z.string().max(100).optional(),
});

export const beginSchoolSchema = z.object({
  code,
  school: z.object({
    name: text,
    code: text,
    /** The authority above, as the school's letters name it. */
    authority: text,
    /** Before the date of a document. */
    place: text,
    /** What transcripts name it by; may be told later. */
    departmentName: text,
    departmentCode: text.default(''),
    province: text,
    commune: text,
    /** Điểm trường by name; empty for a school at one place. */
    campuses: z.array(text).max(20).default([]),
  }),
  year: z.object({ id: yearIdSchema, calendar: typedCalendarSchema }),
  /** She who sets it up, with her own password. */
  administrator: person.extend({ password: z.string().max(200) }),
  principal: person,
});
export type BeginSchool = z.infer<typeof beginSchoolSchema>;
/** The same as it is sent. */
export type SchoolToBegin = z.input<typeof beginSchoolSchema>;

export const FIRST_RUN_ENDPOINTS = {
  openFirstRun: {
    method: 'post',
    path: '/first-run/openings',
    summary: 'Whether the one-time code is right, and which years can be begun with; the code stays good',
    acts: ['begin-school'],
    body: z.object({ code }),
    most: BODY.tiny,
    answer: z.object({ today: z.string(), years: z.array(yearIdSchema).min(1) }),
  },
  beginSchool: {
    method: 'post',
    path: '/first-run',
    summary: 'Begin the school with its year and first two accounts; done once, and the code with it',
    acts: ['begin-school'],
    body: beginSchoolSchema,
    most: BODY.tiny,
    answer: z.object({ account: z.string(), slip: slipSchema }),
  },
} as const satisfies Record<string, Endpoint>;
