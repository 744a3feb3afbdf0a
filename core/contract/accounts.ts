/** Accounts of the school, as who keeps and who reviews them sees them. */
import { z } from 'zod';
import { HATS } from '../codes/hats.js';
import { canSchema } from './can.js';

/**
 * `none`: no password yet; `slip`: a first password waits to be used; `used`: it was used and none chosen; `lapsed`: it was
 * not used in time; `own`: a password of her own.
 */
export const PASSWORD_STATES = ['none', 'slip', 'used', 'lapsed', 'own'] as const;
export type PasswordState = (typeof PASSWORD_STATES)[number];

export const personSchema = z.object({
  userId: z.string(),
  account: z.string(),
  name: z.string(),
  hats: z.array(z.enum(HATS)),
  active: z.boolean(),
  /** Instant she left, null while she is here. */
  endedAt: z.string().nullable(),
  password: z.enum(PASSWORD_STATES),
  /** Instant until which a first password is good. */
  slipUntil: z.string().nullable(),
  factor: z.boolean(),
  factorRequired: z.boolean(),
  /** She leads, seals or administers and has had a password of her own: the next is given by two persons. */
  guarded: z.boolean(),
  /** Open sign-ins. */
  sessions: z.int(),
});
export type Person = z.infer<typeof personSchema>;

export const resetSchema = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  /** The second factor goes too. */
  factor: z.boolean(),
  by: z.string(),
  at: z.string(),
  /** Whether the reader is one who may confirm. */
  can: canSchema,
});

export const signatureReportSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Kind of the event that was disowned, of the trail. */
  what: z.string(),
  signedAt: z.string(),
  /** Fingerprint, SHA-256, hex. */
  certificate: z.string(),
  certificateState: z.string().nullable(),
  note: z.string(),
  at: z.string(),
});

export const TERMS = ['term-1', 'term-2'] as const;
export type Term = (typeof TERMS)[number];

export const peopleSchema = z.object({
  people: z.array(personSchema),
  resets: z.array(resetSchema),
  reports: z.array(signatureReportSchema),
  /** Of the term that is on; null where nobody has gone through the accounts yet. */
  review: z.object({ by: z.string(), at: z.string() }).nullable(),
  schoolYear: z.string(),
  term: z.enum(TERMS),
  /** SHA-256, hex, of the list as it stands: what is signed off. */
  digest: z.string(),
  /** Who must have a second factor. */
  factorHats: z.array(z.enum(HATS)),
  can: canSchema,
});
export type People = z.infer<typeof peopleSchema>;

/** What is printed on a slip, once; nobody can see the password again. */
export const slipSchema = z.object({
  userId: z.string(),
  name: z.string(),
  account: z.string(),
  password: z.string(),
  until: z.string(),
});
export type Slip = z.infer<typeof slipSchema>;

const text = (limit: number) => z.string().max(limit);
export const userParams = z.object({ id: z.string().min(1).max(64) });

export const createPersonSchema = z.object({
  name: text(1000),
  /** Proposed by the server where it is left out. */
  account: text(1000).optional(),
  hats: z.array(z.enum(HATS)).max(HATS.length).default(['teacher']),
});
export const renamePersonSchema = z.object({ name: text(1000), account: text(1000).optional() });
export const slipsSchema = z.object({
  users: z.array(z.string().min(1).max(64)).min(1).max(500),
  factor: z.boolean().default(false),
});
export const factorRuleSchema = z.object({ hats: z.array(z.enum(HATS)).max(HATS.length) });
