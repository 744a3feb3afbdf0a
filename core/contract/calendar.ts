/** The calendar of a school year: its dates, how they came about, the school's own moved, lawful ones by a document (H4, H26). */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import { LAWFUL_ACTS } from '../law/lawful-days.js';
import { canSchema } from './can.js';
import { BODY, type Endpoint, FILE } from './endpoint.js';
import { calendarSchema, typedCalendarSchema, yearIdSchema } from './years.js';
import { typed } from './typed.js';

const day = z.string().length(10);
const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const text = (most: number) => typed().min(1).max(most);

const moveSchema = z.object({ period: z.enum(PERIODS), grade: grade.nullable(), from: day, to: day });

/** What a move would touch, as things stand: of cells and people alone whose own verdict it changes. */
export const calendarTouchSchema = z.object({
  /** Ends of windows that would be another day; grade null where it is one for all. */
  moves: z.array(moveSchema),
  classes: z.int(),
  pupils: z.int(),
  cells: z.object({
    /** Closed now and then open, and the reverse. */
    opened: z.int(),
    closed: z.int(),
    /** Open now and then, for a shorter or a longer time. */
    sooner: z.int(),
    later: z.int(),
  }),
  /** Whose deadline it moves, by name; the first of them. */
  people: z.array(z.string()),
  morePeople: z.int(),
});
export type CalendarTouch = z.output<typeof calendarTouchSchema>;

const decision = z.object({ accepted: z.boolean(), by: z.string(), at: z.string() });
export const lawfulMoveSchema = z.object({
  id: z.string(),
  act: z.enum(LAWFUL_ACTS),
  from: day,
  to: day,
  number: z.string(),
  day,
  issuer: z.string(),
  fileName: z.string(),
  by: z.string(),
  /** She entered it herself. */
  own: z.boolean(),
  at: z.string(),
  /** Null while it waits for the second person. */
  decision: decision.nullable(),
  can: canSchema,
});
export type LawfulMoveOnWire = z.output<typeof lawfulMoveSchema>;

export const yearCalendarSchema = z.object({
  today: day,
  schoolYear: yearIdSchema,
  /** The one that is on. */
  current: z.boolean(),
  /** It is over: nothing of it moves. */
  past: z.boolean(),
  /** Oldest first. */
  years: z.array(yearIdSchema),
  calendar: calendarSchema,
  /** Of the calendar, to be sent back with a move: whoever has seen another does not move over it. */
  seen: z.string(),
  /** How the school's own dates came about, the newest first. */
  changes: z.array(z.object({ by: z.string(), at: z.string(), reason: z.string(), moves: z.array(moveSchema) })),
  /** The newest first. */
  lawful: z.array(lawfulMoveSchema),
  can: canSchema,
});
export type YearCalendar = z.output<typeof yearCalendarSchema>;

const params = z.object({ year: z.string().max(9) });
const toMove = { act: z.enum(LAWFUL_ACTS), toDay: day };

export const CALENDAR_ENDPOINTS = {
  yearCalendar: {
    method: 'get',
    path: '/calendar',
    summary: 'The dates of a school year, of the one that is on where none is named, and how they came about',
    acts: ['read-calendar'],
    query: z.object({ year: z.string().max(9).optional() }),
    answer: yearCalendarSchema,
  },
  previewCalendar: {
    method: 'post',
    path: '/school-years/{year}/calendars/previews',
    summary: 'What moving the school’s dates would touch: windows, cells, people; refuses as moving them would',
    acts: ['set-calendar'],
    params,
    body: z.object({ calendar: typedCalendarSchema, seen: z.string().max(64) }),
    answer: z.object({ touches: calendarTouchSchema }),
  },
  changeCalendar: {
    method: 'post',
    path: '/school-years/{year}/calendars',
    summary: 'Move dates the school sets, also of one grade, none past a lawful one, with the reason',
    acts: ['set-calendar'],
    params,
    body: z.object({
      calendar: typedCalendarSchema,
      seen: z.string().max(64),
      reason: typed().min(3).max(500),
    }),
    answer: z.object({ calendar: calendarSchema, seen: z.string() }),
  },
  previewLawfulDay: {
    method: 'post',
    path: '/school-years/{year}/lawful-days/previews',
    summary: 'What moving a lawful date would touch; refuses as proposing it would',
    acts: ['propose-lawful-day'],
    params,
    body: z.object(toMove),
    answer: z.object({ touches: calendarTouchSchema }),
  },
  proposeLawfulDay: {
    method: 'post',
    path: '/school-years/{year}/lawful-days',
    summary: 'Enter the document of the office above that moves a lawful date; it waits for a second person',
    acts: ['propose-lawful-day'],
    params,
    body: z.object({
      ...toMove,
      number: text(100),
      day,
      issuer: text(200),
      fileName: text(200),
      /** A PDF, JPG or PNG. */
      file: z.base64().min(1),
    }),
    most: BODY.list,
    answer: z.object({ id: z.string() }),
  },
  decideLawfulDay: {
    method: 'post',
    path: '/lawful-days/{id}/decisions',
    summary: 'The second person’s word on a lawful date; whoever entered it may take it back',
    acts: ['decide-lawful-day'],
    params: z.object({ id: z.string().max(64) }),
    body: z.object({ accept: z.boolean() }),
    answer: z.object({}),
  },
  lawfulDocument: {
    method: 'get',
    path: '/lawful-days/{id}/document',
    summary: 'The scan of the document that moves a lawful date, as it was entered',
    acts: ['read-lawful-document'],
    params: z.object({ id: z.string().max(64) }),
    answer: FILE,
  },
} as const satisfies Record<string, Endpoint>;
