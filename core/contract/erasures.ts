/** A row of history erased: ordered by the principal by a document, carried out by somebody else, told by an event that names it. */
import { z } from 'zod';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { typed } from './typed.js';

const id = z.string().min(1).max(64);
const day = z.iso.date();

export const ERASURE_STATES = ['waiting', 'carried-out', 'withdrawn'] as const;

/** What may be erased at all: see `ERASABLE` of server/store/erasure-door.ts. */
const brought = {
  pupil: z.string(),
  /** The pupil's; null where she is not known any more. */
  name: z.string().nullable(),
  schoolYear: z.string(),
  school: z.string(),
};

export const erasuresSchema = z.object({
  /** Newest first. Of what was erased nothing is told but whose it was. */
  orders: z.array(
    z.object({
      id,
      pupil: z.string(),
      name: z.string().nullable(),
      schoolYear: z.string(),
      reason: z.string(),
      document: z.string(),
      documentDay: day,
      orderedBy: z.string(),
      orderedAt: z.string(),
      state: z.enum(ERASURE_STATES),
      endedBy: z.string().nullable(),
      endedAt: z.string().nullable(),
      /** Erased, and still in the database's write-ahead file: the server tries again until it is not. */
      lingers: z.boolean(),
      /** Ordered by who asks: somebody else carries it out. */
      own: z.boolean(),
      /** Numbers of the events that tell of its rows. */
      events: z.array(z.int()),
    }),
  ),
  /** Which could be ordered to be erased, for who may order it. */
  rows: z.array(z.object({ ...brought, id, enteredBy: z.string(), enteredAt: z.string() })),
  can: canSchema,
});
export type Erasures = z.infer<typeof erasuresSchema>;

const params = z.object({ erasure: id });

export const ERASURE_ENDPOINTS = {
  erasures: {
    method: 'get',
    path: '/erasures',
    summary: 'Orders to erase what was stored by mistake, with what became of them',
    acts: ['read-erasures'],
    answer: erasuresSchema,
  },
  orderErasure: {
    method: 'post',
    path: '/erasures',
    summary: 'Order that a year brought along on paper is erased, with its scan',
    acts: ['order-erasure'],
    body: z.object({
      brought: id,
      reason: typed().min(10).max(300),
      document: typed().min(1).max(100),
      documentDay: day,
    }),
    answer: z.object({ erasure: id }),
  },
  withdrawErasure: {
    method: 'post',
    path: '/erasures/{erasure}/withdrawals',
    summary: 'Withdraw an order to erase that nobody has carried out',
    acts: ['order-erasure'],
    params,
    body: z.object({}),
    answer: z.object({}),
  },
  carryOutErasure: {
    method: 'post',
    path: '/erasures/{erasure}/executions',
    summary: 'Carry out an order to erase, once, exactly as it was given',
    acts: ['carry-out-erasure'],
    params,
    body: z.object({}),
    answer: z.object({ rows: z.int() }),
  },
} as const satisfies Record<string, Endpoint>;
