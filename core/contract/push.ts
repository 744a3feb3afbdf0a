/** Push: changed cells against the base the sender last knew (decisions 1-8). */
import { z } from 'zod';
import type { FieldKey } from '../fields/field-key.js';
import type { PupilId, Value } from '../sheet/values.js';
import { LONGEST_TYPED, refusalSchema, valuesSchema } from './cells.js';

/** One changed cell. */
export interface Change {
  readonly pupil: PupilId;
  readonly field: FieldKey;
  /** The value the sender's copy was based on. */
  readonly base: Value;
  /** What was typed; null deletes. */
  readonly value: Value;
}

/** A changed cell as it was sent: nothing about it is believed yet. */
export interface SentChange extends Omit<Change, 'field'> {
  readonly field: string;
  /** Revision the base of this cell stands for, where it is older than the rest of the copy. */
  readonly baseRevision?: number | undefined;
}

/** Base, what was typed, and where it is older than the rest of the copy the revision the base stands for. */
export type SentCell = readonly [base: Value, value: Value, baseRevision?: number];

/**
 * Changed cells as they are sent, by pupil and field. An unknown field is refused by itself, so that the other cells go
 * through (decision 8).
 */
export type ChangesByCell = Readonly<Record<PupilId, Readonly<Record<string, SentCell>>>>;

/** A class of 60 pupils with every field there is has 3,960 of them. */
export const MOST_CHANGES = 6000;

// A loop and not nested schemas: two thousand cells are looked at in every full push.
const changesSchema = z
  .custom<ChangesByCell>((sent) => isObject(sent) && countCells(sent, isSentCell) <= MOST_CHANGES)
  .meta({ type: 'object', description: 'pupil → field → [base, value] or [base, value, revision of the base]' });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTyped = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.length <= LONGEST_TYPED);

const isRevision = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isSentCell = (cell: unknown): boolean =>
  Array.isArray(cell) &&
  (cell.length === 2 || (cell.length === 3 && isRevision(cell[2]))) &&
  isTyped(cell[0]) &&
  isTyped(cell[1]);

/** How many cells there are, an empty row counted as one; infinitely many where one is not of the form, or above the most. */
function countCells(sent: Record<string, unknown>, isCell: (cell: unknown) => boolean): number {
  let cells = 0;
  for (const pupil of Object.keys(sent)) {
    const row = sent[pupil];
    if (pupil.length === 0 || pupil.length > 32 || !isObject(row)) return Infinity;
    const fields = Object.keys(row);
    cells += Math.max(fields.length, 1);
    if (cells > MOST_CHANGES) return Infinity;
    for (const field of fields) {
      if (field.length === 0 || field.length > 64 || !isCell(row[field])) return Infinity;
    }
  }
  return cells;
}

/** Values as typed that are only asked about; as many as could be sent. */
export const typedValuesSchema = z
  .custom<z.output<typeof valuesSchema>>((sent) => isObject(sent) && countCells(sent, isTyped) <= MOST_CHANGES)
  .meta({ type: 'object', description: 'pupil → field → value or null' });

/** Changes in the form they are sent in; of a cell given twice the last counts. */
export function groupChanges(changes: Iterable<SentChange>): ChangesByCell {
  const rows = new Map<string, Map<string, SentCell>>();
  for (const { pupil, field, base, value, baseRevision } of changes) {
    let row = rows.get(pupil);
    if (!row) {
      row = new Map<string, SentCell>();
      rows.set(pupil, row);
    }
    row.set(field, baseRevision === undefined ? [base, value] : [base, value, baseRevision]);
  }
  return Object.fromEntries([...rows].map(([pupil, row]) => [pupil, Object.fromEntries(row)]));
}

/** Sent changes as a list, in the order they were sent. */
export function listChanges(sent: ChangesByCell): SentChange[] {
  const changes: SentChange[] = [];
  for (const pupil of Object.keys(sent)) {
    const row = sent[pupil]!;
    for (const field of Object.keys(row)) {
      const [base, value, baseRevision] = row[field]!;
      changes.push({ pupil, field, base, value, baseRevision });
    }
  }
  return changes;
}

export const pushRequestSchema = z.object({
  /** Made by the sender; the same id with the same content gets the same answer again. */
  pushId: z.uuid(),
  /** Revision of the sheet the sender's base stands for; 0 for an empty sheet. */
  baseRevision: z.int().min(0),
  changes: changesSchema,
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

const cellSchema = z.object({ pupil: z.string(), field: z.string() });

/** One cell that two people changed differently. */
export const conflictSchema = cellSchema.extend({
  base: z.string().nullable(),
  mine: z.string().nullable(),
  theirs: z.string().nullable(),
  author: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  /** True when the other value is the sender's own, from another copy (decision 7). */
  own: z.boolean(),
});

export const pushAnswerSchema = z.object({
  revision: z.int(),
  /** Cells that now stand as sent, those already so included: all but the refused and conflicting ones. */
  accepted: z.int().min(0),
  refused: z.array(cellSchema.extend({ value: z.string().nullable(), refusal: refusalSchema })),
  conflicts: z.array(conflictSchema),
  othersChanged: z.array(cellSchema.extend({ value: z.string().nullable(), author: z.string(), at: z.string() })),
  /**
   * The base after this push: the sender's, with accepted cells as sent, and over them `values`: what the sender cannot
   * know, namely others' changes and cells stored in another form than typed. `renewedBase` does it.
   */
  base: z.object({ revision: z.int(), values: valuesSchema }),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
