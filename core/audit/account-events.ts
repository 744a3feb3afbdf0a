/** Acts around accounts. People are named by id; names are on no event. */
import { z } from 'zod';
import { HATS } from '../codes/hats.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const userId = z.string();
const hats = z.array(z.enum(HATS));

export const ACCOUNT_EVENTS = [
  /** The name by its SHA-256, hex; the account is what sign-in events name. */
  z.object({ ...kind('account.created'), userId, account: z.string(), nameDigest: z.string(), hats }),
  z.object({ ...kind('account.renamed'), userId, account: z.string(), nameDigest: z.string() }),
  /** `hats`: those that ended with it; `sessions`: sign-ins that did. */
  z.object({ ...kind('account.ended'), userId, hats, sessions: z.int() }),
  z.object({ ...kind('account.returned'), userId, hats }),
  /** By the server: of who left long ago, password and second factor are gone; so many factors and recovery codes. */
  z.object({ ...kind('accounts.cleared'), users: z.array(userId), factors: z.int(), codes: z.int() }),
  /** Personal number or code of hers were set; they stand on no event. */
  z.object({ ...kind('account.numbered'), userId }),
  /** An import that had made them was taken back. */
  z.object({ ...kind('accounts.unmade'), users: z.array(userId) }),
  /** First passwords were made for slips; `factors`: whose second factor went too. */
  z.object({ ...kind('slips.printed'), users: z.array(userId), until: z.string(), factors: z.array(userId) }),
  z.object({ ...kind('password.changed'), first: z.boolean(), sessions: z.int() }),
  /** An act on an account of which nothing was stored. */
  z.object({ ...kind('account.refused'), act: z.string(), code: z.string(), userId: userId.nullable() }),
  z.object({ ...kind('factor.set-up'), replaced: z.boolean(), sessions: z.int() }),
  z.object({ ...kind('factor.removed') }),
  z.object({ ...kind('recovery-codes.made') }),
  z.object({ ...kind('sessions.ended'), userId, sessions: z.int() }),
  z.object({ ...kind('reset.asked'), resetId: z.string(), userId, factor: z.boolean() }),
  z.object({ ...kind('reset.decided'), resetId: z.string(), userId, accepted: z.boolean(), sessions: z.int() }),
  /** `digest`: SHA-256, hex, of the list she was shown. */
  z.object({
    ...kind('accounts.reviewed'),
    schoolYear: z.string(),
    term: z.string(),
    accounts: z.int(),
    digest: z.string(),
  }),
  /** `event`: number of the event whose signature is disowned; the note by its SHA-256, hex. */
  z.object({
    ...kind('signature.disowned'),
    reportId: z.string(),
    event: z.int(),
    certificate: z.string(),
    noteDigest: z.string(),
  }),
  z.object({ ...kind('signature-report.closed'), reportId: z.string(), noteDigest: z.string() }),
  z.object({ ...kind('factor-rule.set'), hats }),
  /** Where she is written to, never the address itself; a letter's end, never what it said. */
  z.object({ ...kind('mail-address.set'), userId, has: z.boolean(), off: z.boolean() }),
  z.object({
    ...kind('mail.ended'),
    mail: z.string(),
    userId,
    state: z.enum(['sent', 'refused', 'given-up', 'dropped']),
  }),
  z.object({ ...kind('account-news.read'), ids: z.array(z.string()) }),
] as const;
