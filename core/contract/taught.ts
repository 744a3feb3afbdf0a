import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';

/** What a school decides of a class's subjects: in an answer, in an act, in its event. */
export const taughtSchema = z.object({
  /** Each once, in the order of the transcript. */
  optionalSubjects: z.array(z.enum(SUBJECTS)).max(SUBJECTS.length),
  /** Printed beside "Ngoại ngữ 1". */
  foreignLanguage: z.string().max(500),
  /** In Article 9 (decision 25). */
  optionalSubjectsCount: z.boolean(),
});
export type Taught = z.output<typeof taughtSchema>;
