/** The class everybody may practise in, outside every count (G17), and who has. */
import { z } from 'zod';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';

const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const practiceSchema = z.object({
  /** The one that is open; null where there is none. */
  now: z.object({ classId: z.string(), className: z.string(), grade, pupils: z.int() }).nullable(),
  /** Who has sent something into it this school year, newest first; `at` ISO instant of her last push. */
  practised: z.array(z.object({ name: z.string(), pushes: z.int(), at: z.string() })),
  /** Teachers who have not. */
  notYet: z.array(z.string()),
  can: canSchema,
});
export type Practice = z.infer<typeof practiceSchema>;

export const PRACTICE_ENDPOINTS = {
  practice: {
    method: 'get',
    path: '/practice',
    summary: 'The practice class, and who has practised',
    acts: ['read-practice'],
    answer: practiceSchema,
  },
  makePractice: {
    method: 'post',
    path: '/practice',
    summary: 'Make the practice class; where there is one, it is over and an empty one stands in its place',
    acts: ['keep-practice'],
    body: z.object({ grade }),
    answer: z.object({ classId: z.string() }),
  },
  endPractice: {
    method: 'post',
    path: '/practice/end',
    summary: 'Take the practice class away',
    acts: ['keep-practice'],
    body: z.object({}),
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
