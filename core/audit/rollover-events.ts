/** A year's pupils taken over into the next: by their codes, without names, results or marks. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
/** The year that ends. */
const schoolYear = z.string();
const pupils = z.array(z.string());
const classId = z.string();

export const ROLLOVER_EVENTS = [
  /** `what`: keys of lines and pupils; the digest (SHA-256, hex) is of what was chosen, in their order. */
  z.object({ ...kind('rollover.chosen'), schoolYear, what: z.array(z.string()), choicesDigest: z.string() }),
  /** `classId` and `grade` of the class that ended; null of pupils who were in none. `made`: classes of the new year opened by it. */
  z.object({
    ...kind('rollover.carried-out'),
    schoolYear,
    partId: z.string(),
    classId: classId.nullable(),
    grade: z.int().nullable(),
    pupils,
    provisional: z.int(),
    made: z.array(classId),
    /** SHA-256, hex, of where each went. */
    placesDigest: z.string(),
  }),
  z.object({ ...kind('rollover.undone'), schoolYear, partId: z.string(), pupils, gone: z.array(classId) }),
  /** Places that were dự kiến: `moved` are those of the pupils who went to another class by it. */
  z.object({ ...kind('rollover.settled'), schoolYear, pupils, moved: pupils, made: z.array(classId) }),
  /** An attempt of which nothing was stored. */
  z.object({ ...kind('rollover.refused'), schoolYear, code: z.string() }),
  /** The year that is on from now, and the one before it, which goes on beside it. */
  z.object({ ...kind('year.begun'), schoolYear, before: z.string() }),
] as const;
