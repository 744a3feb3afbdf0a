/** Acts on the school itself, its years and what stands around them. People are named by id; names are on no event. */
import { z } from 'zod';
import { CAPACITIES } from '../codes/capacities.js';
import { PERIODS } from '../codes/periods.js';
import { EXECUTORS } from '../school-rules/school-rules.js';
import { TOLD_FACTS } from '../record/school-facts.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const calendar = z.object({
  begins: z.string(),
  ends: z.string(),
  closes: z.partialRecord(z.enum(PERIODS), z.string()),
});
const rules = z.object({
  subjectTeachersSign: z.boolean(),
  executors: z.array(z.enum(EXECUTORS)),
  windowDays: z.int().nullable(),
  idleMinutes: z.int(),
  lapseDays: z.int(),
  paperCode: z.boolean(),
});
const leader = {
  leaderId: z.string(),
  userId: z.string(),
  capacity: z.enum(CAPACITIES),
  fromDay: z.string(),
  number: z.string(),
  day: z.string(),
  reasonDigest: z.string(),
};
/** Ids of delegations and orders that ended with the former's leading. */
const ended = { mandates: z.array(z.string()), orders: z.array(z.string()) };

const decision = z.object({ number: z.string(), day: z.string() });
const changes = z.array(z.object({ fact: z.enum(TOLD_FACTS), before: z.string(), after: z.string() }));

export const SCHOOL_EVENTS = [
  /** A real school was begun; `school.created` stands before it, its first accounts after. */
  z.object({ ...kind('first-run.done'), code: z.string(), schoolYear: z.string(), calendar }),
  /** Somebody without a right code wanted to begin it. */
  z.object({ ...kind('first-run.refused'), code: z.string() }),
  z.object({ ...kind('year.opened'), schoolYear: z.string(), calendar }),
  z.object({ ...kind('calendar.changed'), schoolYear: z.string(), before: calendar, after: calendar }),
  z.object({ ...kind('school-rules.decided'), number: z.string(), day: z.string(), fromDay: z.string(), rules }),
  /** Who leads from a day on; the reason by its SHA-256, hex. */
  z.object({ ...kind('leader.entered'), ...leader, ...ended }),
  z.object({ ...kind('leader.proposed'), ...leader }),
  z.object({ ...kind('leader.confirmed'), leaderId: z.string(), fromDay: z.string(), ...ended }),
  z.object({ ...kind('leader.refused'), leaderId: z.string() }),
  /** Of the school's own facts: none is a person's. */
  z.object({ ...kind('school.told'), changes }),
  z.object({ ...kind('school.changed'), from: z.string(), decision, changes }),
  z.object({ ...kind('school.change-withdrawn'), from: z.string(), decision }),
  z.object({ ...kind('kit.made'), host: z.string() }),
] as const;
