/** Sổ yêu cầu của gia đình: who asks for what of a child, by which proof and for what, by when it is answered and how. */
import { z } from 'zod';
import { canSchema } from './can.js';
import { type Endpoint, ZIP } from './endpoint.js';
import { typed } from './typed.js';

const id = z.string().min(1).max(64);
const day = z.iso.date();
const text = (least: number, most: number) => typed().min(least).max(most);

/** Who looked at the child's data; a correction; an extract or a copy on paper; the records as files (G5), also for a receiving school or an office. */
export const FAMILY_REQUEST_KINDS = ['looks', 'correction', 'extract', 'soft-copy'] as const;
export type FamilyRequestKind = (typeof FAMILY_REQUEST_KINDS)[number];
export const FAMILY_REQUEST_STATES = ['open', 'granted', 'refused'] as const;
export type FamilyRequestState = (typeof FAMILY_REQUEST_STATES)[number];

const requestSchema = z.object({
  id,
  /** From 1 within its calendar year. */
  year: z.int(),
  number: z.int(),
  kind: z.enum(FAMILY_REQUEST_KINDS),
  pupil: z.string(),
  name: z.string(),
  asker: z.string(),
  relation: z.string(),
  /** By which paper she was found to be the legal representative. */
  proof: z.string(),
  purpose: z.string(),
  /** A court's or the school's limit on who asks, as it was when she asked; empty where there is none. */
  limit: z.string(),
  receivedOn: day,
  answerBy: day,
  /** Open after its day. */
  overdue: z.boolean(),
  enteredBy: z.string(),
  state: z.enum(FAMILY_REQUEST_STATES),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Last day on which a soft copy may be taken; null for anything else. */
  until: z.string().nullable(),
  /** The school took the grant back. */
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  /** Of the soft copies taken by it, oldest first. */
  copies: z.array(z.object({ year: z.int(), number: z.int(), by: z.string(), at: z.string() })),
});

export const familyRequestsSchema = z.object({
  today: day,
  /** Open ones first, by their day; then the newest. */
  requests: z.array(requestSchema),
  can: canSchema,
});
export type FamilyRequests = z.infer<typeof familyRequestsSchema>;

export const enterFamilyRequestSchema = z.object({
  pupilId: z.string().min(1).max(32),
  kind: z.enum(FAMILY_REQUEST_KINDS),
  asker: text(2, 200),
  relation: text(2, 100),
  proof: text(3, 200),
  purpose: text(5, 500),
  limit: typed().max(500),
  receivedOn: day,
});
/** The most days a soft copy may be taken. */
export const MOST_COPY_DAYS = 90;
export const answerFamilyRequestSchema = z.object({
  grant: z.boolean(),
  answer: text(5, 1000),
  /** Of a soft copy that is granted: today is the first. */
  days: z.int().min(1).max(MOST_COPY_DAYS).nullable().default(null),
});

export const looksSchema = z.object({
  name: z.string(),
  /** Newest first. */
  looks: z.array(z.object({ at: z.string(), by: z.string().nullable(), hat: z.string().nullable(), what: z.string() })),
});
export type Looks = z.infer<typeof looksSchema>;

const params = z.object({ request: id });

export const FAMILY_ENDPOINTS = {
  familyRequests: {
    method: 'get',
    path: '/family-requests',
    summary: 'What families asked for, by when it is to be answered, and how it was',
    acts: ['read-family-requests'],
    answer: familyRequestsSchema,
  },
  enterFamilyRequest: {
    method: 'post',
    path: '/family-requests',
    summary: 'Enter what a child’s legal representative asks for, with her proof and purpose; its clock runs',
    acts: ['enter-family-request'],
    body: enterFamilyRequestSchema,
    answer: z.object({ request: id, number: z.int() }),
  },
  answerFamilyRequest: {
    method: 'post',
    path: '/family-requests/{request}/answers',
    summary: 'Grant or refuse a request, with the answer in words',
    acts: ['answer-family-request'],
    params,
    body: answerFamilyRequestSchema,
    answer: z.object({}),
  },
  takeSoftCopy: {
    method: 'post',
    path: '/family-requests/{request}/copies',
    summary: 'The records in force of a child as files, numbered, for who was granted them and while that lasts',
    acts: ['enter-family-request'],
    params,
    answer: ZIP,
  },
  withdrawSoftCopy: {
    method: 'post',
    path: '/family-requests/{request}/withdrawals',
    summary: 'Take back a grant of soft copies, with the reason: nothing more is given by it, others stand',
    acts: ['answer-family-request'],
    params,
    body: z.object({ reason: text(3, 500) }),
    answer: z.object({}),
  },
  familyLooks: {
    method: 'get',
    path: '/family-requests/{request}/looks',
    summary: 'Who looked at, took away or printed a child’s data, for a request that was granted',
    acts: ['enter-family-request'],
    params,
    answer: looksSchema,
  },
} as const satisfies Record<string, Endpoint>;
