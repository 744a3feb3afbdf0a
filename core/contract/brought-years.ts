/** Years a pupil brings along: from another school, or from before the product (G4). Entered with their source, looked at by two. */
import { z } from 'zod';
import { BROUGHT_KINDS, BROUGHT_STATES } from '../brought-years/brought-states.js';
import { PERIODS } from '../codes/periods.js';
import { isFieldKey } from '../fields/field-key.js';
import { GRADES } from '../law/law.js';
import { canSchema } from './can.js';
import { BODY, type Endpoint, FILE } from './endpoint.js';
import { yearIdSchema } from './years.js';

const classId = z.string().min(1).max(64);
const pupil = z.string().min(1).max(32);
const id = z.string().min(1).max(64);
const grade = z.union(GRADES.map((one) => z.literal(one)));
const text = (most: number) => z.string().trim().min(1).max(most);

const broughtYearSchema = z.object({
  id,
  pupil: z.string(),
  schoolYear: z.string(),
  period: z.enum(PERIODS),
  grade,
  /** As its source names it. */
  school: z.string(),
  /** For the course of study; null where nobody said. */
  className: z.string().nullable(),
  since: z.string().nullable(),
  kind: z.enum(BROUGHT_KINDS),
  /** What was held in the hand: number and kind of the paper; empty where the file says all. */
  source: z.string(),
  state: z.enum(BROUGHT_STATES),
  /** Of a signed file, when it came in; null for paper. */
  verdict: z.enum(['valid', 'unknown']).nullable(),
  /** In the order of the transcript. */
  values: z.array(z.object({ field: z.string().refine(isFieldKey), value: z.string() })),
  fileName: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  /** Who asks entered it: somebody else confirms it. */
  own: z.boolean(),
  /** Null where nobody had to, or has yet. */
  decided: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** A later one of the same year was confirmed: that one counts. */
  superseded: z.boolean(),
});
export type BroughtYear = z.infer<typeof broughtYearSchema>;

export const broughtYearsSchema = z.object({
  classId,
  className: z.string(),
  schoolYear: yearIdSchema,
  /** Of the class today, in its order. */
  pupils: z.array(
    z.object({
      pupil: z.string(),
      name: z.string(),
      /** Has no year at this school before this one. */
      newcomer: z.boolean(),
      /** Oldest year first, of one year the newest first. */
      years: z.array(broughtYearSchema),
    }),
  ),
  can: canSchema,
});
export type BroughtYears = z.infer<typeof broughtYearsSchema>;

/** At most so many bytes of a scan or of a signed file, before Base64. */
export const MOST_BROUGHT = 1400 * 2 ** 10;

export const schoolNameSchema = text(200);
/** What somebody read in the source; a signed file says it of itself. */
export const toldSchema = z.object({
  schoolYear: z.string().max(9),
  grade,
  school: schoolNameSchema,
  /** Both empty where the paper does not say: then the year stands in no signed list. */
  className: z.string().trim().max(20).default(''),
  since: z.string().max(10).default(''),
  source: text(200),
  values: z.array(z.object({ field: z.string().max(60), value: z.string().max(1000) })).max(120),
});

export const enterBroughtYearSchema = z.object({
  pupil,
  kind: z.enum(BROUGHT_KINDS),
  period: z.enum(PERIODS),
  /** Null for a signed file that says it all: then nothing has to be typed. */
  told: toldSchema.nullable(),
  fileName: text(200),
  /** A scan (PDF, JPG, PNG), or the signed XML byte for byte. */
  file: z.base64().min(1),
});

export const BROUGHT_ENDPOINTS = {
  broughtYears: {
    method: 'get',
    path: '/classes/{classId}/brought-years',
    summary: 'Years the pupils of a class bring along from other schools or from before the product, to read',
    acts: ['read-brought-years'],
    shows: 'class',
    params: z.object({ classId }),
    answer: broughtYearsSchema,
  },
  enterBroughtYear: {
    method: 'post',
    path: '/classes/{classId}/brought-years',
    summary: 'Enter a year from its paper, with the scan, or as its signed file, kept byte for byte and checked',
    acts: ['enter-brought-year'],
    params: z.object({ classId }),
    body: enterBroughtYearSchema,
    most: BODY.sheet,
    answer: z.object({ id, state: z.enum(BROUGHT_STATES) }),
  },
  decideBroughtYear: {
    method: 'post',
    path: '/classes/{classId}/brought-years/{id}/decisions',
    summary: 'The second person’s word on a year that was entered; whoever entered it may take it back',
    acts: ['decide-brought-year'],
    params: z.object({ classId, id }),
    body: z.object({ accept: z.boolean() }),
    answer: z.object({}),
  },
  broughtYearFile: {
    method: 'get',
    path: '/classes/{classId}/brought-years/{id}/file',
    summary: 'The scan or the signed file as it came',
    acts: ['read-brought-years'],
    params: z.object({ classId, id }),
    answer: FILE,
  },
} as const satisfies Record<string, Endpoint>;
