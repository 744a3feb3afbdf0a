/** What somebody signed, as the trail has it. */
import type { z } from 'zod';
import { type AuditData, auditEventSchema } from '../../../../core/audit/event.js';
import { SIGNED_KINDS, type SignedKind } from '../../../../core/contract/my-account.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

export type SignedData = Extract<AuditData, { kind: SignedKind }>;

export interface SignedEvent {
  readonly seq: number;
  readonly at: string;
  readonly from: string | null;
  readonly data: SignedData;
}

interface Line {
  readonly seq: number;
  readonly at: string;
  readonly from: string | null;
  readonly data: string;
}

const COLUMNS = 'seq, at, from_address AS "from", data';
// `kind` stands first in what is stored, as in each event's schema.
const begins = (kind: string): string => `data LIKE '{"kind":"${kind}",%'`;
const SIGNED = `(${SIGNED_KINDS.map(begins).join(' OR ')})`;

const dataSchema: z.ZodType<AuditData> = auditEventSchema.shape.data;
const eventOf = ({ data, ...line }: Line): SignedEvent => ({
  ...line,
  data: dataSchema.parse(JSON.parse(data)) as SignedData,
});

/** Newest first, before an event's number, so many at most. One statement. */
export async function signedEvents(db: Reader, userId: string, before: number, most: number): Promise<SignedEvent[]> {
  const text = `SELECT ${COLUMNS} FROM audit_events WHERE actor = $1 AND seq < $2 AND ${SIGNED} ORDER BY seq DESC LIMIT ${most}`;
  return (await select<Line>(db, text, [userId, before])).map(eventOf);
}

/** One of hers by its number, or null. One statement. */
export async function signedEvent(db: Reader, userId: string, seq: number): Promise<SignedEvent | null> {
  const text = `SELECT ${COLUMNS} FROM audit_events WHERE actor = $1 AND seq = $2 AND ${SIGNED}`;
  const [line] = await select<Line>(db, text, [userId, seq]);
  return line ? eventOf(line) : null;
}

/** Sign-ins of hers before an event, newest first: a signature came by the last one from its address. One statement. */
export async function signInsOf(db: Reader, userId: string, before: number, most: number) {
  const text = `SELECT ${COLUMNS} FROM audit_events
    WHERE actor = $1 AND seq < $2 AND ${begins('sign-in.succeeded')} ORDER BY seq DESC LIMIT ${most}`;
  const lines = await select<Line>(db, text, [userId, before]);
  return lines.map(({ seq, from, data }) => ({
    seq,
    from,
    device: (JSON.parse(data) as { device?: string }).device ?? null,
  }));
}

/** How many pupils it was about; null where it is about none. */
export function pupilsOf(data: SignedData): number | null {
  switch (data.kind) {
    case 'subject.signed':
      return data.rows;
    case 'units.sealed-again':
      return data.units.length;
    case 'checkers.signed':
    case 'completion.signed':
      return null;
    default:
      return data.records.length;
  }
}
