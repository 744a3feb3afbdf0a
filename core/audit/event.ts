/**
 * Audit events: one variant per act, chained by hash (decision 35; the format is fixed from the first migration).
 * Events carry digests and addresses, no more personal data than the act needs.
 */
import { z } from 'zod';
import { SHEET_PERIODS } from '../codes/periods.js';
import { CODE_LISTS } from '../law/code-lists.js';
import { HATS } from '../codes/hats.js';
import { ACCOUNT_EVENTS } from './account-events.js';
import { ARCHIVE_EVENTS } from './archive-events.js';
import { CERTIFICATE_EVENTS } from './certificate-events.js';
import { COVER_EVENTS } from './cover-events.js';
import { DUTY_EVENTS } from './duty-events.js';
import { HANDOVER_EVENTS } from './handover-events.js';
import { PRACTICE_EVENTS } from './practice-events.js';
import { BROUGHT_YEAR_EVENTS } from './brought-year-events.js';
import { AWARD_PAPER_EVENTS } from './award-paper-events.js';
import { RESULT_SLIP_EVENTS } from './result-slip-events.js';
import { LOCK_EVENTS } from './lock-events.js';
import { REMINDER_EVENTS } from './reminder-events.js';
import { CHECK_EVENTS } from './check-events.js';
import { PUPIL_EVENTS } from './pupil-events.js';
import { RECORD_EVENTS } from './record-events.js';
import { ROLLOVER_EVENTS } from './rollover-events.js';
import { REPORT_EVENTS } from './report-events.js';
import { SCHOOL_EVENTS } from './school-events.js';
import { SEAL_EVENTS } from './seal-events.js';
import { TRAIL_EVENTS } from './trail-events.js';
import { BACKUP_EVENTS } from './backup-events.js';
import { OUTSIDE_EVENTS } from './outside-events.js';
import { EVIDENCE_EVENTS } from './evidence-events.js';
import { FAMILY_EVENTS } from './family-events.js';
import { BREACH_EVENTS } from './breach-events.js';
import { INCIDENT_EVENTS } from './incident-events.js';
import { REVOCATION_EVENTS } from './revocation-events.js';
import { ERASURE_EVENTS } from './erasure-events.js';
import { TRANSFER_EVENTS } from './transfer-events.js';
import { SUPPLEMENTARY_EVENTS } from './supplementary-events.js';

const data = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('school.created'), school: z.string(), sample: z.boolean() }),
  z.object({
    kind: z.literal('sign-in.succeeded'),
    channel: z.enum(['bearer', 'cookie']),
    /** Browser and system as the device names itself: `Chrome, Windows`; with what besides the password she came in. */
    device: z.string().optional(),
    by: z.enum(['totp', 'recovery-code', 'first-password']).optional(),
  }),
  z.object({ kind: z.literal('sign-in.failed'), account: z.string() }),
  z.object({ kind: z.literal('sign-out') }),
  z.object({
    kind: z.literal('sheet.pushed'),
    classId: z.string(),
    period: z.enum(SHEET_PERIODS),
    revision: z.int(),
    pushId: z.string(),
    cells: z.int(),
    refused: z.int(),
    conflicts: z.int(),
    /** SHA-256, hex, of the revision's stored text. */
    changesDigest: z.string(),
  }),
  /** Phrases of the school's remark bank; each teacher's own are her own affair. Digests are SHA-256, hex, of the texts. */
  z.object({ kind: z.literal('remark.saved'), phraseId: z.string(), textDigest: z.string() }),
  z.object({ kind: z.literal('remarks.removed'), phraseIds: z.array(z.string()) }),
  z.object({ kind: z.literal('remarks.imported'), phrases: z.int(), textsDigest: z.string() }),
  /** Code lists of the Ministry, by version of its specification: how many codes of each, SHA-256 (hex) of the file. */
  z.object({
    kind: z.literal('code-lists.imported'),
    version: z.string(),
    lists: z.partialRecord(z.enum(CODE_LISTS), z.int()),
    digest: z.string(),
  }),
  z.object({ kind: z.literal('workbook.issued'), classIds: z.array(z.string()), period: z.enum(SHEET_PERIODS) }),
  /** An inspector looked at a class sheet in which she has no duty of her own. */
  z.object({ kind: z.literal('sheet.inspected'), classId: z.string(), period: z.enum(SHEET_PERIODS) }),
  /** And whatever else she looked at of a class or of the school; `what` is the endpoint's name. */
  z.object({ kind: z.literal('class.inspected'), classId: z.string(), what: z.string() }),
  z.object({ kind: z.literal('school.inspected'), what: z.string() }),
  /** The server's time was accepted though it is before the last event's (`before`), by `back` ms: this once. */
  z.object({ kind: z.literal('clock.accepted'), before: z.string(), back: z.int().min(1) }),
  /** A rest after wrong passwords was ended by a command; null where an unknown account or an address rested. */
  z.object({ kind: z.literal('rest.ended'), account: z.string().nullable(), address: z.string().nullable() }),
  ...ACCOUNT_EVENTS,
  ...CERTIFICATE_EVENTS,
  ...DUTY_EVENTS,
  ...RECORD_EVENTS,
  ...ROLLOVER_EVENTS,
  ...HANDOVER_EVENTS,
  ...PRACTICE_EVENTS,
  ...BROUGHT_YEAR_EVENTS,
  ...RESULT_SLIP_EVENTS,
  ...AWARD_PAPER_EVENTS,
  ...SCHOOL_EVENTS,
  ...SEAL_EVENTS,
  ...PUPIL_EVENTS,
  ...SUPPLEMENTARY_EVENTS,
  ...LOCK_EVENTS,
  ...REMINDER_EVENTS,
  ...CHECK_EVENTS,
  ...TRAIL_EVENTS,
  ...ARCHIVE_EVENTS,
  ...EVIDENCE_EVENTS,
  ...COVER_EVENTS,
  ...OUTSIDE_EVENTS,
  ...TRANSFER_EVENTS,
  ...REVOCATION_EVENTS,
  ...ERASURE_EVENTS,
  ...FAMILY_EVENTS,
  ...BREACH_EVENTS,
  ...INCIDENT_EVENTS,
  ...BACKUP_EVENTS,
  ...REPORT_EVENTS,
]);

export const auditEventSchema = z.object({
  seq: z.int().min(1),
  /** ISO 8601 instant, UTC, milliseconds. */
  at: z.string(),
  /** User id; null for the system or somebody not signed in. */
  actor: z.string().nullable(),
  hat: z.enum(HATS).nullable(),
  /** Client address; null for the command line. */
  from: z.string().nullable(),
  data,
});
export type AuditEvent = z.infer<typeof auditEventSchema>;
export type AuditData = AuditEvent['data'];

/** Hash before the first event. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The text that is hashed: the previous hash, a line feed, and the event as JSON with keys sorted by code unit
 * (RFC 8785 for the strings and integers used here). The chain's hash is SHA-256 of its UTF-8 bytes, hex.
 */
export const chainText = (previous: string, event: AuditEvent): string => `${previous}\n${canonicalJson(event)}`;

/** JSON with object keys sorted by UTF-16 code unit (RFC 8785 section 3.2.3); integers and strings only. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
