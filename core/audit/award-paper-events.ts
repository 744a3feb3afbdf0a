/** Papers of awards that left the desk, with whose names stand on them. */
import { z } from 'zod';

export const AWARD_PAPER_EVENTS = [
  z.object({
    kind: z.literal('award-papers.made'),
    schoolYear: z.string(),
    as: z.enum(['decision', 'certificates']),
    pupils: z.array(z.string()),
  }),
] as const;
