/** Push: changed cells against the base the sender last knew (decisions 1-8). */
import { z } from 'zod';
import { fieldKeySchema, pupilIdSchema, refusalSchema, typedValueSchema, valuesSchema } from './cells.js';

export const changeSchema = z.object({
  pupil: pupilIdSchema,
  field: fieldKeySchema,
  /** The value the sender's copy was based on. */
  base: typedValueSchema,
  /** What was typed; null deletes. */
  value: typedValueSchema,
});
export type Change = z.infer<typeof changeSchema>;

/** Far above a class: 60 pupils with every field there is. */
export const MOST_CHANGES = 20_000;

export const pushRequestSchema = z.object({
  /** Made by the sender; the same id with the same content gets the same answer again. */
  pushId: z.uuid(),
  /** Revision of the sheet the sender's base stands for; 0 for an empty sheet. */
  baseRevision: z.int().min(0),
  /** An unknown field is refused by itself, so that the other cells go through (decision 8). */
  changes: z.array(changeSchema.extend({ field: z.string().min(1).max(64) })).max(MOST_CHANGES),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

const cellSchema = z.object({ pupil: z.string(), field: z.string() });

export const pushAnswerSchema = z.object({
  revision: z.int(),
  accepted: z.array(cellSchema),
  refused: z.array(cellSchema.extend({ value: z.string().nullable(), refusal: refusalSchema })),
  conflicts: z.array(
    cellSchema.extend({
      base: z.string().nullable(),
      mine: z.string().nullable(),
      theirs: z.string().nullable(),
      author: z.string(),
      /** ISO 8601 instant. */
      at: z.string(),
      /** True when the other value is the sender's own, from another copy (decision 7). */
      own: z.boolean(),
    }),
  ),
  othersChanged: z.array(cellSchema.extend({ value: z.string().nullable(), author: z.string(), at: z.string() })),
  /** Lay `values` over the sender's base: it then stands for `revision`. Conflicts and refusals are not in it. */
  base: z.object({ revision: z.int(), values: valuesSchema }),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
