/** Transaction 10: a request to recall that was made by mistake, taken back before the office has decided it. */
import { z } from 'zod';
import { authenticationSchema, messageIdSchema, receiptSchema } from './envelope.js';
import { TRANSACTIONS } from './transactions.js';

export const withdrawSchema = z.object({
  authenticationRequest: authenticationSchema(TRANSACTIONS.withdraw),
  /** The messageid of the request. One that never came is withdrawn all the same: coming later, it is refused (`TN01`). */
  rut_giao_dich: messageIdSchema,
  /** Why, in the principal's words. */
  ly_do: z.string().max(2000),
});
export type Withdraw = z.infer<typeof withdrawSchema>;
/** `01`: the request is withdrawn; `TH09`: the office has decided it, ask for its state. */
export const withdrawAnswerSchema = receiptSchema;
