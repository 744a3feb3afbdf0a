/** Somebody was reminded of what she owes. */
import { z } from 'zod';

export const REMINDER_EVENTS = [
  /** `batchId`: of the rows; `digest`: SHA-256, hex, of whom they remind of what. */
  z.object({
    kind: z.literal('reminders.given'),
    batchId: z.string(),
    schoolYear: z.string(),
    /** Null where they were asked, and told no day. */
    until: z.string().nullable(),
    reminders: z.int(),
    digest: z.string(),
  }),
] as const;
