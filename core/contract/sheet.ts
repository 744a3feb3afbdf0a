import { z } from 'zod';
import { canSchema } from './can.js';
import { ASSESSMENT_MODES } from '../sheet/context.js';
import { RESULTS } from '../codes/levels.js';
import { RECORD_STATES } from '../record/record-states.js';
import { issueSchema, resultSchema, sheetPeriodSchema, valuesSchema } from './cells.js';
import { conflictSchema, pushAnswerSchema } from './push.js';
import { endingsSchema } from './signing.js';
import { refusalSchema } from './cells.js';

const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/** `since`: a revision; which cells were set after it, by whom and when, is then told too. */
export const sheetQuery = z.object({ since: z.coerce.number().int().min(0).optional() });

/** A cell set after the revision the reader asked about. */
export const cellSinceSchema = z.object({
  pupil: z.string(),
  field: z.string(),
  revision: z.int(),
  author: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  /** The reader set it herself, from another copy. */
  own: z.boolean(),
});

/** A sheet as its reader may see it. */
export const sheetSchema = z.object({
  schoolYear: z.string(),
  classId: z.string(),
  className: z.string(),
  /** Of the practice class: in no count (G17). */
  practice: z.literal(true).optional(),
  period: sheetPeriodSchema,
  revision: z.int(),
  pupils: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      birthDate: z.string(),
      sex: z.enum(['F', 'M']),
      grade,
      mode: z.enum(ASSESSMENT_MODES),
      /** On the sheet of what is assessed anew: which fields, and the best result they can lead to. */
      anew: z.object({ fields: z.array(z.string()), most: z.enum(RESULTS).nullable() }).optional(),
    }),
  ),
  /** Field keys the reader may enter. */
  own: z.array(z.string()),
  can: canSchema.optional(),
  values: valuesSchema,
  /** Pupils whose record is signed: nothing of theirs can change until the principal returns it. */
  closed: z.array(z.object({ pupil: z.string(), state: z.enum(RECORD_STATES) })).optional(),
  /** Only where `since` was asked. */
  changed: z.array(cellSinceSchema).optional(),
});
export type SheetBody = z.infer<typeof sheetSchema>;

/** What became of one class sheet found in an uploaded file. */
export const uploadPartSchema = z.object({
  classId: z.string(),
  className: z.string(),
  period: sheetPeriodSchema,
  /** What the file changes against its base. */
  changes: z.object({ added: z.int(), changed: z.int(), deleted: z.int() }),
  /** Of these, cells that will not be taken: an error stands at them, or they are not the sender's to enter. */
  withheld: z.object({ wrong: z.int(), foreign: z.int() }),
  /** The cells the file empties. */
  deleted: z.array(z.object({ pupil: z.string(), field: z.string() })),
  /** Absent when the file was only checked. */
  answer: pushAnswerSchema.nullable(),
  /** The whole part was refused (another class, another year); nothing of it is stored. */
  refused: refusalSchema.nullable(),
  /** Signatures that sending would end, and closed pupils it cannot reach (decision 14); for year-end values only checked. */
  endings: endingsSchema.optional(),
  /** Cells somebody else, or the sender from another copy, has changed meanwhile; only where it was checked. `at` is '' where nobody is known. */
  foreseen: z.array(conflictSchema).optional(),
});
export type UploadPart = z.infer<typeof uploadPartSchema>;

export const uploadAnswerSchema = z.object({
  parts: z.array(uploadPartSchema),
  issues: z.array(issueSchema),
  results: z.array(resultSchema),
  /** Names of the pupils spoken of, by pupil id. */
  pupils: z.record(z.string(), z.string()),
  /** The same workbook with its findings marked and its base renewed; Base64 of an .xlsx. Null where `noFile` says why. */
  file: z.object({ name: z.string(), base64: z.string() }).nullable(),
  /** Why the workbook does not come back; what the parts' answers say is stored all the same. */
  noFile: refusalSchema.optional(),
});
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;
