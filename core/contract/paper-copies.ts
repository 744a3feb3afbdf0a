/** Finalised records on paper, numbered, and their register. */
import { z } from 'zod';
import { canSchema } from './can.js';
import { type Endpoint, PDF } from './endpoint.js';
import { typed } from './typed.js';

const year = z.coerce.number().int().min(2000).max(2200);

export const copiesSchema = z.object({
  /** Calendar year of the register shown, and those there are. */
  year: z.int(),
  years: z.array(z.int()),
  /** Newest first. */
  copies: z.array(
    z.object({
      number: z.int(),
      at: z.string(),
      by: z.string(),
      pupil: z.string(),
      name: z.string(),
      className: z.string(),
      schoolYear: z.string(),
      code: z.string(),
      purpose: z.string(),
    }),
  ),
  can: canSchema,
});
export type Copies = z.infer<typeof copiesSchema>;

/** Letters of a purpose. */
export const PURPOSE = { least: 5, most: 200 } as const;

export const COPY_ENDPOINTS = {
  copies: {
    method: 'get',
    path: '/paper-copies',
    summary: 'The register of copies on paper of a calendar year',
    acts: ['read-copies'],
    shows: 'school',
    query: z.object({ year: year.optional() }),
    answer: copiesSchema,
  },
  copyRegister: {
    method: 'get',
    path: '/paper-copies/print',
    summary: 'The register of a calendar year to be printed',
    acts: ['read-copies'],
    query: z.object({ year }),
    answer: PDF,
  },
  printCopy: {
    method: 'post',
    path: '/classes/{classId}/records/pupils/{pupil}/paper-copies',
    summary: 'A finalised record as a numbered copy on paper, with the mark of conversion',
    acts: ['print-copy'],
    params: z.object({ classId: z.string().min(1).max(64), pupil: z.string().min(1).max(32) }),
    body: z.object({ purpose: typed().min(PURPOSE.least).max(PURPOSE.most) }),
    answer: PDF,
  },
} as const satisfies Record<string, Endpoint>;
