/** Chuyển trường (H16): a sealed bundle out, checked and entered by the next school, a receipt back. */
import { z } from 'zod';
import { GRADES } from '../law/law.js';
import { FOREIGN_KINDS } from '../transfer/transfer-files.js';
import { canSchema } from './can.js';
import { fingerprintSchema, signedAtSchema } from './signing.js';

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

/** What the next school gives back, as a file. `digest`: SHA-256, Base64, of the listing received. */
export const receiptSchema = z.object({
  format: z.literal('hocba-transfer-receipt-1'),
  transfer: id,
  digest: z.string().max(44),
  from: schoolSchema,
  to: schoolSchema,
  pupil: text(32),
  receivedAt: z.iso.datetime({ offset: true }),
});
export type TransferReceipt = z.output<typeof receiptSchema>;

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
      facts: transferFactsSchema,
      documents: z.array(foreignDocument),
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

/** Bytes of a bundle, before Base64. */
export const MOST_BUNDLE = 5 * 2 ** 20;
const bundle = z.base64().max(Math.ceil(MOST_BUNDLE / 3) * 4);

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
});

const transferParams = z.object({ transfer: id });

export { bundle as bundleSchema, transferParams };
