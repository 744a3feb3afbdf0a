/** What anybody may ask to check a transcript elsewhere: whom the school trusts, and whether a code still counts. */
import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { schoolKnownSchema } from './checkers.js';
import { fingerprintSchema } from './signing.js';
/** Whom signatures are checked against here: DER, Base64. Nothing of it is secret. */
export const trustSchema = z.object({
  anchors: z.array(z.base64()),
  intermediates: z.array(z.base64()),
  /** Newest revocation list of each of the school's authorities, and of each one elsewhere that was brought in. */
  crls: z.array(z.base64()),
  /** Those of the anchors that are not the school's own. */
  licensed: z.array(z.base64()).default([]),
  /** Certificates of the school's seal that the office above has approved, for those that bear no school's code. */
  seals: z.array(z.object({ schoolCode: z.string(), fingerprint: fingerprintSchema })).default([]),
  /** Those certificates themselves: a code on paper names its own by eight bytes alone. */
  sealCertificates: z.array(z.base64()).default([]),
  /** The school itself with the names and codes it had; null before there is one. */
  school: schoolKnownSchema.nullable().default(null),
  /** Text of the newest file for checkers; null where none has been signed. */
  checkers: z.string().nullable().default(null),
});

/** What only the server can know of a record (decision 17; nothing about the pupil). */
export const codeStateSchema = z.object({ state: z.enum(['unknown', 'valid', 'replaced', 'recalled']) });

export const ELSEWHERE_ENDPOINTS = {
  trust: {
    method: 'get',
    path: '/trust',
    summary: 'Authorities this school trusts and their revocation lists, for checking a file elsewhere',
    acts: ['read-trust'],
    answer: trustSchema,
  },
  codeState: {
    method: 'get',
    path: '/codes/{code}/state',
    summary: 'Whether a transcript with this lookup code still counts; says nothing about the pupil',
    acts: ['read-code-state'],
    params: z.object({ code: z.uuid({ version: 'v4' }) }),
    answer: codeStateSchema,
  },
} as const satisfies Record<string, Endpoint>;
