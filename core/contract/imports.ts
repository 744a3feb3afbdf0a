/** Wire shapes of imports of pupils, teachers, assignments and profiles: what a file brings, row by row, and what became of it. */
import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';
import { IMPORT_COLUMNS, IMPORT_FACTS, IMPORT_KINDS, ROW_DOUBTS, ROW_KINDS } from '../import/kinds.js';
import { canSchema } from './can.js';
import { refusalSchema } from './cells.js';

const day = z.iso.date();
const id = z.uuid();
const place = { sheet: z.string(), row: z.int() };

/** What one sheet's columns were taken for, and which say nothing to an import. */
const understoodSchema = z.object({
  sheet: z.string(),
  rows: z.int(),
  columns: z.array(z.object({ column: z.enum(IMPORT_COLUMNS), header: z.string() })),
  passedOver: z.array(z.string()),
});

/** `skip`, `new`, or `as:` with the code of the school's pupil it is, or the id of the person. */
const choice = z.string().min(1).max(40);

const rowSchema = z.object({
  at: z.int(),
  ...place,
  kind: z.enum(ROW_KINDS),
  code: z.string().nullable(),
  name: z.string(),
  birthDate: day.nullable(),
  className: z.string().nullable(),
  grade: z.int().nullable(),
  /** Of a duty: null for the homeroom. */
  subject: z.enum(SUBJECTS).nullable().optional(),
  changes: z.array(z.object({ fact: z.enum(IMPORT_FACTS), before: z.string().nullable(), after: z.string() })),
  doubt: z.enum(ROW_DOUBTS).nullable(),
  choices: z.array(choice),
  /** Null while nobody has chosen. */
  decision: choice.nullable(),
});

const IMPORT_STATES = ['open', 'done', 'undone', 'dropped'] as const;

const summary = {
  id,
  what: z.enum(IMPORT_KINDS),
  state: z.enum(IMPORT_STATES),
  fileName: z.string(),
  day,
  by: z.string(),
  /** Instant. */
  at: z.string(),
  /** What carrying it out changed; null before. */
  result: z
    .object({
      created: z.int(),
      changed: z.int(),
      classes: z.int(),
      /** It has no effect before the principal's word. */
      waits: z.boolean().optional(),
    })
    .nullable(),
};

export const importsSchema = z.object({ imports: z.array(z.object(summary)), can: canSchema });

export const importSchema = z.object({
  ...summary,
  /** Null where nothing was stored. */
  id: id.nullable(),
  sheets: z.array(understoodSchema),
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    doubtful: z.int(),
    undecided: z.int(),
    refused: z.int(),
    leftOut: z.int(),
  }),
  /** Without those that are the same. */
  rows: z.array(rowSchema),
  refused: z.array(z.object({ ...place, name: z.string(), ...refusalSchema.shape })),
  leftOut: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      className: z.string(),
      subject: z.enum(SUBJECTS).nullable().optional(),
    }),
  ),
  /** Who is meant by a choice, so that two of one name are told apart; by id. */
  people: z.record(z.string(), z.string()),
  newClasses: z.array(
    z.object({ name: z.string(), grades: z.array(z.int()), campus: z.string().nullable(), pupils: z.int() }),
  ),
  mostlyUnknown: z.boolean(),
  /** What was compared, as a digest: whoever carries it out says what she has seen. */
  seen: z.string(),
  /** Carrying it out, while it is under way or has failed. */
  job: z
    .object({
      state: z.enum(['running', 'failed', 'cancelled', 'done']),
      done: z.int(),
      total: z.int(),
      why: refusalSchema.optional(),
    })
    .nullable(),
  can: canSchema,
});
export type Import = z.infer<typeof importSchema>;
export type ImportRow = z.infer<typeof rowSchema>;

export const importQuery = z.object({
  /** `check` stores nothing. */
  mode: z.enum(['check', 'keep']).default('keep'),
  /** From which day on; today where nothing is said, the year's first for a school without pupils. */
  day: day.optional(),
  name: z.string().max(200).default(''),
});
export const importParams = z.object({ importId: id });
export const decideImportSchema = z.object({ decisions: z.array(z.object({ at: z.int().min(0), choice })).max(2500) });
export const carryOutSchema = z.object({
  seen: z.string().length(64),
  /** The file is this school's, though most of it is unknown here. */
  sure: z.boolean().default(false),
});
