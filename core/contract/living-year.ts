import { z } from 'zod';

/** Of the years that live; the one that is on where none is named. */
export const livingYearQuery = z.object({
  year: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .optional(),
});
