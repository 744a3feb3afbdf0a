/** Acts on the school itself, its years and what stands around them. People are named by id; names are on no event. */
import { z } from 'zod';
import { CAPACITIES } from '../codes/capacities.js';
import { PERIODS } from '../codes/periods.js';
import { LAWFUL_ACTS } from '../law/lawful-days.js';
import { EXECUTORS } from '../school-rules/school-rules.js';
import { TOLD_FACTS } from '../record/school-facts.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const days = z.partialRecord(z.enum(PERIODS), z.string());
const calendar = z.object({
  begins: z.string(),
  ends: z.string(),
  closes: days,
  byGrade: z.partialRecord(z.enum(['1', '2', '3', '4', '5']), days).optional(),
  lawful: z.partialRecord(z.enum(LAWFUL_ACTS), z.string()).optional(),
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
  /** Dates the school sets, moved; `number` counts within the year. Before there were reasons neither it nor they were kept. */
  z.object({
    ...kind('calendar.changed'),
    schoolYear: z.string(),
    before: calendar,
    after: calendar,
    number: z.int().optional(),
    reasonDigest: z.string().optional(),
  }),
  /** A lawful day, by the document of the office above: entered by one person, confirmed by another (H4). */
  z.object({
    ...kind('lawful-day.proposed'),
    moveId: z.string(),
    schoolYear: z.string(),
    act: z.enum(LAWFUL_ACTS),
    from: z.string(),
    to: z.string(),
    number: z.string(),
    day: z.string(),
    issuer: z.string(),
    /** SHA-256, Base64, of the scan. */
    fileDigest: z.string(),
  }),
  z.object({
    ...kind('lawful-day.confirmed'),
    moveId: z.string(),
    schoolYear: z.string(),
    before: calendar,
    after: calendar,
  }),
  z.object({ ...kind('lawful-day.refused'), moveId: z.string() }),
  z.object({ ...kind('lawful-document.fetched'), moveId: z.string() }),
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
