/** Leaders checked how far classes are; the school checked itself (regulation 6.5, 11.2). Notes by their SHA-256, hex. */
import { z } from 'zod';
import { SHEET_PERIODS } from '../codes/periods.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

export const CHECK_EVENTS = [
  z.object({
    ...kind('progress.checked'),
    check: z.string(),
    schoolYear: z.string(),
    period: z.enum(SHEET_PERIODS),
    classIds: z.array(z.string()),
    noteDigest: z.string(),
  }),
  /** `digest`: of the minutes as they are stored. */
  z.object({
    ...kind('self-check.made'),
    check: z.string(),
    fromDay: z.string(),
    toDay: z.string(),
    digest: z.string(),
  }),
  /** Results counted, taken away as a file: numbers by class and grade, no pupil. */
  z.object({ ...kind('result-counts.exported'), schoolYear: z.string(), period: z.enum(SHEET_PERIODS) }),
] as const;
