/** Acts on subject lists, year records and awards. Records are named by number and version, never by a child's name. */
import { z } from 'zod';
import { foreignPagesSchema, refusedKeyShape } from '../contract/refusal-report.js';
import { SUBJECTS } from '../fields/subjects.js';
import { SLOTS } from '../record/record-states.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const classId = z.string();
const records = z.array(z.object({ record: z.int(), version: z.int() }));

export const RECORD_EVENTS = [
  /** `digest`: SHA-256, Base64, of the list's canonical text. */
  z.object({
    ...kind('subject.signed'),
    classId,
    subject: z.enum(SUBJECTS),
    listId: z.string(),
    number: z.int(),
    rows: z.int(),
    certificate: z.string(),
    digest: z.string(),
  }),
  /** `refused`: codes of those of the same request that were not taken. `ownClass`: by who also leads the class. */
  z.object({
    ...kind('records.signed'),
    classId,
    slot: z.enum(SLOTS),
    certificate: z.string(),
    records,
    refused: z.array(z.string()),
    delegationId: z.string().nullable(),
    ownClass: z.boolean(),
  }),
  /** An attempt of which nothing was stored. `slot` is null for a subject list. */
  z.object({ ...kind('signing.refused'), classId, slot: z.enum(SLOTS).nullable(), code: z.string() }),
  /** Refused before anything was sent; known by the word of the signer's own page. */
  z.object({ ...kind('key.refused'), ...refusedKeyShape }),
  /** Foreign pages asked the signing helper on the actor's computer, which signed nothing; by the word of her page. */
  z.object({ ...kind('helper.refused'), asked: foreignPagesSchema }),
  /** The reason by its SHA-256, hex. */
  z.object({
    ...kind('records.returned'),
    classId,
    records,
    subjects: z.array(z.enum(SUBJECTS)),
    reasonDigest: z.string(),
    delegationId: z.string().nullable(),
    /** The opening that brought them back, where it was one. */
    orderId: z.string().optional(),
  }),
  /**
   * On a pupil's going up a class; the decision by its number in the table, all it says by its SHA-256, hex. `ownClass`: by
   * who also leads the class.
   */
  z.object({
    ...kind('promotion.decided'),
    classId,
    decision: z.int(),
    digest: z.string(),
    delegationId: z.string().nullable(),
    ownClass: z.boolean(),
  }),
  /** A unit is released without a personal number (H14); the waiver by its number in the table, all it says by its SHA-256, hex. */
  z.object({
    ...kind('number.waived'),
    classId,
    waiver: z.int(),
    record: z.int(),
    version: z.int(),
    unit: z.int(),
    digest: z.string(),
  }),
  /** The award's text by its SHA-256, hex. */
  z.object({ ...kind('award.saved'), classId, awardId: z.string(), textDigest: z.string() }),
  z.object({ ...kind('award.removed'), classId, awardId: z.string() }),
] as const;
