/** What families were told of an assessment, as a sheet of paper or as files; no value stands here. */
import { z } from 'zod';
import { SHEET_PERIODS } from '../codes/periods.js';

export const RESULT_SLIP_EVENTS = [
  z.object({
    kind: z.literal('result-slips.given'),
    classId: z.string(),
    period: z.enum(SHEET_PERIODS),
    revision: z.int(),
    as: z.enum(['print', 'files']),
    pupils: z.array(z.string()),
  }),
] as const;
