/** Events of supplementary assessment and tests sat again: cases by their ids, texts by their digests (SHA-256, hex). */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import { SUBJECTS } from '../fields/subjects.js';

const classId = z.string();
const caseId = z.string();
const digest = z.string().length(64);
const delegationId = z.string().nullable();

export const SUPPLEMENTARY_EVENTS = [
  z.object({ kind: z.literal('supplementary.planned'), classId, caseId, fields: z.int(), planDigest: digest }),
  z.object({ kind: z.literal('supplementary.withdrawn'), classId, caseId, reasonDigest: digest }),
  z.object({
    kind: z.literal('supplementary.limit-set'),
    classId,
    caseId,
    unlimited: z.boolean(),
    reasonDigest: digest,
    delegationId,
  }),
  z.object({
    kind: z.literal('retest.proposed'),
    classId,
    retestId: z.string(),
    period: z.enum(PERIODS),
    subject: z.enum(SUBJECTS),
    reasonDigest: digest,
  }),
  z.object({
    kind: z.literal('retest.decided'),
    classId,
    retestId: z.string(),
    agreed: z.boolean(),
    reasonDigest: digest,
    delegationId,
  }),
  /** The sheet takes its score with the push of this id. */
  z.object({ kind: z.literal('retest.sat'), classId, retestId: z.string(), number: z.int(), pushId: z.string() }),
] as const;
