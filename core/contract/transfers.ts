/** Chuyển trường (H16): a sealed bundle out, checked and entered by the next school, a receipt back. */
import { z } from 'zod';
import { GRADES } from '../law/law.js';
import { FOREIGN_KINDS } from '../transfer/transfer-files.js';
import { STATEMENT_KINDS } from '../transfer/transfer-statement.js';
import { canSchema } from './can.js';
import { fingerprintSchema, signedAtSchema } from './signing.js';
import { typed } from './typed.js';

const id = z.string().min(1).max(64);
const day = z.iso.date();
const text = (most: number) => z.string().trim().min(1).max(most);
const grade = z.literal([...GRADES]);
const schoolSchema = z.object({ code: text(20), name: text(200) });

/** The least a transfer's bundle says of the child and of what goes with her, as `thong-tin.json`. */
export const transferFactsSchema = z.object({
  format: z.literal('hocba-transfer-1'),
  pupil: z.object({
    code: text(32),
    name: text(200),
    birthDate: day,
    sex: z.enum(['F', 'M']),
    personalId: z.string().max(20).nullable(),
    lifelongCode: z.string().max(32).nullable(),
  }),
  schoolYear: text(9),
  className: text(50),
  grade,
  /** Seals the old school vouches for: of the schools before it, as it once checked them. */
  seals: z.array(z.object({ schoolCode: text(20), fingerprint: fingerprintSchema })).max(100),
  /** What was assessed this year until now, each with its source; keys of fields, canonical values. */
  results: z
    .array(
      z.object({
        school: text(200),
        className: text(50),
        schoolYear: text(9),
        period: text(20),
        values: z.record(z.string().max(80), z.string().max(5000)),
      }),
    )
    .max(100),
});
export type TransferFacts = z.output<typeof transferFactsSchema>;

export const TRANSFER_STATES = ['made', 'signed', 'received', 'withdrawn'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** What a school says of a transfer under its seal, as a file: TransferStatement. `digest`: SHA-256, Base64, of the sealed listing. */
export const statementSchema = z.object({
  transferId: z.uuid(),
  kind: z.enum(STATEMENT_KINDS),
  digest: z.string().max(44),
  from: schoolSchema,
  to: schoolSchema,
  pupil: text(32),
  at: z.iso.datetime({ offset: true }),
});
/** What is signed: the moment is the signature's. */
export const statementToSignSchema = statementSchema.omit({ at: true });

const verdict = z.enum(['valid', 'invalid', 'unknown']);
/** As `core/signing/verify` names its steps. */
const stepSchema = z.object({
  code: z.string(),
  ok: z.boolean().nullable(),
  reason: z.string().nullable(),
  detail: z.string(),
});

const foreignDocument = z.object({
  number: z.int(),
  kind: z.enum(FOREIGN_KINDS),
  path: z.string(),
  /** Of a record or cover; as its document says. */
  schoolYear: z.string().nullable(),
  school: z.string().nullable(),
});

/**
 * What the portal has yet to hear of what was done while it was silent, or what it then said: it waits; the portal takes no word from this
 * school yet, or will never take this one; the next school took her before, the old one withdrew before, it knows the id of another bundle. Null where nothing is open.
 */
const portalSchema = z.enum(['waiting', 'refused', 'never', 'taken', 'withdrawn', 'other']).nullable();
export type PortalHeard = z.infer<typeof portalSchema>;

/** Where the child is, as both schools agreed: at this school, at the other one. */
export const CHILD_AT = ['here', 'there'] as const;
export type ChildAt = (typeof CHILD_AT)[number];

/** How it ended that the two schools, or school and portal, said different things; null where that has no end of its own. */
const settledSchema = z
  .object({
    childAt: z.enum(CHILD_AT),
    reason: z.string(),
    document: z.string(),
    documentDay: z.string(),
    by: z.string(),
    at: z.string(),
  })
  .nullable();
export type Settled = z.infer<typeof settledSchema>;

/**
 * A bundle the portal was asked about, by which nothing is entered: whether it has heard is not known; it has; it is to hear that nothing
 * will be entered; it will never take that.
 */
export const ASKED_STATES = ['asking', 'held', 'giving-up', 'refused'] as const;

export const transfersSchema = z.object({
  /** Newest first. */
  leaving: z.array(
    z.object({
      id,
      pupil: z.string(),
      name: z.string(),
      className: z.string(),
      to: schoolSchema,
      state: z.enum(TRANSFER_STATES),
      madeBy: z.string(),
      madeAt: z.string(),
      signedAt: z.string().nullable(),
      receivedAt: z.string().nullable(),
      /** Its withdrawal is sealed for the next school; null where there is none to seal. */
      stated: z.boolean().nullable(),
      portal: portalSchema,
      settled: settledSchema,
      /** Records and covers that go along. */
      documents: z.int(),
    }),
  ),
  arrived: z.array(
    z.object({
      id,
      pupil: z.string(),
      name: z.string(),
      from: schoolSchema,
      enteredBy: z.string(),
      enteredAt: z.string(),
      /** The receipt is sealed. */
      stated: z.boolean(),
      portal: portalSchema,
      settled: settledSchema,
      facts: transferFactsSchema,
      documents: z.array(foreignDocument),
    }),
  ),
  asked: z.array(
    z.object({
      id,
      name: z.string(),
      from: schoolSchema,
      askedAt: z.string(),
      state: z.enum(ASKED_STATES),
    }),
  ),
  can: canSchema,
});
export type Transfers = z.infer<typeof transfersSchema>;

export const transferListSchema = z.object({
  transferId: z.uuid(),
  from: schoolSchema,
  to: schoolSchema,
  madeAt: z.iso.datetime({ offset: true }),
  files: z.array(z.object({ path: z.string(), digest: z.string() })),
});

export const checkedArrivalSchema = z.object({
  facts: transferFactsSchema,
  from: schoolSchema,
  /** Of the old school's seal over the listing: held by whoever enters it against the old school's paper. */
  seal: fingerprintSchema,
  sealHolder: z.string(),
  verdict,
  /** The listing first, then what it lists. */
  documents: z.array(
    z.object({
      path: z.string(),
      school: z.string().nullable(),
      schoolYear: z.string().nullable(),
      verdict,
      steps: z.array(stepSchema),
    }),
  ),
});
export type CheckedArrival = z.infer<typeof checkedArrivalSchema>;

/** Somebody else's statement, checked; the seal is held against that school's paper by whoever enters it. */
export const checkedStatementSchema = z.object({
  statement: statementSchema,
  seal: fingerprintSchema,
  sealHolder: z.string(),
  verdict,
  steps: z.array(stepSchema),
});
export type CheckedStatement = z.infer<typeof checkedStatementSchema>;

/** Bytes of a bundle or a statement, before Base64. */
export const MOST_BUNDLE = 5 * 2 ** 20;
const bundle = z.base64().max(Math.ceil(MOST_BUNDLE / 3) * 4);

export const enterStatementSchema = z.object({
  statement: bundle,
  /** As she compared it. */
  seal: fingerprintSchema,
});

export const makeTransferSchema = z.object({ pupilId: z.string().min(1).max(32), to: schoolSchema });
export const signTransferSchema = z.object({
  certificate: fingerprintSchema,
  signedAt: signedAtSchema,
  signature: z.base64().max(684),
});
export const enterArrivalSchema = z.object({
  bundle,
  /** As she compared it. */
  seal: fingerprintSchema,
  classId: z.string().min(1).max(64),
  grade,
  day,
  /** The portal does not answer, and the old school was asked another way. */
  unasked: z.boolean().default(false),
});

/** By which paper the two schools agreed, and why. */
export const settleTransferSchema = z.object({
  childAt: z.enum(CHILD_AT),
  reason: typed().min(10).max(500),
  document: text(100),
  documentDay: day,
});
export const giveUpArrivalSchema = z.object({ reason: typed().min(10).max(500) });

const transferParams = z.object({ transfer: id });

export { bundle as bundleSchema, transferParams };
