/**
 * Transaction 11: a transfer's bundle that the old school takes back, or that the next one takes; whichever the portal hears first stays,
 * until the school that said it gives its own word up.
 */
import { z } from 'zod';
import { authenticationSchema, receiptSchema, unitCodeSchema } from './envelope.js';
import { TRANSACTIONS } from './transactions.js';

export const movedSchema = z.object({
  authenticationRequest: authenticationSchema(TRANSACTIONS.transfer),
  /**
   * The school the pupil comes to has taken her, or gives that up (`THOI_NHAN`): she was never entered there; the school she was to leave
   * takes the bundle back, or gives that up (`BO_RUT`): it has the next school's sealed receipt.
   */
  noi_dung: z.enum(['DA_NHAN', 'THOI_NHAN', 'DA_RUT', 'BO_RUT']),
  /** UUID of the listing, and SHA-256, Base64, of the listing as it was sealed. Nothing of the child. */
  ma_chuyen_truong: z.uuid(),
  sha256_danh_sach: z.string().length(44),
  ma_truong: unitCodeSchema,
  ma_truong_den: unitCodeSchema,
});
export type Moved = z.infer<typeof movedSchema>;
/** `01`: so it is from now on; `CV01`, `CV02`: the other school said the other before. */
export const movedAnswerSchema = receiptSchema;

/** Faults that say that the other school was first: the next one took her, the old one took it back, or the id is another bundle's. */
export const CONTRADICTIONS = { CV01: 'taken', CV02: 'withdrawn', CV03: 'other' } as const;
export const isContradiction = (code: string): code is keyof typeof CONTRADICTIONS =>
  Object.hasOwn(CONTRADICTIONS, code);
