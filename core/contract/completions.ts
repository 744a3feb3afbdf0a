/** Báo cáo hoàn tất on the wire: what waits for the principal's signature, what she signed, and as files. */
import { z } from 'zod';
import { COMPLETION_GROUPS } from '../reports/completion.js';
import { canSchema } from './can.js';
import { BODY, type Endpoint, PDF, XML } from './endpoint.js';
import { fingerprintSchema, signedAtSchema } from './signing.js';
import { typed } from './typed.js';

const ofGroup = z.object({ schoolYear: z.string().max(9), group: z.enum(COMPLETION_GROUPS) });
const named = { pupil: z.string(), name: z.string(), className: z.string() };
const completionId = z.uuid({ version: 'v4' });

export const completionsSchema = z.object({
  groups: z.array(
    ofGroup.extend({
      ends: z.string(),
      /** Its day has passed. */
      over: z.boolean(),
      /** The newest first. */
      signed: z.array(z.object({ id: z.string(), number: z.int(), signedAt: z.string(), by: z.string() })),
    }),
  ),
  can: canSchema,
});
export type Completions = z.infer<typeof completionsSchema>;

export const completionFactsSchema = ofGroup.extend({
  school: z.object({ code: z.string(), name: z.string() }),
  ends: z.string(),
  classes: z.array(z.object({ className: z.string(), pupils: z.int(), finalised: z.int() })),
  recalled: z.array(z.object({ ...named, code: z.string(), on: z.string(), replacedBy: z.string().nullable() })),
  late: z.array(z.object(named)),
  decided: z.array(z.object({ ...named, result: z.string(), promoted: z.string() })),
});

export const completionToSignSchema = z.object({
  facts: completionFactsSchema,
  number: z.int(),
  /** Who signs, as the report names her. */
  leader: z.object({ name: z.string(), personalId: z.string(), office: z.string() }),
  /** Accepted by the office, and not finalised yet: to be done first. */
  notFinal: z.array(z.string()),
  /** Reasons given in the newest signed one, by mã học sinh. */
  reasons: z.record(z.string(), z.string()),
});
export type CompletionToSign = z.infer<typeof completionToSignSchema>;

/** Letters of a reason. */
export const COMPLETION_REASON = { least: 3, most: 300 } as const;

export const signCompletionSchema = ofGroup.extend({
  /** Chosen by the signer's page: the same one sent twice is one report. */
  id: completionId,
  number: z.int().min(1),
  reasons: z.record(z.string().max(32), typed().min(COMPLETION_REASON.least).max(COMPLETION_REASON.most)),
  certificate: fingerprintSchema,
  signedAt: signedAtSchema,
  signature: z.base64().max(684),
});

const params = z.object({ completion: z.string().min(1).max(64) });

export const COMPLETION_ENDPOINTS = {
  completions: {
    method: 'get',
    path: '/completions',
    summary: 'Reports of completion: of which groups they are due, and those that were signed',
    acts: ['read-reports'],
    shows: 'school',
    answer: completionsSchema,
  },
  completionToSign: {
    method: 'get',
    path: '/completions/to-sign',
    summary: 'A group’s report of completion as the principal would sign it now',
    acts: ['sign-completion'],
    query: ofGroup,
    answer: completionToSignSchema,
  },
  signCompletion: {
    method: 'post',
    path: '/completions',
    summary: 'Sign the report of completion of a group whose day has passed',
    acts: ['sign-completion'],
    body: signCompletionSchema,
    most: BODY.page,
    answer: z.object({ number: z.int() }),
  },
  completionFile: {
    method: 'get',
    path: '/completions/{completion}/file',
    summary: 'A signed report of completion as its XML',
    acts: ['read-reports'],
    params,
    answer: XML,
  },
  completionPrint: {
    method: 'get',
    path: '/completions/{completion}/print',
    summary: 'A signed report of completion to be printed',
    acts: ['read-reports'],
    params,
    answer: PDF,
  },
} as const satisfies Record<string, Endpoint>;
