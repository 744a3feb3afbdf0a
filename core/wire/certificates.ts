/**
 * Transactions 3 and 4: the school's certificate declared to the office above, and its answer. The package names the fields; the
 * addresses, the code for a key file and the form of `content` are open there: here PKCS12 and the certificate's DER in Base64.
 * Nothing secret is in them, and no account: an officer approves by the fingerprint on paper.
 */
import { z } from 'zod';
import { faultFields, messageIdSchema, unitCodeSchema } from './envelope.js';
import { TRANSACTIONS } from './transactions.js';

export const KEY_KINDS = ['PKCS12', 'REMOTE_SIGNING', 'USB_TOKEN'] as const;

export const registerSchema = z.object({
  messageid: messageIdSchema,
  type: z.literal(TRANSACTIONS.register.type),
  function: z.literal(TRANSACTIONS.register.function),
  ma_don_vi: unitCodeSchema,
  /** Hex. */
  serial_number: z.string().regex(/^[0-9A-Fa-f]{1,64}$/),
  ngay_hieu_luc: z.iso.date(),
  ma_kieu_chu_ky: z.enum(KEY_KINDS),
  nha_phat_hanh: z.string().min(1).max(500),
  /** Base64 of the certificate's DER. */
  content: z.base64().max(32 * 1024),
});
export type Register = z.infer<typeof registerSchema>;

/** `error_filed_title` is the package's own spelling, here alone. */
export const registerAnswerSchema = z.object({
  messageid: z.string(),
  error: faultFields.error,
  error_filed_title: faultFields.error_field_title,
  error_description: faultFields.error_description,
});

export const registeredSchema = z.object({
  /** Of the declaration. */
  messageid: messageIdSchema,
  ma_don_vi: unitCodeSchema,
  /** First year of the school year. */
  ma_nam_hoc: z.int().min(2000).max(2200),
});
export type Registered = z.infer<typeof registeredSchema>;

export const registeredAnswerSchema = z.object({
  messageid: z.string(),
  ma_don_vi: z.string(),
  /** Hex; absent where nothing was declared under this messageid. */
  serial_number: z.string().optional(),
  /** 1 approved, 0 refused; absent while it waits for an officer. */
  trang_thai_phe_duyet: z.union([z.literal(0), z.literal(1)]).optional(),
  error: faultFields.error,
  error_filed_title: faultFields.error_field_title,
  error_description: faultFields.error_description,
});
export type RegisteredAnswer = z.infer<typeof registeredAnswerSchema>;
