/** Locks: orders to lock and to open with what they touch, their executions, and what is open and closed (regulation 6.3c, 10.2). */
import { z } from 'zod';
import { LOCK_GROUPS } from '../locks/lock-groups.js';
import { ORDER_STATES } from '../locks/order-states.js';
import { LOCK_SOURCES } from '../locks/lock-order.js';
import { canSchema } from './can.js';
import { instantSchema, sheetPeriodSchema } from './cells.js';
import type { Endpoint } from './endpoint.js';
import { livingYearQuery } from './living-year.js';
import { typed } from './typed.js';

const id = z.string().min(1).max(64);
const classId = z.string().min(1).max(32);
const group = z.enum(LOCK_GROUPS);
const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const reason = typed().min(3).max(500);

export const lockScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('school') }),
  z.object({ kind: z.literal('grade'), grade }),
  z.object({ kind: z.literal('class'), classId }),
  z.object({ kind: z.literal('group'), classId, group }),
  z.object({ kind: z.literal('pupil'), pupil: id }),
]);
const storedScope = z.union([
  lockScopeSchema,
  z.object({ kind: z.literal('part'), pupils: z.array(id), groups: z.array(group) }),
]);

const ordered = {
  schoolYear: z.string().regex(/^\d{4}-\d{4}$/),
  scope: lockScopeSchema,
  /** Null for every period of the year. */
  period: sheetPeriodSchema.nullable(),
};
/** What is to be ordered. An opening has either its end or its length, in minutes from its execution. */
export const lockOrderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lock'), ...ordered, strict: z.boolean() }),
  z.object({
    kind: z.literal('open'),
    ...ordered,
    until: instantSchema.nullable(),
    minutes: z
      .int()
      .min(5)
      .max(60 * 24 * 60)
      .nullable(),
    /** Signed records inside it go back to be entered; without it their pupils stay closed. */
    reopen: z.boolean(),
  }),
]);
export type LockOrderAsked = z.output<typeof lockOrderSchema>;

/** What an order would touch, as things stand. */
export const lockTouchSchema = z.object({
  classes: z.int(),
  pupils: z.int(),
  /** Cells it would close or open that are not so already. */
  cells: z.int(),
  /** Who enters there, by name; the first of them. */
  people: z.array(z.string()),
  morePeople: z.int(),
  /** Signatures that would end, pupils whose signed record stays closed. */
  signatures: z.int(),
  signedPupils: z.int(),
  releasedPupils: z.int(),
  /** Openings inside it: those that stay open, or end where it is ordered without exception. */
  openings: z.array(z.object({ orderId: z.string(), scope: storedScope, until: z.string(), ends: z.boolean() })),
});
export type LockTouch = z.output<typeof lockTouchSchema>;

export const lockPerson = z.object({ userId: z.string(), name: z.string() });
export const shownOrderSchema = z.object({
  id: z.string(),
  schoolYear: z.string(),
  source: z.enum(LOCK_SOURCES),
  kind: z.enum(['lock', 'open']),
  scope: storedScope,
  /** Name of the class or pupil it speaks of. */
  about: z.string().nullable(),
  period: sheetPeriodSchema.nullable(),
  strict: z.boolean(),
  reopen: z.boolean(),
  urgent: z.boolean(),
  reason: z.string(),
  until: z.string().nullable(),
  minutes: z.int().nullable(),
  lapsesAt: z.string().nullable(),
  /** It is about to lapse. */
  warned: z.boolean(),
  state: z.enum(ORDER_STATES),
  orderedBy: lockPerson,
  orderedAt: z.string(),
  /** Who asked for it. */
  askedBy: lockPerson.nullable(),
  executed: z.object({ by: lockPerson, at: z.string(), until: z.string().nullable(), asked: z.boolean() }).nullable(),
  withdrawn: z.object({ by: lockPerson, at: z.string(), reason: z.string() }).nullable(),
  /** Of an urgent one that waits: everybody who may carry it out, and when it stood before her eyes. */
  seenBy: z.array(z.object({ name: z.string(), at: z.string().nullable() })).optional(),
  /** Of one that lapsed: who took note of it, and when. */
  noted: z.object({ by: lockPerson, at: z.string() }).nullable().optional(),
  can: canSchema,
});
export type ShownOrder = z.output<typeof shownOrderSchema>;

export const lockOrdersSchema = z.object({
  now: z.string(),
  /** Waiting ones first, urgent before others, then the newest. */
  orders: z.array(shownOrderSchema),
  can: canSchema,
});

export const uncarriedOrdersSchema = z.object({
  /** Lapsed ones first, then the oldest. */
  orders: z.array(shownOrderSchema),
  /** Who may carry them out today, by name; never who asks. */
  executors: z.array(z.string()),
});

const boardCell = z.object({
  period: sheetPeriodSchema,
  group,
  open: z.boolean(),
  by: z.enum(['window', 'order', 'return', 'recall', 'law', 'strict-order', 'signed', 'released']),
  /** Instant an opening or window ends. */
  until: z.string().nullable(),
  /** Named day that closed it. */
  day: z.string().nullable(),
  order: z.string().nullable(),
  /** Pupils of whom something else holds. */
  others: z.int(),
});
export const lockBoardSchema = z.object({
  now: z.string(),
  schoolYear: z.string(),
  /** Those that live: the one that is on first. */
  years: z.array(z.string()),
  classes: z.array(z.object({ classId: z.string(), className: z.string(), cells: z.array(boardCell) })),
  can: canSchema,
});
export type LockBoard = z.output<typeof lockBoardSchema>;

const lockPart = z.object({
  groups: z.array(group),
  /** Null where it holds for everybody who has such columns. */
  pupils: z.array(id).nullable(),
  open: z.boolean(),
  by: z.enum(['window', 'order', 'return', 'recall', 'law', 'strict-order', 'signed', 'released']),
  /** Instant from which it will be closed. */
  until: z.string().nullable(),
  /** Named day that closed it. */
  day: z.string().nullable(),
});
/** What of a sheet is open and closed at an instant; nothing about its values. */
export const sheetLocksSchema = z.object({
  at: z.string(),
  schoolYear: z.string(),
  classId,
  className: z.string(),
  period: sheetPeriodSchema,
  parts: z.array(lockPart),
});
export type SheetLocks = z.output<typeof sheetLocksSchema>;

/** What a return of a pupil's record would open, and what it would not (H8). */
export const returnTermsSchema = z.object({
  at: z.string(),
  schoolYear: z.string(),
  /** The end of the opening where none is given. */
  until: z.string(),
  /** The end of the lawful day: no later one is taken; past where values are closed by law already. */
  latest: z.string(),
  /** What stays closed: a return gives way to the law and to a lock "không ngoại lệ". */
  closed: z.array(lockPart),
});
export type ReturnTerms = z.output<typeof returnTermsSchema>;

export const LOCK_ENDPOINTS = {
  lockOrders: {
    method: 'get',
    path: '/lock-orders',
    summary: 'Orders to lock and to open: waiting, carried out, ended, lapsed, withdrawn',
    acts: ['read-locks'],
    answer: lockOrdersSchema,
  },
  previewLockOrder: {
    method: 'post',
    path: '/lock-orders/previews',
    summary: 'What an order would touch: cells, people, signatures that would end, openings that stay or end',
    acts: ['order-locks'],
    body: z.object({ order: lockOrderSchema }),
    answer: z.object({ touches: lockTouchSchema }),
  },
  orderLock: {
    method: 'post',
    path: '/lock-orders',
    summary: 'The principal’s order to lock or to open, with its reason; it waits for somebody else to carry it out',
    acts: ['order-locks'],
    body: z.object({
      order: lockOrderSchema,
      reason,
      urgent: z.boolean(),
      /** The request it answers. */
      request: id.nullable().default(null),
    }),
    answer: z.object({ order: z.string() }),
  },
  urgentOrders: {
    method: 'get',
    path: '/urgent-orders',
    summary: 'Urgent orders that wait for whoever asks, as every open page of hers shows them (H5)',
    acts: ['execute-locks'],
    quiet: true,
    answer: z.object({ orders: z.array(shownOrderSchema) }),
  },
  seeUrgentOrder: {
    method: 'post',
    path: '/lock-orders/{id}/sightings',
    summary: 'That an urgent order stands before her eyes, told to who gave it',
    acts: ['execute-locks'],
    quiet: true,
    params: z.object({ id }),
    body: z.object({}),
    answer: z.object({}),
  },
  uncarriedOrders: {
    method: 'get',
    path: '/uncarried-orders',
    summary:
      'What the principal ordered and nobody has carried out: what waits, and what lapsed until she has taken note',
    acts: ['order-locks'],
    answer: uncarriedOrdersSchema,
  },
  noteLapsedOrder: {
    method: 'post',
    path: '/lock-orders/{id}/notes',
    summary: 'That the principal knows an order lapsed: her work list is done with it',
    acts: ['order-locks'],
    params: z.object({ id }),
    body: z.object({}),
    answer: z.object({}),
  },
  executeLockOrder: {
    method: 'post',
    path: '/lock-orders/{id}/executions',
    summary: 'Carry out exactly what was ordered, once; never by who ordered it',
    acts: ['execute-locks'],
    params: z.object({ id }),
    body: z.object({}),
    answer: z.object({ executedAt: z.string(), until: z.string().nullable() }),
  },
  withdrawLockOrder: {
    method: 'post',
    path: '/lock-orders/{id}/withdrawals',
    summary: 'Withdraw an order that nobody has carried out yet',
    acts: ['order-locks'],
    params: z.object({ id }),
    body: z.object({ reason }),
    answer: z.object({}),
  },
  lockBoard: {
    method: 'get',
    path: '/lock-board',
    summary: 'What is open and closed in the whole school: classes, periods, groups of columns; why and until when',
    acts: ['read-locks'],
    query: livingYearQuery,
    answer: lockBoardSchema,
  },
  sheetLocks: {
    method: 'get',
    path: '/classes/{classId}/sheets/{period}/locks',
    summary: 'What of a class sheet is open and closed at this moment, why and until when',
    acts: ['see-class'],
    shows: 'class',
    params: z.object({ classId, period: sheetPeriodSchema }),
    answer: sheetLocksSchema,
  },
  returnTerms: {
    method: 'get',
    path: '/classes/{classId}/return-terms/{pupil}',
    summary: 'Until when a return would open a pupil’s values to their authors, and what stays closed all the same',
    acts: ['return'],
    params: z.object({ classId, pupil: id }),
    answer: returnTermsSchema,
  },
} as const satisfies Record<string, Endpoint>;
