/** The signed file that the school publishes for checkers, as the clerk's page gets and signs it. */
import { z } from 'zod';
import { fingerprintSchema, signedAtSchema } from './signing.js';

const period = { from: z.string(), to: z.string().nullable() };
const named = { fingerprint: fingerprintSchema };
const fileId = z.uuid({ version: 'v4' });

/** What a school is called, and was called before. */
export const schoolKnownSchema = z.object({
  code: z.string(),
  name: z.string(),
  former: z
    .array(z.object({ code: z.string(), name: z.string(), toDay: z.string() }))
    .readonly()
    .optional(),
});

export const checkersToSignSchema = z.object({
  /** Whether it says anything that the newest signed file does not. */
  due: z.boolean(),
  checkers: z.object({
    fileId,
    school: schoolKnownSchema,
    number: z.int().min(1),
    anchors: z.array(z.object({ ...named, subject: z.string(), internal: z.boolean(), ...period })),
    lists: z.array(
      z.object({ ...named, authority: z.string(), madeAt: z.string(), nextUpdate: z.string().nullable() }),
    ),
    seals: z.array(z.object({ ...named, ...period })),
    signers: z.array(z.object({ ...named, name: z.string(), personalId: z.string().nullable(), ...period })),
  }),
});
export type CheckersToSign = z.infer<typeof checkersToSignSchema>;

export const signCheckersSchema = z.object({
  fileId,
  number: z.int().min(1),
  certificate: fingerprintSchema,
  signedAt: signedAtSchema,
  signature: z.base64().max(Math.ceil(512 / 3) * 4),
});

/** How the published file stands: signed last, and whether somebody owes a new one. */
export const checkersStateSchema = z.object({
  number: z.int().nullable(),
  signedAt: z.string().nullable(),
  due: z.boolean(),
});
