/** Archived class sheets on the wire. */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import { type Endpoint, PDF } from './endpoint.js';

const classId = z.string().min(1).max(64);
const classParams = z.object({ classId });
/** The most that an INTEGER of PostgreSQL holds. */
const MOST = 2 ** 31 - 1;

export const archiveSchema = z.object({
  classId,
  className: z.string(),
  schoolYear: z.string(),
  periods: z.array(
    z.object({
      period: z.enum(PERIODS),
      /** The day at whose end the sheet is closed. */
      closes: z.string(),
      closed: z.boolean(),
      /** Newest first. */
      versions: z.array(
        z.object({
          number: z.int(),
          /** The last revision in it. */
          revision: z.int(),
          /** Instant: what was received before it is in it. */
          until: z.string(),
          /** Instant. */
          madeAt: z.string(),
          /** SHA-256, Base64. */
          valuesDigest: z.string(),
          printDigest: z.string(),
        }),
      ),
    }),
  ),
});
export type Archive = z.infer<typeof archiveSchema>;

export const ARCHIVE_ENDPOINTS = {
  archive: {
    method: 'get',
    path: '/classes/{classId}/archive',
    summary: 'A class’s archived sheets, and when each period closes',
    acts: ['read-archive'],
    shows: 'class',
    params: classParams,
    answer: archiveSchema,
  },
  archivedSheet: {
    method: 'get',
    path: '/classes/{classId}/archive/{period}/{number}',
    summary: 'The print of an archived sheet, as it was stored',
    acts: ['read-archive'],
    params: classParams.extend({ period: z.enum(PERIODS), number: z.coerce.number().int().min(1).max(MOST) }),
    answer: PDF,
  },
} as const satisfies Record<string, Endpoint>;
