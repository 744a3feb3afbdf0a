/** Quyết định khen thưởng and Giấy khen: who is given an award of the year, as a decision to be signed and on pre-printed paper (I4; TT27 article 13). */
import { z } from 'zod';
import { canSchema } from './can.js';
import { DOCX, type Endpoint } from './endpoint.js';
import { yearIdSchema } from './years.js';

export const yearAwardsSchema = z.object({
  schoolYear: yearIdSchema,
  school: z.string(),
  place: z.string(),
  /** Who signs: lines above the name, and the name; empty where nobody leads. */
  signer: z.object({ office: z.array(z.string()).readonly(), name: z.string() }),
  /** Classes that have somebody, in their order. */
  classes: z.array(
    z.object({
      classId: z.string(),
      className: z.string(),
      pupils: z.array(
        z.object({
          pupil: z.string(),
          name: z.string(),
          birthDate: z.string(),
          awards: z.array(z.string()).readonly(),
        }),
      ),
    }),
  ),
  can: canSchema,
});
export type YearAwards = z.infer<typeof yearAwardsSchema>;

export const AWARD_PAPER_ENDPOINTS = {
  yearAwards: {
    method: 'get',
    path: '/awards',
    summary: 'Who of the school is given an award of the year',
    acts: ['make-award-papers'],
    shows: 'school',
    answer: yearAwardsSchema,
  },
  awardDecision: {
    method: 'post',
    path: '/awards/decisions',
    summary: 'The decision on awards with its list, as a .docx file to be numbered and signed',
    acts: ['make-award-papers'],
    body: z.object({}),
    answer: DOCX,
  },
  printCertificates: {
    method: 'post',
    path: '/awards/certificates',
    summary: 'Note that certificates of awards are printed by the page',
    acts: ['make-award-papers'],
    body: z.object({ pupils: z.array(z.string().min(1).max(32)).min(1).max(2000) }),
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
