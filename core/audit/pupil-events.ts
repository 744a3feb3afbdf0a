/** Events of imports, pupils and classes: codes and digests (SHA-256, hex), no names and no numbers. */
import { z } from 'zod';
import { IMPORT_KINDS } from '../import/kinds.js';
import { ASSESSMENT_MODES } from '../sheet/context.js';

const digest = z.string().length(64);
const importId = z.string();
const pupilId = z.string();
const classId = z.string();
const grade = z.int();
const day = z.string();
const taught = z.object({
  optionalSubjects: z.array(z.string()).readonly(),
  foreignLanguage: z.string(),
  optionalSubjectsCount: z.boolean(),
});

export const PUPIL_EVENTS = [
  /** `what`: pupils where nothing is said. */
  z.object({
    kind: z.literal('import.read'),
    importId,
    what: z.enum(IMPORT_KINDS).optional(),
    fileDigest: digest,
    rows: z.int(),
  }),
  z.object({ kind: z.literal('import.decided'), importId, decisions: z.int(), decisionsDigest: digest }),
  z.object({ kind: z.literal('import.started'), importId, jobId: z.string() }),
  z.object({
    kind: z.literal('import.carried-out'),
    importId,
    created: z.int(),
    changed: z.int(),
    classes: z.int(),
    /** Of what it changed, as stored: one by one before and after. */
    changesDigest: digest,
  }),
  z.object({ kind: z.literal('import.dropped'), importId }),
  z.object({ kind: z.literal('import.undone'), importId, changesDigest: digest }),
  z.object({ kind: z.literal('list.exported'), what: z.enum(IMPORT_KINDS), schoolYear: z.string(), rows: z.int() }),
  z.object({ kind: z.literal('pupils.exported'), schoolYear: z.string(), pupils: z.int() }),
  z.object({ kind: z.literal('pupil.enrolled'), pupilId, classId, grade, day, factsDigest: digest }),
  z.object({ kind: z.literal('pupil.moved'), pupilId, classId, grade, day }),
  z.object({ kind: z.literal('pupil.left'), pupilId, classId, day }),
  z.object({ kind: z.literal('pupil.mode-set'), pupilId, classId, mode: z.enum(ASSESSMENT_MODES) }),
  z.object({ kind: z.literal('pupil.numbers-set'), pupilId, factsDigest: digest }),
  z.object({
    kind: z.literal('pupil.corrected'),
    pupilId,
    correctionId: z.string(),
    number: z.int(),
    decision: z.string(),
    decidedOn: day,
    factsDigest: digest,
  }),
  z.object({
    kind: z.literal('class.saved'),
    classId,
    schoolYear: z.string(),
    name: z.string(),
    campus: z.string().nullable(),
    /** What it is taught, where that is said or changed; `before` is null for a new class. */
    taught: z.object({ before: taught.nullable(), after: taught }).optional(),
  }),
] as const;
