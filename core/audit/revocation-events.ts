/** Orders to revoke a certificate from an earlier moment on. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const order = { order: z.string() };

export const REVOCATION_EVENTS = [
  /** `units`: which released ones it would fail then; the reason by its SHA-256, hex. */
  z.object({
    ...kind('revocation.ordered'),
    ...order,
    fingerprint: z.string(),
    at: z.string(),
    units: z.array(z.int()),
    reasonDigest: z.string(),
  }),
  z.object({ ...kind('revocation.withdrawn'), ...order }),
  /** Beside the certificate's own event. */
  z.object({ ...kind('revocation.carried-out'), ...order, fingerprint: z.string() }),
  z.object({ ...kind('revocation.refused'), order: z.string().nullable(), code: z.string() }),
] as const;
