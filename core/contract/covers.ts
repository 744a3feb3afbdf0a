/** Covers on the wire: what is shown of a class's, and what comes back confirmed, signed and reopened. */
import { z } from 'zod';
import { COVER_SHAPE } from '../covers/cover.js';
import { SLIP_RETURNS, SLIP_STEPS } from '../covers/slip-states.js';
import { COVER_SLOTS, COVER_STATES } from '../covers/cover-states.js';
import { canSchema } from './can.js';
import { refusalSchema } from './cells.js';
import { BODY, type Endpoint, FILE, PDF, XML } from './endpoint.js';
import { fingerprintSchema, signedAtSchema } from './signing.js';
import { yearRecordSchema } from './year-record.js';
import { typed } from './typed.js';

const classId = z.string().min(1).max(64);
const classParams = z.object({ classId });
const pupil = z.string().min(1).max(32);
const base64 = (bytes: number) => z.base64().max(Math.ceil(bytes / 3) * 4);
const leader = z.object({ name: z.string(), personalId: z.string(), office: z.string() });

export const coverFactsSchema = yearRecordSchema
  .pick({
    schoolYear: true,
    law: true,
    school: true,
    className: true,
    grade: true,
    homeroomTeacher: true,
    pupil: true,
    course: true,
    codes: true,
  })
  .extend({ shape: z.literal(COVER_SHAPE) });

const coverLineSchema = z.object({
  pupil,
  name: z.string(),
  state: z.enum(COVER_STATES),
  /** Version in hand. */
  number: z.int(),
  /** As the sheets and the school say it now; of a signed cover, as it was signed. */
  facts: coverFactsSchema,
  /** SHA-256, hex, of what the sheets say now: sent back by whoever confirms it. */
  seen: z.string(),
  /** Field keys nobody has filled in, for want of which it cannot be confirmed. */
  lacking: z.array(z.string()),
  withoutPersonalId: z.boolean(),
  /** Facts that have changed since it was confirmed or signed. */
  changed: z.array(z.object({ fact: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  confirmed: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** The slip that went home, as it stands; null where none was printed. */
  slip: z
    .object({
      step: z.enum(SLIP_STEPS),
      at: z.string(),
      by: z.string(),
      /** The facts are others than those it was about. */
      moved: z.boolean(),
    })
    .nullable(),
  signatures: z.array(
    z.object({ slot: z.enum(COVER_SLOTS), name: z.string(), at: z.string(), lateReason: z.string().nullable() }),
  ),
  /** The order that reopened the version before this one. */
  reopened: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  can: canSchema,
});
export type CoverLine = z.infer<typeof coverLineSchema>;

export const coversSchema = z.object({
  classId,
  className: z.string(),
  schoolYear: z.string(),
  /** The lawful day, to its end; whether it is over. */
  deadline: z.string(),
  late: z.boolean(),
  covers: z.array(coverLineSchema),
  can: canSchema,
});
export type Covers = z.infer<typeof coversSchema>;

/** How far the covers of each class are; counts are of pupils. */
export const coverProgressSchema = z.object({
  schoolYear: z.string(),
  deadline: z.string(),
  late: z.boolean(),
  classes: z.array(
    z.object({
      classId,
      className: z.string(),
      /** Of a class of a year before the one that is on, which still lives; deadline and lateness are the present year's. */
      schoolYear: z.string().optional(),
      pupils: z.int(),
      confirmed: z.int(),
      signed: z.int(),
      settled: z.int(),
    }),
  ),
});
export type CoverProgress = z.infer<typeof coverProgressSchema>;

export const coverToSignSchema = z.object({
  pupil,
  number: z.int(),
  cover: coverFactsSchema.extend({ code: z.string(), number: z.int() }),
  /** Canonical text of the principal's signature, for the seal. */
  principal: z.object({ signedAt: z.string(), leader, signature: z.string() }).nullable(),
});
export const coversToSignSchema = z.object({
  /** Who signs for the leadership; null for the seal. */
  leader: leader.nullable(),
  /** A reason has to be given: the lawful day is over. */
  late: z.boolean(),
  covers: z.array(coverToSignSchema),
});
export type CoverToSign = z.infer<typeof coverToSignSchema>;
export type CoversToSign = z.infer<typeof coversToSignSchema>;

const reason = typed().min(3).max(500);
const AT_ONCE = 50;
export const confirmCoversSchema = z.object({
  covers: z
    .array(z.object({ pupil, seen: z.string().max(64) }))
    .min(1)
    .max(100),
});
export const signCoversSchema = z.object({
  certificate: fingerprintSchema,
  /** Of what is signed after the lawful day. */
  lateReason: reason.nullable(),
  covers: z
    .array(
      z.object({
        pupil,
        number: z.int().min(1).max(1000),
        signedAt: signedAtSchema,
        /** SHA-256 of the canonical signed data the signer saw. */
        digest: base64(32),
        signature: base64(512),
      }),
    )
    .min(1)
    .max(AT_ONCE),
});
export const reopenCoversSchema = z.object({
  covers: z
    .array(z.object({ pupil, number: z.int().min(1).max(1000) }))
    .min(1)
    .max(100),
  reason,
});
/** Of whom: empty for the whole class. */
export const printSlipsSchema = z.object({ pupils: z.array(pupil).max(100) });
export const returnSlipsSchema = z.object({
  step: z.enum(SLIP_RETURNS),
  slips: z
    .array(z.object({ pupil, seen: z.string().max(64) }))
    .min(1)
    .max(100),
});
export const coverOutcomesSchema = z.object({
  covers: z.array(z.object({ pupil: z.string(), refused: refusalSchema.nullable() })),
});
export type CoverOutcomes = z.infer<typeof coverOutcomesSchema>;

const bySlot = classParams.extend({ by: z.enum(COVER_SLOTS) });

export const COVER_ENDPOINTS = {
  coverProgress: {
    method: 'get',
    path: '/covers',
    summary: 'How far the covers of each class are',
    acts: ['see-progress'],
    shows: 'school',
    answer: coverProgressSchema,
  },
  covers: {
    method: 'get',
    path: '/classes/{classId}/covers',
    summary: 'The covers of a class’s pupils',
    acts: ['see-profile'],
    shows: 'class',
    params: classParams,
    answer: coversSchema,
  },
  coverXml: {
    method: 'get',
    path: '/classes/{classId}/covers/pupils/{pupil}/xml',
    summary: 'The signed XML of a settled cover',
    acts: ['see-profile'],
    params: classParams.extend({ pupil: z.string().min(1).max(32) }),
    answer: XML,
  },
  coverEvidence: {
    method: 'get',
    path: '/classes/{classId}/covers/pupils/{pupil}/evidence',
    summary: 'The evidence record (RFC 4998) of a settled cover',
    acts: ['see-profile'],
    params: classParams.extend({ pupil: z.string().min(1).max(32) }),
    answer: FILE,
  },
  confirmCovers: {
    method: 'post',
    path: '/classes/{classId}/covers/confirmations',
    summary: 'The homeroom teacher’s word that covers are right',
    acts: ['confirm-cover'],
    params: classParams,
    body: confirmCoversSchema,
    answer: coverOutcomesSchema,
  },
  coverSlips: {
    method: 'post',
    path: '/classes/{classId}/covers/slips',
    summary: 'Slips for families to check what covers will say, a page a child, to be printed',
    acts: ['keep-cover-slips'],
    params: classParams,
    body: printSlipsSchema,
    answer: PDF,
  },
  returnCoverSlips: {
    method: 'post',
    path: '/classes/{classId}/covers/slips/returns',
    summary: 'Note how slips came back: right as they were, or with corrections',
    acts: ['keep-cover-slips'],
    params: classParams,
    body: returnSlipsSchema,
    answer: z.object({}),
  },
  coversToSign: {
    method: 'get',
    path: '/classes/{classId}/covers/signatures/{by}',
    summary: 'Covers whose next signature is this one, with all their bytes are made of',
    acts: ['sign-cover', 'seal-cover'],
    params: bySlot,
    answer: coversToSignSchema,
  },
  signCovers: {
    method: 'post',
    path: '/classes/{classId}/covers/signatures/{by}',
    summary: 'Put the principal’s signatures or the school’s seal on covers',
    acts: ['sign-cover', 'seal-cover'],
    params: bySlot,
    body: signCoversSchema,
    most: BODY.page,
    answer: coverOutcomesSchema,
  },
  reopenCovers: {
    method: 'post',
    path: '/classes/{classId}/covers/reopenings',
    summary: 'The principal’s order that covers begin anew as the next version',
    acts: ['reopen-cover'],
    params: classParams,
    body: reopenCoversSchema,
    answer: coverOutcomesSchema,
  },
} as const satisfies Record<string, Endpoint>;
