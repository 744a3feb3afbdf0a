/** What somebody does with her own account: password, second factor, sign-ins, what was signed in her name. */
import { z } from 'zod';
import { meSchema } from './session.js';

const passwordSchema = z.string().min(1).max(200);

/** Sign-ins are renewed by acts that change what proves her: token or CSRF token anew, as at sign-in. */
export const renewedSchema = z.object({ me: meSchema, token: z.string().optional(), csrf: z.string().optional() });

export const changePasswordSchema = z.object({
  /** Not asked after a first password. */
  old: passwordSchema.optional(),
  next: passwordSchema,
});
export const provedSchema = z.object({ password: passwordSchema });

export const ownSessionSchema = z.object({
  id: z.string(),
  /** As its browser named itself: `Chrome, Windows`; the pane says Excel. */
  device: z.string().nullable(),
  channel: z.enum(['bearer', 'cookie']),
  from: z.string().nullable(),
  since: z.string(),
  seen: z.string(),
  current: z.boolean(),
});

/** What was done to her account or place by others, to be told at once (H19). */
export const ACCOUNT_NEWS = [
  'reset-asked',
  'reset-refused',
  'reset-done',
  'factor-removed',
  'sessions-ended',
  'leader-proposed',
  'leader-changed',
  // Somebody else entered where she is mailed to, or took it away.
  'mail-set',
  // Of letters she had sent: what `by` names is whom they were for.
  'mail-refused',
  'mail-given-up',
  // Of what she reported; `by` is herself.
  'incident-lapsed',
] as const;
export type AccountNews = (typeof ACCOUNT_NEWS)[number];

export const myAccountSchema = z.object({
  name: z.string(),
  account: z.string(),
  sessions: z.array(ownSessionSchema),
  factor: z.object({
    on: z.boolean(),
    since: z.string().nullable(),
    /** Recovery codes not used yet. */
    codesLeft: z.int(),
    required: z.boolean(),
  }),
  news: z.array(z.object({ id: z.string(), kind: z.enum(ACCOUNT_NEWS), by: z.string(), at: z.string() })),
});
export type MyAccount = z.infer<typeof myAccountSchema>;

/** Shown once, until the first code is typed. */
export const begunFactorSchema = z.object({
  /** Base32, in groups of four. */
  secret: z.string(),
  /** `otpauth://totp/…` */
  uri: z.string(),
  /** Dark parts of its QR in a square of side 1. */
  qr: z.array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
});
export type BegunFactor = z.infer<typeof begunFactorSchema>;

export const confirmFactorSchema = z.object({ code: z.string().min(1).max(40) });
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) });
export const confirmedFactorSchema = renewedSchema.extend(recoveryCodesSchema.shape);

export const endSessionsSchema = z.object({
  /** One of hers; null: all but this one. */
  id: z.string().min(1).max(64).nullable(),
});

/** Acts that left a signature of hers. */
export const SIGNED_KINDS = [
  'subject.signed',
  'records.signed',
  'prints.sealed',
  'units.sealed-again',
  'transaction.signed',
  'checkers.signed',
  'completion.signed',
] as const;
export type SignedKind = (typeof SIGNED_KINDS)[number];

export const mySignatureSchema = z.object({
  /** Number of the event in the trail. */
  seq: z.int(),
  kind: z.enum(SIGNED_KINDS),
  at: z.string(),
  className: z.string().nullable(),
  subject: z.string().nullable(),
  slot: z.string().nullable(),
  /** Pupils it was about; null where it is about none. */
  pupils: z.int().nullable(),
  certificate: z.string(),
  /** Of the sign-in it came by, where the trail knows. */
  device: z.string().nullable(),
  from: z.string().nullable(),
  reported: z.boolean(),
});
export type MySignature = z.infer<typeof mySignatureSchema>;

export const mySignaturesQuery = z.object({ before: z.coerce.number().int().min(1).optional() });
export const mySignaturesSchema = z.object({ signatures: z.array(mySignatureSchema), more: z.boolean() });
export const reportSignatureSchema = z.object({ seq: z.int32().min(1), note: z.string().max(1000) });
