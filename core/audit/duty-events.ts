/** Acts on duties and hats, and on changes that wait for the principal's word. People are named by their id. */
import { z } from 'zod';
import { HATS } from '../codes/hats.js';
import { PROPOSAL_KINDS } from '../contract/proposals.js';
import { SUBJECTS } from '../fields/subjects.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
/** The change that was confirmed by this; null where the actor needed nobody's word. */
const proposalId = z.string().nullable();

export const DUTY_EVENTS = [
  /** `digest`: SHA-256, hex, of what is to change as it is stored. */
  z.object({ ...kind('change.proposed'), proposalId: z.string(), what: z.enum(PROPOSAL_KINDS), digest: z.string() }),
  z.object({ ...kind('change.confirmed'), proposalId: z.string() }),
  /** The reason by its SHA-256, hex. */
  z.object({ ...kind('change.refused'), proposalId: z.string(), reasonDigest: z.string() }),
  /** By the one who asked, with the import it came with. */
  z.object({ ...kind('change.withdrawn'), proposalId: z.string() }),
  /** An import was taken back: lines it gave are gone, those it ended hold again. */
  z.object({
    ...kind('duties.put-back'),
    schoolYear: z.string(),
    given: z.array(z.int()),
    ended: z.array(z.object({ id: z.int(), toDay: z.string().nullable() })),
  }),
  /** Of a class of a former year: who signs in the place of whoever held the line `inPlaceOf`. */
  z.object({
    ...kind('stand-in.named'),
    classId: z.string(),
    userId: z.string(),
    subject: z.enum(SUBJECTS).nullable(),
    inPlaceOf: z.int(),
    assignment: z.int(),
    reasonDigest: z.string(),
  }),
  z.object({
    ...kind('duties.changed'),
    schoolYear: z.string(),
    proposalId,
    ended: z.array(z.object({ id: z.int(), lastDay: z.string() })),
    given: z.array(
      z.object({
        userId: z.string(),
        classId: z.string(),
        subject: z.enum(SUBJECTS).nullable(),
        responsible: z.boolean(),
        fromDay: z.string(),
        toDay: z.string().nullable(),
      }),
    ),
  }),
  z.object({
    ...kind('hats.changed'),
    proposalId,
    given: z.array(
      z.object({
        userId: z.string(),
        hat: z.enum(HATS),
        fromDay: z.string(),
        toDay: z.string().nullable(),
        scope: z.string().nullable(),
      }),
    ),
    ended: z.array(z.object({ userId: z.string(), hat: z.enum(HATS), lastDay: z.string() })),
  }),
  z.object({
    ...kind('committee.entered'),
    committeeId: z.string(),
    proposalId,
    number: z.string(),
    day: z.string(),
    members: z.array(z.object({ userId: z.string(), task: z.string(), deputy: z.boolean() })),
  }),
  z.object({ ...kind('duties.confirmed'), schoolYear: z.string() }),
] as const;
