/** A class's homeroom year: who is in, who came and left, what each still needs. */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import { SUBJECTS } from '../fields/subjects.js';
import { isFieldKey } from '../fields/field-key.js';
import { RECORD_STATES } from '../record/record-states.js';
import type { Endpoint } from './endpoint.js';

const day = z.string().length(10);
const field = z.string().refine(isFieldKey);

const pupilYearSchema = z.object({
  pupil: z.string(),
  name: z.string(),
  /** The day she came into the class, where that was after the year began. */
  joined: day.nullable(),
  /** Not assessed (decision 26): nothing of a sheet is needed of her. */
  assessed: z.boolean(),
  state: z.enum(RECORD_STATES),
  /** Nothing where her record is signed. */
  needs: z.object({
    personalId: z.boolean(),
    /** Facts of the cover without a value. */
    facts: z.array(field),
    /** How many values each period lacks or has wrong; only those with some. */
    values: z.array(z.object({ period: z.enum(PERIODS), n: z.int().min(1) })),
    /** Subjects whose teacher still has to sign. */
    signatures: z.array(z.enum(SUBJECTS)),
    /** The principal's on going up. */
    decision: z.boolean(),
  }),
});
export type PupilYear = z.infer<typeof pupilYearSchema>;

export const homeroomYearSchema = z.object({
  classId: z.string(),
  className: z.string(),
  schoolYear: z.string(),
  homeroomTeacher: z.string(),
  today: day,
  /** In the order of the class list. */
  pupils: z.array(pupilYearSchema),
  /** Who left the class this year, in the order of the days; both days count in. */
  left: z.array(z.object({ pupil: z.string(), name: z.string(), from: day, to: day, state: z.enum(RECORD_STATES) })),
});
export type HomeroomYear = z.infer<typeof homeroomYearSchema>;

export const HOMEROOM_ENDPOINTS = {
  homeroomYear: {
    method: 'get',
    path: '/classes/{classId}/homeroom-year',
    summary: 'The class’s year: who is in, who came and left, what each pupil still needs',
    acts: ['see-profile'],
    shows: 'class',
    params: z.object({ classId: z.string().min(1).max(64) }),
    answer: homeroomYearSchema,
  },
} as const satisfies Record<string, Endpoint>;
