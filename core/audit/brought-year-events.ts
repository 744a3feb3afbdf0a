/** Years that pupils bring along: values by their SHA-256, hex, the file by its SHA-256, Base64. */
import { z } from 'zod';
import { BROUGHT_KINDS } from '../brought-years/brought-states.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name), broughtId: z.string(), pupilId: z.string() });

export const BROUGHT_YEAR_EVENTS = [
  z.object({
    ...kind('brought-year.entered'),
    classId: z.string(),
    schoolYear: z.string(),
    period: z.string(),
    source: z.enum(BROUGHT_KINDS),
    /** Of a signed file; null for paper. */
    verdict: z.string().nullable(),
    valuesDigest: z.string(),
    fileDigest: z.string(),
  }),
  z.object({ ...kind('brought-year.confirmed'), classId: z.string() }),
  z.object({ ...kind('brought-year.dropped'), classId: z.string() }),
  z.object({ ...kind('brought-year.fetched'), classId: z.string() }),
] as const;
