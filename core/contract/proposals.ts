/** Changes that wait for the principal's word (decision 31). */
import { z } from 'zod';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { typed } from './typed.js';

export const PROPOSAL_KINDS = ['duties', 'hats', 'committee'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Days a decided one is still shown. */
export const DECIDED_SHOWN = 30;

/** One thing that would change, in words of the school: where, who, on which days. */
export const proposedLineSchema = z.object({
  kind: z.enum(['give', 'end']),
  /** Class, hat, or number of a decision with a task. */
  what: z.string(),
  subject: z.string().nullable(),
  name: z.string(),
  /** She would enter along with whoever answers for it; of a committee, is no deputy. */
  shared: z.boolean(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  /** The first or last day that was asked for, where confirming moved it to a later one. */
  asked: z.string().nullable().optional(),
  /** All its days have passed: confirming leaves it out. */
  over: z.boolean().optional(),
});
export type ProposedLine = z.infer<typeof proposedLineSchema>;

export const proposalSchema = z.object({
  id: z.string(),
  kind: z.enum(PROPOSAL_KINDS),
  by: z.string(),
  /** Of the one who looks. */
  own: z.boolean(),
  madeAt: z.string(),
  lines: z.array(proposedLineSchema),
  /** Null while it waits. */
  decided: z
    .object({ accepted: z.boolean(), by: z.string(), at: z.string(), reason: z.string().nullable() })
    .nullable(),
  can: canSchema,
});
export type Proposal = z.infer<typeof proposalSchema>;
export const proposalsSchema = z.object({ proposals: z.array(proposalSchema) });

export const decideProposalSchema = z.discriminatedUnion('accept', [
  z.object({ accept: z.literal(true) }),
  z.object({ accept: z.literal(false), reason: typed().min(3).max(500) }),
]);

/** What became of a change: in force at once, or waiting under its id. */
export const changeAnswerSchema = z.object({ waits: z.string().nullable() });

export const PROPOSAL_ENDPOINTS = {
  proposals: {
    method: 'get',
    path: '/proposals',
    summary: 'Changes that wait for the principal’s word, and those decided lately',
    acts: ['read-proposals'],
    answer: proposalsSchema,
  },
  decideProposal: {
    method: 'post',
    path: '/proposals/{id}/decisions',
    summary: 'Confirm a waiting change, which then has effect, or refuse it with a reason',
    acts: ['decide-proposal'],
    params: z.object({ id: z.string().min(1).max(64) }),
    body: decideProposalSchema,
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
