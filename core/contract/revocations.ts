/** A certificate revoked from an earlier moment on: ordered by the principal, carried out by the administrator (decision 47). */
import { z } from 'zod';
import { RECORD_STATES } from '../record/record-states.js';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { fingerprintSchema } from './signing.js';
import { typed } from './typed.js';

const id = z.string().min(1).max(64);
const at = z.iso.datetime({ offset: true });

/** A released unit whose signature would count no more. */
const touchedUnit = z.object({
  unit: z.int(),
  pupil: z.string(),
  name: z.string(),
  classId: z.string(),
  className: z.string(),
  schoolYear: z.string(),
  code: z.string(),
  state: z.enum(RECORD_STATES),
  /** Which of its signatures. */
  slots: z.array(z.enum(['homeroom', 'principal', 'seal'])),
  /** What replaces it: another seal where that alone fails, else a recall and a new unit. */
  replacement: z.enum(['seal-again', 'recall']),
});
export type TouchedUnit = z.infer<typeof touchedUnit>;

export const REVOCATION_STATES = ['waiting', 'carried-out', 'withdrawn'] as const;
export type RevocationState = (typeof REVOCATION_STATES)[number];

export const revocationOrdersSchema = z.object({
  /** Newest first. */
  orders: z.array(
    z.object({
      id,
      fingerprint: z.string(),
      /** RFC 4514. */
      subject: z.string(),
      at,
      reason: z.string(),
      orderedBy: z.string(),
      orderedAt: z.string(),
      state: z.enum(REVOCATION_STATES),
      endedBy: z.string().nullable(),
      endedAt: z.string().nullable(),
      /** Ordered by who asks: somebody else carries it out. */
      own: z.boolean(),
      /** How many it would have failed when it was ordered. */
      ordered: z.int(),
      /** What it would fail, or fails, now: those replaced since are no longer here. */
      units: z.array(touchedUnit),
    }),
  ),
  can: canSchema,
});
export type RevocationOrders = z.infer<typeof revocationOrdersSchema>;

const asked = z.object({ fingerprint: fingerprintSchema, at });
const params = z.object({ order: id });

export const REVOCATION_ENDPOINTS = {
  revocationOrders: {
    method: 'get',
    path: '/revocation-orders',
    summary: 'Orders to revoke certificates backdated, with the released units each fails and what replaces them',
    acts: ['read-revocation-orders'],
    answer: revocationOrdersSchema,
  },
  previewRevocation: {
    method: 'post',
    path: '/revocation-orders/previews',
    summary: 'Which released units a backdated revocation would fail',
    acts: ['order-revocation'],
    body: asked,
    answer: z.object({ units: z.array(touchedUnit) }),
  },
  orderRevocation: {
    method: 'post',
    path: '/revocation-orders',
    summary: 'Order that a certificate is revoked from an earlier moment on',
    acts: ['order-revocation'],
    body: asked.extend({ reason: typed().min(3).max(300) }),
    answer: z.object({ order: id }),
  },
  withdrawRevocation: {
    method: 'post',
    path: '/revocation-orders/{order}/withdrawals',
    summary: 'Withdraw an order to revoke that nobody has carried out',
    acts: ['order-revocation'],
    params,
    body: z.object({}),
    answer: z.object({}),
  },
  carryOutRevocation: {
    method: 'post',
    path: '/revocation-orders/{order}/executions',
    summary: 'Carry out an order to revoke, once, exactly as it was given',
    acts: ['revoke-certificate'],
    params,
    /** Passphrase of the school's authority, so that its list says it too. */
    body: z.object({ passphrase: z.string().max(200).optional() }),
    answer: z.object({ published: z.boolean() }),
  },
} as const satisfies Record<string, Endpoint>;
