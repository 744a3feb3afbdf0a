import type { HandoverFrom } from '../../../../core/contract/handover.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

export type Words = Pick<HandoverFrom, 'given' | 'received'>;

interface Line {
  readonly fromId: string;
  readonly classId: string;
  readonly note: string;
  readonly givenBy: string;
  readonly givenAt: string;
  readonly receivedBy: string | null;
  readonly receivedAt: string | null;
}

const GIVEN = `
  SELECT h.from_class_id AS "fromId", h.class_id AS "classId", h.note, g.name AS "givenBy", h.given_at AS "givenAt",
    r.name AS "receivedBy", h.received_at AS "receivedAt"
  FROM handovers h JOIN users g ON g.id = h.given_by LEFT JOIN users r ON r.id = h.received_by`;

export const NOTHING_SAID: Words = { given: null, received: null };

/** What was said of classes' handovers, by both classes. One statement. */
export async function handoversOf(
  db: Reader,
  by: { readonly classId: string } | { readonly fromClassId: string },
): Promise<ReadonlyMap<string, Words>> {
  const [where, id] = 'classId' in by ? ['h.class_id', by.classId] : ['h.from_class_id', by.fromClassId];
  const lines = await select<Line>(db, `${GIVEN} WHERE ${where} = $1`, [id]);
  return new Map(lines.map((line) => [keyOf(line.fromId, line.classId), wordsOf(line)]));
}

export const keyOf = (fromId: string, classId: string): string => `${fromId} ${classId}`;

const wordsOf = ({ note, givenBy, givenAt, receivedBy, receivedAt }: Line): Words => ({
  given: { by: givenBy, at: givenAt, note },
  received: receivedBy !== null && receivedAt !== null ? { by: receivedBy, at: receivedAt } : null,
});
