/** How a class sheet came about, read backwards. */
import { z } from 'zod';
import { sheetPeriodSchema } from './cells.js';

export const historyParams = z.object({ classId: z.string().min(1).max(64), period: sheetPeriodSchema });
/** Revisions before this number; without it the newest. */
export const historyQuery = z.object({ before: z.coerce.number().int().min(1).optional() });

export const historySchema = z.object({
  revisions: z.array(
    z.object({
      number: z.int(),
      by: z.string(),
      /** ISO instant. */
      at: z.string(),
      /** Canonical values; null where nothing stood, or stands. */
      changes: z.array(
        z.object({
          pupil: z.string(),
          field: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Names of the pupils spoken of, by pupil id; also of those who have left. */
  pupils: z.record(z.string(), z.string()),
  /** Whether there are earlier ones. */
  more: z.boolean(),
});
export type History = z.infer<typeof historySchema>;
