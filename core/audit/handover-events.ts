/** Classes handed over to their next teachers: classes by their ids, pupils counted, notes by their SHA-256, hex. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const handover = { handoverId: z.string(), fromClassId: z.string(), classId: z.string() };

export const HANDOVER_EVENTS = [
  /** Somebody looked at last year's values of a class's pupils. */
  z.object({ ...kind('handover.seen'), classId: z.string(), pupils: z.int() }),
  z.object({ ...kind('handover.printed'), classId: z.string(), fromClassId: z.string(), pupils: z.int() }),
  z.object({ ...kind('handover.given'), ...handover, pupils: z.int(), noteDigest: z.string() }),
  z.object({ ...kind('handover.received'), ...handover }),
  z.object({ ...kind('finishers.exported'), schoolYear: z.string(), pupils: z.int() }),
] as const;
