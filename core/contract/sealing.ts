/** The clerk's sealing act and printing on the wire. */
import { z } from 'zod';
import { canSchema } from './can.js';
import { refusalSchema } from './cells.js';
import { certificateSchema } from './certificates.js';
import { checkersStateSchema } from './checkers.js';
import { fingerprintSchema, recordToSignSchema, signedAtSchema } from './signing.js';

const classId = z.string().min(1).max(64);
const base64 = (bytes: number) => z.base64().max(Math.ceil(bytes / 3) * 4);

export const SEAL_STEPS = ['look', 'records', 'prints', 'transaction', 'done'] as const;
/** What is to be done next for a class: somebody else's look at one print, then records, prints and transaction. */
export type SealStep = (typeof SEAL_STEPS)[number];

export const sealingSchema = z.object({
  /** The school's certificate; null where there is none. */
  certificate: certificateSchema.nullable(),
  /** Why nothing can be sealed now: unregistered, not approved by the office, expired, revoked. */
  refused: refusalSchema.nullable(),
  /** The file that the school publishes for checkers. */
  checkers: checkersStateSchema,
  /** A time-stamp authority is set and answers: seals that missed their stamp can be put on again. */
  stampsAnswer: z.boolean(),
  classes: z.array(
    z.object({
      classId,
      className: z.string(),
      /** Approved and not yet sealed. */
      approved: z.int(),
      sealed: z.int(),
      /** Released and not yet printed, by another certificate of the school than today's: they are sealed again first. */
      sealAgain: z.int(),
      /** Released under a seal, or with a print, whose time stamp was missed, and still open to another. */
      stampMissed: z.int(),
      step: z.enum(SEAL_STEPS),
      /** Records without a personal identification number: they wait (decision 27). */
      withoutPersonalId: z.array(z.object({ pupil: z.string(), name: z.string() })),
      look: z.object({ by: z.string(), at: z.string(), pupil: z.string() }).nullable(),
      can: canSchema.optional(),
    }),
  ),
});
export type Sealing = z.infer<typeof sealingSchema>;

/** Somebody other than the clerk has looked at one printed example. */
export const lookSchema = z.object({
  pupil: z.string().max(32),
  /** SHA-256 of the print that was shown to her. */
  digest: base64(32),
});

/** A released unit, whole, for another seal on the same content. */
export const unitToSealAgainSchema = recordToSignSchema.extend({
  /** Number the seal will have. */
  number: z.int(),
  /** A print of it is in force, and will be no more. */
  printed: z.boolean(),
  /** The seal in force, or its print, missed its time stamp. */
  stampMissed: z.boolean().optional(),
  /** What the first seal settled: the moment its line says, place and day. */
  release: z.object({
    ...{ signedAt: z.string(), place: z.string(), day: z.string() },
    identityPaper: z.string().optional(),
  }),
});
/** `certificate`: of the school, to be sealed with. */
export const sealAgainQuery = z.object({ certificate: fingerprintSchema });

const refusedRecords = z.array(z.object({ pupil: z.string(), refused: refusalSchema }));

export const unitsToSealAgainSchema = z.object({
  units: z.array(unitToSealAgainSchema),
  /** A code for the paper is signed with each seal. */
  paper: z.boolean().optional(),
  /** Records that are no longer what was signed: no new seal makes them whole. */
  refused: refusedRecords,
});
export type UnitToSealAgain = z.infer<typeof unitToSealAgainSchema>;
export type UnitsToSealAgain = z.infer<typeof unitsToSealAgainSchema>;

export const printsToSealSchema = z.object({
  /** The moment the seals claim: it stands in the PDF, so the server says it and the clerk signs it. */
  signedAt: signedAtSchema,
  prints: z.array(
    z.object({
      pupil: z.string(),
      version: z.int(),
      /** SHA-256 of the PDF's signed byte ranges. */
      digest: base64(32),
    }),
  ),
  /** Records that are no longer what was signed: nothing is sealed of them. */
  refused: refusedRecords,
});
export const sealPrintsSchema = z.object({
  certificate: fingerprintSchema,
  prints: z
    .array(z.object({ pupil: z.string(), version: z.int(), signedAt: signedAtSchema, signature: base64(512) }))
    .min(1)
    .max(50),
});
export const sealedSchema = z.object({
  records: z.array(z.object({ pupil: z.string(), refused: refusalSchema.nullable() })),
});

/** Sealed records of a class not yet in a transaction, whole, for the transaction's signature. */
export const transactionToSignSchema = z.object({
  transactionId: z.string(),
  records: z.array(z.object({ pupil: z.string(), version: z.int(), text: z.string() })),
  /** Records that are no longer what was signed: they go in none. */
  refused: refusedRecords,
});
export const signTransactionSchema = z.object({
  transactionId: z.uuid({ version: 'v4' }),
  certificate: fingerprintSchema,
  signedAt: signedAtSchema,
  pupils: z.array(z.string()).min(1).max(100),
  signature: base64(512),
});

export const printJobSchema = z.object({
  id: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** Of a job that failed: why, in words. */
  why: refusalSchema.optional(),
});
export type PrintJob = z.infer<typeof printJobSchema>;
/** One class, or every class of the year. */
export const startPackageSchema = z.object({ classId });
export const startPrintJobSchema = z.object({ classId: classId.nullable() });
