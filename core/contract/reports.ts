/** Báo cáo học bạ số on the wire, its shapes: what waits to be reported, what was, and what the office above said. */
import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';
import { RECORD_STATES } from '../record/record-states.js';
import { DIFFERENCES } from '../reports/held.js';
import { OUTCOMES, REPORT_KINDS, REPORT_STATES } from '../reports/kinds.js';
import { canSchema } from './can.js';
import { fingerprintSchema, signedAtSchema } from './signing.js';
import { typed } from './typed.js';

export const reportId = z.string().min(1).max(64);
const day = z.iso.date();
const text = (most: number) => typed().min(1).max(most);

/** What stands in the way, in words. */
const troubleSchema = z.object({
  code: z.string(),
  reason: z.string(),
  remedy: z.string(),
  /** The field or tag it is about, and what the office itself wrote. */
  field: z.string().nullable(),
  says: z.string().nullable(),
});
export type ReportTrouble = z.infer<typeof troubleSchema>;

const enteredAnswer = z.object({
  id: reportId,
  document: z.string(),
  documentDay: day,
  fileName: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  /** Entered by who asks: somebody else confirms it. */
  own: z.boolean(),
  agreed: z.int(),
  refused: z.int(),
});

const reportSchema = z.object({
  id: reportId,
  what: z.enum(REPORT_KINDS),
  schoolYear: z.string(),
  /** Null where it is about several classes. */
  className: z.string().nullable(),
  state: z.enum(REPORT_STATES),
  askedBy: z.string(),
  askedAt: z.string(),
  sentAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  units: z.int(),
  agreed: z.int(),
  refused: z.int(),
  /** Of a recall whose list the clerk has not signed yet. */
  toSign: z.boolean(),
  tries: z.int(),
  /** When it is tried next by machine. */
  nextAt: z.string().nullable(),
  trouble: troubleSchema.nullable(),
  /** By hand, and waiting to be confirmed by a second person. */
  waiting: enteredAnswer.nullable(),
  /** What the office asked back last; `open`: it waits for the school's reply. */
  question: z
    .object({ words: z.string(), heardAt: z.string(), document: z.string().nullable(), open: z.boolean() })
    .nullable(),
  /** The school's newest reply. */
  reply: z
    .object({ id: reportId, state: z.enum(REPORT_STATES), toSign: z.boolean(), trouble: troubleSchema.nullable() })
    .nullable(),
  /** Of a request to recall that is taken back. */
  withdrawal: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  /** Number of the document an answer by hand rests on. */
  document: z.string().nullable(),
});
export type Report = z.infer<typeof reportSchema>;

export const reportsSchema = z.object({
  /** A portal answers by machine. */
  byMachine: z.boolean(),
  /** Signed packages that wait for the principal. */
  ready: z.array(
    z.object({
      transactionId: reportId,
      className: z.string(),
      schoolYear: z.string(),
      units: z.int(),
      signedAt: z.string(),
    }),
  ),
  classes: z.array(
    z.object({
      classId: z.string(),
      className: z.string(),
      schoolYear: z.string(),
      /** Sealed or refused, and in no package yet: the clerk's. */
      toPack: z.int(),
      counts: z.partialRecord(z.enum(RECORD_STATES), z.int()),
    }),
  ),
  /** Released without a personal number: kept back until there is one (H14). `replaceable`: it has come, a replacement is proposed. */
  keptBack: z.array(
    z.object({
      ...{ unit: z.int(), name: z.string(), className: z.string(), schoolYear: z.string() },
      replaceable: z.boolean(),
    }),
  ),
  /** The school's certificates the office has not approved, with what was entered by hand. */
  certificates: z.array(
    z.object({
      fingerprint: fingerprintSchema,
      holder: z.string(),
      serial: z.string(),
      waiting: enteredAnswer.nullable(),
    }),
  ),
  /** Each group with its lawful day. */
  groups: z.array(
    z.object({
      schoolYear: z.string(),
      group: z.enum(['first', 'second']),
      ends: day,
      /** Accepted, and waiting for the principal. */
      toFinalise: z.int(),
      finalised: z.int(),
      /** Released, and not accepted yet. */
      notAccepted: z.int(),
      /** Its day has passed, and she has not finalised what was accepted. */
      overdue: z.boolean(),
      /** Values of these were received after its day: judged as at its end, and reported as late. */
      late: z.array(z.object({ unit: z.int(), name: z.string(), className: z.string() })),
    }),
  ),
  /** The newest first. */
  reports: z.array(reportSchema),
  can: canSchema,
});
export type Reports = z.infer<typeof reportsSchema>;

export const reportLinesSchema = z.object({
  report: reportSchema,
  lines: z.array(
    z.object({
      unit: z.int(),
      pupil: z.string(),
      name: z.string(),
      className: z.string(),
      code: z.string(),
      state: z.enum(RECORD_STATES),
      outcome: z.enum(OUTCOMES).nullable(),
      /** The lawful day after which a value of hers was received; null where none was. */
      late: day.nullable(),
      trouble: troubleSchema.nullable(),
    }),
  ),
});
export type ReportLines = z.infer<typeof reportLinesSchema>;

/** At most so many bytes of a scan, before Base64. */
export const MOST_SCAN = 5 * 2 ** 20;
const fileSchema = z.object({ name: text(200), bytes: z.base64().max(Math.ceil(MOST_SCAN / 3) * 4) });
const documentFields = { document: text(100), documentDay: day, file: fileSchema };

/** `file`: the portal's own answer file, which says it of each unit; or a scan, and `lines` as the document says. */
export const enterAnswerSchema = z.object({
  ...documentFields,
  lines: z
    .array(z.object({ unit: z.int(), agreed: z.boolean(), says: typed().max(2000) }))
    .max(1000)
    .nullable(),
});
export const enterApprovalSchema = z.object({
  ...documentFields,
  approved: z.boolean(),
  says: typed().max(2000),
});

/** Each school year's become a request of their own. `document`, `attachments`: of the request to the office; needed where it decides. */
export const recallUnitsSchema = z.object({
  units: z.array(z.int()).min(1).max(100),
  reason: text(500).min(3),
  document: typed().max(100),
  attachments: z.array(fileSchema).max(1),
});

/** `words`: as the document asks; null where the file is the portal's own answer. */
export const enterQuestionSchema = z.object({ ...documentFields, words: text(2000).nullable() });

export const replyOfficeSchema = z.object({
  reason: text(500).min(3),
  document: typed().max(100),
  attachments: z.array(fileSchema).max(1),
});

export const withdrawRecallSchema = z.object({ reason: text(500).min(3) });

/** `again`: messages that were handed in again, under their own ids. */
export const comparisonSchema = z.object({
  units: z.int(),
  different: z.array(
    z.object({
      ...{ name: z.string(), className: z.string(), schoolYear: z.string(), code: z.string() },
      state: z.enum(RECORD_STATES),
      difference: z.enum(DIFFERENCES),
    }),
  ),
  again: z.int(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const recallableSchema = z.object({
  units: z.array(
    z.object({
      unit: z.int(),
      name: z.string(),
      classId: z.string(),
      className: z.string(),
      schoolYear: z.string(),
      code: z.string(),
      state: z.enum(RECORD_STATES),
      /** Nothing is asked of the office about it now. */
      possible: z.boolean(),
      /** Finalised, or its group's day has passed: the office decides. */
      byOffice: z.boolean(),
    }),
  ),
});
export type Recallable = z.infer<typeof recallableSchema>;

/** Replacements of a former year that wait for somebody who has gone (H12). */
export const standInsSchema = z.object({
  waiting: z.array(
    z.object({
      /** The duty's line whose holder has gone. */
      line: z.int(),
      ...{ classId: z.string(), className: z.string(), schoolYear: z.string() },
      /** Null for the homeroom teacher's. */
      subject: z.enum(SUBJECTS).nullable(),
      former: z.string(),
      /** Names of those whose records wait for it. */
      pupils: z.array(z.string()),
    }),
  ),
  people: z.array(z.object({ userId: z.string(), name: z.string() })),
});
export type StandIns = z.infer<typeof standInsSchema>;
export const nameStandInSchema = z.object({ line: z.int(), userId: z.string().max(64), reason: text(500).min(3) });

export const signRecallSchema = z.object({
  certificate: fingerprintSchema,
  signedAt: signedAtSchema,
  signature: z.base64().max(684),
});
