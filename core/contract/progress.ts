/** How far classes are on their way to the seal: counts, and never a mark. */
import { z } from 'zod';
import { SHEET_PERIODS } from '../codes/periods.js';
import { SUBJECTS } from '../fields/subjects.js';
import { canSchema } from './can.js';

/** One class's five-step strip. Counts are of pupils whose record is due. */
export const classProgressSchema = z.object({
  classId: z.string().min(1).max(64),
  className: z.string(),
  homeroomTeacher: z.string(),
  pupils: z.int(),
  entered: z.int(),
  subjectsSigned: z.int(),
  homeroomSigned: z.int(),
  approved: z.int(),
  sealed: z.int(),
  flagged: z.int(),
  /** Pupils who wait for the principal's decision on going up. */
  undecided: z.int(),
  /** People who have no certificate yet though the year's setting makes them sign (decision 20). */
  withoutCertificate: z.array(z.string()),
  /**
   * What the sheets of the periods so far and of the year lack, by who answers for it: fields without a value or with a
   * wrong one. `subject`: null for the homeroom teacher's; `name`: empty where nobody answers.
   */
  missing: z
    .array(
      z.object({ period: z.enum(SHEET_PERIODS), subject: z.enum(SUBJECTS).nullable(), name: z.string(), n: z.int() }),
    )
    .optional(),
  can: canSchema.optional(),
});
export type ClassProgress = z.infer<typeof classProgressSchema>;
export const progressSchema = z.object({ schoolYear: z.string(), classes: z.array(classProgressSchema) });
