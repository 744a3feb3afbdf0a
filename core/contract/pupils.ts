/** Wire shapes of the school's pupils: who is in which class since when, one pupil's facts and years, and what changes them. */
import { z } from 'zod';
import { FACTS } from '../import/kinds.js';
import { ASSESSMENT_MODES } from '../sheet/context.js';
import { taughtSchema } from './taught.js';
import { canSchema } from './can.js';

const day = z.iso.date();
const sex = z.enum(['F', 'M']);
const mode = z.enum(ASSESSMENT_MODES);
const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const classId = z.string().min(1).max(64);
const text = z.string().max(500);
const endedAs = z.enum(['moved', 'left']).nullable();

export const pupilsSchema = z.object({
  schoolYear: z.string(),
  /** Those that live: the one that is on first. What is changed of pupils is changed there. */
  years: z.array(z.string()),
  begins: day,
  ends: day,
  /** In Viet Nam; the year's first or last where it has not begun or is over. */
  today: day,
  classes: z.array(
    z.object({
      id: classId,
      name: z.string(),
      campus: z.string().nullable(),
      grades: z.array(grade),
      pupils: z.int(),
      taught: taughtSchema,
    }),
  ),
  /** Điểm trường the school has named, and those classes are at. */
  campuses: z.array(z.string()),
  /** Of the year, with those who left; a pupil who moved stands where she is last. */
  pupils: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      birthDate: day,
      sex,
      classId,
      grade,
      mode,
      fromDay: day,
      toDay: day.nullable(),
      endedAs,
      /** Whether her personal number is known; the number itself is shown with her alone. */
      numbered: z.boolean(),
    }),
  ),
  can: canSchema,
});
export type Pupils = z.infer<typeof pupilsSchema>;

export const pupilSchema = z.object({
  code: z.string(),
  name: z.string(),
  birthDate: day,
  sex,
  personalId: z.string().nullable(),
  lifelongCode: z.string().nullable(),
  /** Of the cover: one more than there were corrections. */
  coverVersion: z.int(),
  /** Oldest first. */
  times: z.array(
    z.object({
      schoolYear: z.string(),
      classId,
      className: z.string(),
      campus: z.string().nullable(),
      grade,
      mode,
      fromDay: day,
      toDay: day.nullable(),
      endedAs,
      /** The same grade as the year before. */
      repeats: z.boolean(),
    }),
  ),
  corrections: z.array(
    z.object({
      number: z.int(),
      decision: z.string(),
      decidedOn: day,
      by: z.string(),
      at: z.string(),
      changes: z.array(z.object({ fact: z.enum(FACTS), before: z.string().nullable(), after: z.string() })),
    }),
  ),
  /** Years whose transcript has left the school: they say who she was, and a correction would need them recalled. */
  issued: z.array(z.object({ schoolYear: z.string(), className: z.string() })),
  can: canSchema,
});
export type Pupil = z.infer<typeof pupilSchema>;

export const pupilParams = z.object({ pupilId: z.string().min(1).max(32) });

export const enrolPupilSchema = z.object({
  code: text,
  name: text,
  birthDate: day,
  sex,
  personalId: text.nullable(),
  classId,
  grade,
  day,
});
export const pupilNumbersSchema = z.object({ personalId: text.nullable(), lifelongCode: text.nullable() });
export const movePupilSchema = z.object({ classId, grade, day });
/** The last day she is there. */
export const pupilLeavesSchema = z.object({ day });
export const pupilModeSchema = z.object({ mode });
export const correctPupilSchema = z.object({
  decision: z.string().min(1).max(100),
  decidedOn: day,
  name: text,
  birthDate: day,
  sex,
  personalId: text.nullable(),
});
/** A class of this year opened, or one of it given another name, place or subjects; what it is taught stays where nothing is said of it. */
export const saveClassSchema = z.object({
  classId: classId.nullable(),
  name: text,
  campus: text.nullable(),
  taught: taughtSchema.optional(),
});
