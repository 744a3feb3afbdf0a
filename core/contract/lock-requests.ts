/** Requests to open: the cells a teacher means, with her reason, and what the principal answers (regulation 6.3c). */
import { z } from 'zod';
import { canSchema } from './can.js';
import { sheetPeriodSchema } from './cells.js';
import type { Endpoint } from './endpoint.js';
import { lockPerson, shownOrderSchema } from './locks.js';
import { typed } from './typed.js';

const id = z.string().min(1).max(64);
const classId = z.string().min(1).max(32);
const reason = typed().min(3).max(500);

const cell = z.object({ pupil: id, field: z.string().min(1).max(64) });
export const shownRequestSchema = z.object({
  id: z.string(),
  schoolYear: z.string(),
  classId: z.string(),
  className: z.string(),
  period: sheetPeriodSchema,
  cells: z.array(z.object({ pupil: z.string(), name: z.string(), field: z.string() })),
  /** Records of these pupils are signed: an opening helps only if it brings them back. */
  signed: z.boolean(),
  reason: z.string(),
  askedBy: lockPerson,
  askedAt: z.string(),
  /** Null while nobody has answered. */
  answer: z
    .object({ by: lockPerson, at: z.string(), reason: z.string(), order: shownOrderSchema.nullable() })
    .nullable(),
});
export type ShownRequest = z.output<typeof shownRequestSchema>;

export const LOCK_REQUEST_ENDPOINTS = {
  lockRequests: {
    method: 'get',
    path: '/lock-requests',
    summary: 'Requests to open: the reader’s own, for the principal all',
    acts: ['read-own-requests'],
    answer: z.object({ requests: z.array(shownRequestSchema), can: canSchema }),
  },
  askOpening: {
    method: 'post',
    path: '/classes/{classId}/lock-requests',
    summary: 'Ask the principal to open closed cells one may enter, with the reason',
    acts: ['ask-opening'],
    params: z.object({ classId }),
    body: z.object({ period: sheetPeriodSchema, cells: z.array(cell).min(1).max(2000), reason }),
    answer: z.object({ request: z.string() }),
  },
  refuseOpening: {
    method: 'post',
    path: '/lock-requests/{id}/refusals',
    summary: 'The principal’s no to a request, with the reason; her yes is an order that names the request',
    acts: ['order-locks'],
    params: z.object({ id }),
    body: z.object({ reason }),
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
