/** Sổ vi phạm dữ liệu cá nhân: what happened, by when the authority is told, what became of it; and who is in charge (L1). */
import { z } from 'zod';
import { DATA_KINDS, ITEMS_IN_WORDS, SUPPLEMENT_ITEMS } from '../breaches/notice-items.js';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { typed } from './typed.js';

const id = z.string().min(1).max(64);
const day = z.iso.date();
const text = (least: number, most: number) => typed().min(least).max(most);
/** Of people: more than a school has to do with is a slip of the finger. */
const people = z.int().min(0).max(1_000_000).nullable();

/** Told to the authority; found to be none; done with. */
export const BREACH_DECISIONS = ['reported', 'dismissed', 'closed'] as const;
export type BreachDecision = (typeof BREACH_DECISIONS)[number];
export const BREACH_STATES = ['open', ...BREACH_DECISIONS] as const;
export type BreachState = (typeof BREACH_STATES)[number];

const said = {
  /** From when to when, in words; empty where nobody knows yet. */
  when: typed().max(200),
  what: text(5, 2000),
  kinds: z.array(z.enum(DATA_KINDS)).max(DATA_KINDS.length),
  /** About how many; null where nobody knows yet. */
  pupils: people,
  parents: people,
  staff: people,
  /** At once; empty where nothing was. */
  done: typed().max(2000),
};

const breachSchema = z.object({
  id,
  /** From 1 within its calendar year. */
  year: z.int(),
  number: z.int(),
  ...said,
  /** As last put right; `firstFoundAt` as it was entered. */
  foundAt: z.string(),
  firstFoundAt: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  /** 72 hours after it was found. */
  due: z.string(),
  /** Its moment has passed and nobody has decided, or it was told after it. */
  late: z.boolean(),
  state: z.enum(BREACH_STATES),
  /** Oldest first. */
  supplements: z.array(
    z.object({
      about: z.enum(SUPPLEMENT_ITEMS),
      text: z.string(),
      by: z.string(),
      at: z.string(),
      /** When it was found, of a supplement about that. */
      foundAt: z.string().optional(),
    }),
  ),
  /** Oldest first. `at`: when it was told, else when it was decided; `document`: by which it was told. */
  decisions: z.array(
    z.object({
      kind: z.enum(BREACH_DECISIONS),
      at: z.string(),
      document: z.string().nullable(),
      reason: z.string().nullable(),
      by: z.string(),
    }),
  ),
});

const officerSchema = z.object({
  name: z.string(),
  phone: z.string(),
  from: day,
  /** The day before the next one's; null of her who is in charge. */
  to: day.nullable(),
  document: z.string(),
  by: z.string(),
});

export const breachesSchema = z.object({
  /** An instant. */
  now: z.string(),
  today: day,
  /** What the notice names the school by. */
  school: z.object({ name: z.string(), code: z.string(), address: z.string(), principal: z.string() }),
  /** Newest first: the first is in charge. */
  officers: z.array(officerSchema),
  /** Open ones first, by their moment; then the newest. */
  breaches: z.array(breachSchema),
  can: canSchema,
});
export type Breaches = z.infer<typeof breachesSchema>;

/** Not before all that is kept by machines: an offset may lead out of the years an instant is written with. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
const moment = z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) >= EARLIEST);

export const enterBreachSchema = z.object({ foundAt: moment, ...said });
export const supplementBreachSchema = z.discriminatedUnion('about', [
  z.object({ about: z.enum(ITEMS_IN_WORDS), text: text(3, 2000) }),
  /** `text`: why the moment that stands is wrong. */
  z.object({ about: z.literal('found'), foundAt: moment, text: text(3, 2000) }),
]);
export const decideBreachSchema = z.discriminatedUnion('kind', [
  /** `document`: letter, receipt or number of the portal. */
  z.object({ kind: z.literal('reported'), at: moment, document: text(3, 200) }),
  z.object({ kind: z.literal('dismissed'), reason: text(5, 1000) }),
  z.object({ kind: z.literal('closed'), reason: text(5, 1000) }),
]);
export const nameDataOfficerSchema = z.object({
  name: text(2, 100),
  phone: text(5, 30),
  from: day,
  document: text(3, 200),
});

const params = z.object({ breach: id });

export const BREACH_ENDPOINTS = {
  breaches: {
    method: 'get',
    path: '/breaches',
    summary: 'Breaches of personal data with their clock, and who is in charge of such data',
    acts: ['read-breaches'],
    answer: breachesSchema,
  },
  enterBreach: {
    method: 'post',
    path: '/breaches',
    summary: 'Enter a breach as far as it is known; its 72 hours run from its discovery',
    acts: ['enter-breach'],
    body: enterBreachSchema,
    answer: z.object({ breach: id, number: z.int() }),
  },
  supplementBreach: {
    method: 'post',
    path: '/breaches/{breach}/supplements',
    summary: 'Add what came to be known of a breach; nothing is overwritten',
    acts: ['enter-breach'],
    params,
    body: supplementBreachSchema,
    answer: z.object({}),
  },
  decideBreach: {
    method: 'post',
    path: '/breaches/{breach}/decisions',
    summary: 'A breach was told to the authority, was found to be none, or is done with',
    acts: ['decide-breach'],
    params,
    body: decideBreachSchema,
    answer: z.object({}),
  },
  nameDataOfficer: {
    method: 'post',
    path: '/data-officers',
    summary: 'Name who is in charge of personal data, from a day, by a document',
    acts: ['name-data-officer'],
    body: nameDataOfficerSchema,
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
