/** Transactions 5 and 6: units asked back, and what the office says. */
import { z } from 'zod';
import { authenticationSchema, faultFields, messageIdSchema, progressSchema, receiptSchema } from './envelope.js';
import { unitLine } from './submissions.js';
import { TRANSACTIONS } from './transactions.js';

/** Of one request. */
export const MOST_ATTACHMENTS = 5;
export const ATTACHMENT_KINDS = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export const attachmentSchema = z.object({
  ten: z.string().min(1).max(200),
  kieu: z.enum(ATTACHMENT_KINDS),
  /** Base64. */
  noi_dung: z.base64(),
});

export const recallSchema = z.object({
  authenticationRequest: authenticationSchema(TRANSACTIONS.recall),
  /** `packContent` of `DANH_SACH_HOC_BA` of `recallItemText`, signed like a submission (`prepareTransactionSignature`). */
  content: z.string(),
  /** Why, in the principal's words. */
  ly_do: z.string().max(2000),
  /** Number of the school's document; empty where there is none. */
  so_van_ban: z.string().max(100),
  dinh_kem: z.array(attachmentSchema).max(MOST_ATTACHMENTS),
  /** Answers what the office asked back of the request with this messageid: the same units, with a new reason. */
  tra_loi_cho: messageIdSchema.optional(),
});
export type Recall = z.infer<typeof recallSchema>;
/** `01`: the request is kept, ask for its state. */
export const recallAnswerSchema = receiptSchema;

/**
 * Where a request is. `TU_THU_HOI`: not final yet, recalled at once by the school's own word. `CHO_XA`, `CHO_SO`: waits for the
 * commune, for the province. `HOI_LAI`: the office asks something. `DA_TRA_LOI`: it has decided. `DA_RUT`: the school withdrew it (transaction 10).
 */
export const RECALL_STEPS = ['TU_THU_HOI', 'CHO_XA', 'CHO_SO', 'HOI_LAI', 'DA_TRA_LOI', 'DA_RUT'] as const;

export const recalledAnswerSchema = z.object({
  messageid: z.string(),
  ma_don_vi: z.string(),
  ResponseCode: progressSchema,
  ...faultFields,
  danh_sach: z.array(
    z.object({
      ...unitLine,
      /** 1 waiting, 2 agreed, 3 refused. */
      trang_thai: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      buoc: z.enum(RECALL_STEPS),
      /** What the office asks back, or why it decided so; empty where it has said nothing. */
      noi_dung: z.string().max(2000),
      /** When it was decided; empty while it waits. */
      thoi_diem: z.string(),
    }),
  ),
});
export type RecalledAnswer = z.infer<typeof recalledAnswerSchema>;
