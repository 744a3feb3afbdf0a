/** Breaches of personal data: by their register's number and ids; what was typed stands on no event. */
import { z } from 'zod';
import { SUPPLEMENT_ITEMS } from '../breaches/notice-items.js';
import { BREACH_DECISIONS } from '../contract/breaches.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
/** `entry`: of its own in the register; its words by their SHA-256, hex. */
const entry = { breach: z.string(), entry: z.string(), wordsDigest: z.string() };

export const BREACH_EVENTS = [
  z.object({ ...kind('breach.entered'), breach: z.string(), year: z.int(), number: z.int(), foundAt: z.string() }),
  z.object({
    ...{ ...kind('breach.supplemented'), ...entry, about: z.enum(SUPPLEMENT_ITEMS) },
    /** Of a supplement about it. */
    foundAt: z.string().optional(),
  }),
  /** `at`: when the authority was told. */
  z.object({ ...kind('breach.decided'), ...entry, decision: z.enum(BREACH_DECISIONS), at: z.string().optional() }),
  z.object({ ...kind('data-officer.named'), officer: z.string(), from: z.string() }),
  z.object({ ...kind('breach.refused'), breach: z.string().nullable(), code: z.string() }),
] as const;
