/** Signing on the wire: what is shown to the signer, and what comes back. Bytes are Base64, instants ISO 8601. */
import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';
import { RESULTS, SUBJECT_LEVELS } from '../codes/levels.js';
import { tidy } from '../text/normalise.js';
import { IDENTITY_PAPERS } from '../record/identity-paper.js';
import { LATE_KINDS } from '../record/late.js';
import { PROMOTION_KINDS } from '../record/promotion-kinds.js';
import type { Owed } from '../record/owed.js';
import { RECORD_STATES, SLOTS } from '../record/record-states.js';
import { canSchema } from './can.js';
import { instantSchema, refusalSchema } from './cells.js';
import { gradeSchema, yearRecordSchema } from './year-record.js';
import { typed } from './typed.js';

const base64 = (bytes: number) => z.base64().max(Math.ceil(bytes / 3) * 4);
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** RSA up to 4096 bits. */
const signatureSchema = base64(512);
const classId = z.string().min(1).max(64);
/** The moment the signer's own computer claims (decision 17), with Viet Nam's offset: `2027-06-20T09:00:00+07:00`. */
export const signedAtSchema = z.iso.datetime({ offset: true, precision: 0 });

export const classParams = z.object({ classId });
export const classSubjectParams = z.object({ classId, subject: z.enum(SUBJECTS) });
export const classSlotParams = z.object({ classId, slot: z.enum(SLOTS) });

export const owedSchema: z.ZodType<Owed> = z.object({
  fields: z.array(z.string()),
  userId: z.string().nullable(),
  name: z.string(),
});

/** A class-subject somebody is responsible for, and how far its signing has come. Counts are of pupils. */
export const subjectToSignSchema = z.object({
  classId,
  className: z.string(),
  subject: z.enum(SUBJECTS),
  pupils: z.int(),
  ready: z.int(),
  signed: z.int(),
  /** Incomplete or with errors. */
  waiting: z.int(),
  /** Signed once, and something was changed or returned since. */
  ended: z.int(),
});
export const subjectsToSignSchema = z.object({ subjects: z.array(subjectToSignSchema) });
export type SubjectToSign = z.infer<typeof subjectToSignSchema>;
export type SubjectsToSign = z.infer<typeof subjectsToSignSchema>;

export const ROW_STATES = ['ready', 'signed', 'incomplete', 'wrong', 'closed', 'not-assessed'] as const;
/** `closed`: the homeroom teacher has signed that pupil, so that nothing of it changes any more. */
export type RowState = (typeof ROW_STATES)[number];

export const subjectRowSchema = z.object({
  pupil: z.string(),
  name: z.string(),
  level: z.enum(SUBJECT_LEVELS).nullable(),
  score: z.int().min(0).max(10).nullable(),
  remark: z.string().nullable(),
  state: z.enum(ROW_STATES),
  /** Field keys that keep it from being ready. */
  missing: z.array(z.string()),
  signedBy: z.string().nullable(),
  signedAt: z.string().nullable(),
  /** Why an earlier signature no longer stands: the value changed, or the principal returned it. */
  ended: z.enum(['changed', 'returned']).nullable(),
  /** Others than the reader who entered what stands in it, where the duty passed to her or is shared. */
  enteredBy: z.array(z.string()).optional(),
});
export type SubjectRow = z.infer<typeof subjectRowSchema>;

export const subjectSheetSchema = z.object({
  schoolYear: z.string(),
  schoolCode: z.string(),
  classId,
  className: z.string(),
  subject: z.enum(SUBJECTS),
  /** Number the next list will have. */
  number: z.int(),
  signer: z.object({ name: z.string(), personalId: z.string().nullable() }),
  rows: z.array(subjectRowSchema),
});
export type SubjectSheet = z.infer<typeof subjectSheetSchema>;

export const signSubjectSchema = z.object({
  /** UUID v4 chosen by the signer's page: the same one sent twice is one list. */
  listId: z.uuid({ version: 'v4' }),
  number: z.int().min(1),
  signedAt: signedAtSchema,
  certificate: fingerprintSchema,
  rows: z
    .array(z.object({ pupil: z.string(), salt: base64(16), digest: base64(32) }))
    .min(1)
    .max(100),
  signature: signatureSchema,
});
export const signedSubjectSchema = z.object({ listId: z.string(), number: z.int(), signed: z.int() });

/** What a leader looks at first (screens 6). */
export const FLAGS = [
  'near-threshold',
  'changed-since-signed',
  'unlike-last-year',
  'tick-differs',
  'promoted-undecided',
  'flagged-remark',
  'returned-before',
] as const;
export type Flag = (typeof FLAGS)[number];

/** How a pupil stands before going up a class (TT27 article 11). */
export const promotionSchema = z.object({
  kind: z.enum(PROMOTION_KINDS),
  /** What a decision is made upon, to be sent back with it; empty where nothing is to be decided. */
  basis: z.string(),
  /** The homeroom teacher's tick under "Chưa được lên lớp". */
  proposesNot: z.boolean(),
  /** Of the newest decision; 0 before the first. */
  number: z.int(),
  /** The newest decision; `stands`: what it was made upon is still the same. */
  decision: z
    .object({ promoted: z.boolean(), reason: z.string(), by: z.string(), at: z.string(), stands: z.boolean() })
    .nullable(),
});
export type PromotionOnLine = z.infer<typeof promotionSchema>;

export const decidePromotionSchema = z.object({
  pupil: z.string(),
  promoted: z.boolean(),
  reason: typed().min(3).max(500),
  /** What she was shown: what falls short, and the number of the newest decision. */
  basis: z.string().max(4000),
  number: z.int().min(0),
});
export const decidedPromotionSchema = z.object({ number: z.int() });

/** What shows nothing is no word and names no paper. */
const seen = z.string().overwrite(tidy);

export const waiveNumberSchema = z
  .object({
    pupil: z.string(),
    reason: seen.min(3).max(500),
    paper: z.object({ kind: z.enum(IDENTITY_PAPERS), number: seen.regex(/^.*$/).max(100) }),
  })
  .refine(({ paper: { kind, number } }) => (kind === 'none') === (number === ''), { path: ['paper', 'number'] });

export const recordLineSchema = z.object({
  pupil: z.string(),
  name: z.string(),
  grade: gradeSchema,
  state: z.enum(RECORD_STATES),
  /** Version of the record the state is about; 0 before the first. */
  version: z.int(),
  /** Empty when the homeroom teacher may sign. */
  owed: z.array(owedSchema),
  result: z.enum(RESULTS).nullable(),
  /** What decided the result, in the asked language: "H ở Âm nhạc". */
  because: z.array(z.string()),
  completed: z.boolean().nullable(),
  promoted: z.boolean().nullable(),
  promotion: promotionSchema,
  /** Awards Article 13 allows by the values, and those given. */
  awardsAllowed: z.array(z.string()),
  awards: z.array(z.string()),
  flags: z.array(z.object({ flag: z.enum(FLAGS), detail: z.string() })),
  subjectsSigned: z.int(),
  subjectsNeeded: z.int(),
  signatures: z.array(z.object({ slot: z.enum(SLOTS), name: z.string(), at: z.string() })),
  returned: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  personalIdMissing: z.boolean(),
  /** Released, or to be released, without one by the principal's word: the paper that names her, and why. */
  numberWaived: z.object({ paper: z.string(), reason: z.string(), by: z.string() }).nullable().optional(),
  /** Values missing, or entered, after the day the ordinary window ended by law: reported, and no more (H2). */
  late: z
    .object({ kind: z.enum(LATE_KINDS), day: z.string() })
    .nullable()
    .optional(),
  /** What the asker may do with it in its state. */
  can: canSchema.optional(),
});
export type RecordLine = z.infer<typeof recordLineSchema>;

export const recordsSchema = z.object({
  classId,
  className: z.string(),
  schoolYear: z.string(),
  homeroomTeacher: z.string(),
  /** What the asker may do here. */
  acts: z.array(z.enum(['decide-promotion', 'sign-homeroom', 'approve', 'return', 'seal', 'seal-again'])),
  records: z.array(recordLineSchema),
  /** And in the class, whatever the state of a record. */
  can: canSchema.optional(),
});
export type Records = z.infer<typeof recordsSchema>;

const subjectDigest = z.object({ subject: z.enum(SUBJECTS), list: base64(32), digest: base64(32) });
const leader = z.object({ name: z.string(), personalId: z.string(), office: z.string() });

/** Everything the bytes of a record's next signature are made of. */
export const recordToSignSchema = z.object({
  pupil: z.string(),
  version: z.int(),
  record: yearRecordSchema,
  subjectRows: z.array(subjectDigest),
  /** Canonical text of the signatures already on it, with what each brought in. */
  homeroom: z.object({ signedAt: z.string(), signature: z.string() }).nullable(),
  principal: z.object({ signedAt: z.string(), leader, signature: z.string() }).nullable(),
  /** At the seal, of a pupil without a personal number whom the principal lets be released: what names her. */
  identityPaper: z.string().optional(),
});
export type RecordToSign = z.infer<typeof recordToSignSchema>;
export const recordsToSignSchema = z.object({
  /** Who signs for the leadership; null for another slot. */
  leader: leader.nullable(),
  /** Place of release; the day is the signing day. Null for another slot. */
  place: z.string().nullable(),
  records: z.array(recordToSignSchema),
  /** A code for the paper is signed with each seal. */
  paper: z.boolean().optional(),
});
export type RecordsToSign = z.infer<typeof recordsToSignSchema>;

export const signRecordsSchema = z.object({
  certificate: fingerprintSchema,
  records: z
    .array(
      z.object({
        pupil: z.string(),
        version: z.int(),
        signedAt: signedAtSchema,
        /** SHA-256 of the canonical signed data the signer saw, so that a change in between is named as one. */
        digest: base64(32),
        signature: signatureSchema,
        /** With a seal, where the year's prints carry one: over the paper code (COSE_Sign1). */
        paper: signatureSchema.optional(),
      }),
    )
    .min(1)
    .max(50),
});
export const signedRecordsSchema = z.object({
  records: z.array(z.object({ pupil: z.string(), refused: refusalSchema.nullable() })),
});

export const returnRecordsSchema = z.object({
  records: z
    .array(z.object({ pupil: z.string(), version: z.int() }))
    .min(1)
    .max(100),
  reason: typed().min(3).max(500),
  /** Subjects whose teachers have to look again: their signature of these pupils ends. */
  subjects: z.array(z.enum(SUBJECTS)),
  /** Until when the returned pupils' fields stay open to their authors though the window has closed (H8). */
  until: instantSchema.optional(),
});
export const returnedRecordsSchema = z.object({
  returned: z.int(),
  refused: z.array(z.object({ pupil: z.string(), refused: refusalSchema })),
  /** Names of those who will read the reason. */
  told: z.array(z.string()),
});

/** Which signatures a change of values would end (decision 14), asked before it is sent. */
export const endingsSchema = z.object({
  endings: z.array(
    z.object({ pupil: z.string(), subject: z.enum(SUBJECTS), signedBy: z.string(), signedAt: z.string() }),
  ),
  /** Pupils whose values cannot change any more, and who can open them. */
  closed: z.array(z.object({ pupil: z.string(), state: z.enum(RECORD_STATES) })),
});
export type Endings = z.infer<typeof endingsSchema>;
