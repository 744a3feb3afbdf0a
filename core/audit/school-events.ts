/** Acts on the school itself, its years and what stands around them. People are named by id; names are on no event. */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import { TOLD_FACTS } from '../record/school-facts.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const calendar = z.object({
  begins: z.string(),
  ends: z.string(),
  closes: z.partialRecord(z.enum(PERIODS), z.string()),
});

const decision = z.object({ number: z.string(), day: z.string() });
const changes = z.array(z.object({ fact: z.enum(TOLD_FACTS), before: z.string(), after: z.string() }));

export const SCHOOL_EVENTS = [
  /** A real school was begun; `school.created` stands before it, its first accounts after. */
  z.object({ ...kind('first-run.done'), code: z.string(), schoolYear: z.string(), calendar }),
  /** Somebody without a right code wanted to begin it. */
  z.object({ ...kind('first-run.refused'), code: z.string() }),
  z.object({ ...kind('year.opened'), schoolYear: z.string(), calendar }),
  z.object({ ...kind('calendar.changed'), schoolYear: z.string(), before: calendar, after: calendar }),
  /** Of the school's own facts: none is a person's. */
  z.object({ ...kind('school.told'), changes }),
  z.object({ ...kind('school.changed'), from: z.string(), decision, changes }),
  z.object({ ...kind('school.change-withdrawn'), from: z.string(), decision }),
  z.object({ ...kind('kit.made'), host: z.string() }),
] as const;
