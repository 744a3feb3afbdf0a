/** The class everybody may practise in (G17): made, and over. Its pupils are made up. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

export const PRACTICE_EVENTS = [
  /** `practiceYear`: the year of its own it is in; `schoolYear`: the one whose law it is practised by. */
  z.object({
    ...kind('practice.made'),
    practiceYear: z.string(),
    classId: z.string(),
    schoolYear: z.string(),
    grade: z.int(),
    pupils: z.array(z.string()),
  }),
  z.object({ ...kind('practice.ended'), practiceYear: z.string() }),
] as const;
