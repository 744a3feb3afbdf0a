/** Wire shapes of the remark bank. */
import { z } from 'zod';
import { ABOUTS, PHRASE_LEVELS } from '../remarks/about.js';
import { MOST_PHRASES, PHRASE_SCOPES } from '../remarks/scope.js';
import { canSchema } from './can.js';
import { LONGEST_TYPED } from './cells.js';

const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const id = z.uuid();
const scope = z.enum(PHRASE_SCOPES);
const body = {
  /** `subject.TOAN`, `trait.CHAM_CHI`, `traits.QUALITIES`, `homeroom`. */
  about: z.enum(ABOUTS),
  /** Null fits every level. */
  level: z.enum(PHRASE_LEVELS).nullable(),
  /** Null fits every grade. */
  grades: z.object({ from: grade, to: grade }).nullable(),
};

export const phraseSchema = z.object({ id, scope, ...body, text: z.string() });

/** What the reader may use, and the banks she keeps herself. */
export const remarksSchema = z.object({ phrases: z.array(phraseSchema), keeps: z.array(scope), can: canSchema });
export type Remarks = z.infer<typeof remarksSchema>;

/** A new phrase under a new id, or a known one changed; the same request twice is one phrase. */
export const saveRemarkSchema = z.object({ id, scope, ...body, text: z.string().max(LONGEST_TYPED) });
export type SaveRemark = z.infer<typeof saveRemarkSchema>;

/** Ids that are gone already are passed over, so that a repeated request is no fault. */
export const removeRemarksSchema = z.object({ ids: z.array(id).max(MOST_PHRASES) });

const row = z.object({ sheet: z.string(), row: z.int(), typed: z.string() });

/** What became of a file, row by row; with `mode=check` nothing was stored. */
export const importedRemarksSchema = z.object({
  taken: z.array(row.extend({ phrase: phraseSchema })),
  refused: z.array(row.extend({ reason: z.string(), remedy: z.string() })),
  /** Already in the bank, or an earlier row of the file. */
  doubled: z.array(row),
});
export type ImportedRemarks = z.infer<typeof importedRemarksSchema>;
