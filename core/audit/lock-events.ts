/** Orders to lock and to open, what became of them, and teachers' requests. Reasons and cells by their SHA-256, hex. */
import { z } from 'zod';
import { SHEET_PERIODS } from '../codes/periods.js';
import { LOCK_SOURCES, SCOPE_KINDS } from '../locks/lock-order.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

export const LOCK_EVENTS = [
  z.object({
    ...kind('lock.ordered'),
    orderId: z.string(),
    source: z.enum(LOCK_SOURCES),
    what: z.enum(['lock', 'open']),
    schoolYear: z.string(),
    scopeKind: z.enum(SCOPE_KINDS),
    /** SHA-256, hex, of the scope as it is stored. */
    scopeDigest: z.string(),
    period: z.enum(SHEET_PERIODS).nullable(),
    strict: z.boolean(),
    reopen: z.boolean(),
    urgent: z.boolean(),
    until: z.string().nullable(),
    minutes: z.int().nullable(),
    lapsesAt: z.string().nullable(),
    requestId: z.string().nullable(),
    reasonDigest: z.string(),
  }),
  /** `asked`: by who had asked for it. `deputy`: in the administrator's place. `inForceDigest`: of what counts from now on. */
  z.object({
    ...kind('lock.carried-out'),
    orderId: z.string(),
    until: z.string().nullable(),
    asked: z.boolean(),
    deputy: z.boolean(),
    inForceDigest: z.string(),
  }),
  /** An urgent order stood before the eyes of somebody who may carry it out. */
  z.object({ ...kind('lock.seen'), orderId: z.string() }),
  /** The principal knows that an order lapsed with nobody having carried it out. */
  z.object({ ...kind('lock.lapse-noted'), orderId: z.string() }),
  z.object({ ...kind('lock.withdrawn'), orderId: z.string(), reasonDigest: z.string() }),
  z.object({
    ...kind('lock.requested'),
    requestId: z.string(),
    classId: z.string(),
    period: z.enum(SHEET_PERIODS),
    cells: z.int(),
    cellsDigest: z.string(),
    reasonDigest: z.string(),
  }),
  z.object({ ...kind('lock.request-refused'), requestId: z.string(), reasonDigest: z.string() }),
] as const;
