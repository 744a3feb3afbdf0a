/** Transaction 7: the principal has finalised (chốt dữ liệu học bạ), and the portal confirms it. */
import { z } from 'zod';
import { authenticationSchema, faultFields, lookupCodeSchema, momentSchema } from './envelope.js';
import { TRANSACTIONS } from './transactions.js';

export const MOST_CODES = 1000;

export const finaliseSchema = z.object({
  authenticationRequest: authenticationSchema(TRANSACTIONS.finalise),
  /** Each once. */
  ma_tra_cuu_uuid: z.array(lookupCodeSchema).min(1).max(MOST_CODES),
  /** When the principal pressed. */
  thoi_diem: momentSchema,
});
export type Finalise = z.infer<typeof finaliseSchema>;

export const finaliseAnswerSchema = z.object({
  messageid: z.string(),
  ma_don_vi: z.string(),
  /** Of the message as a whole: then `danh_sach` is empty. */
  ...faultFields,
  danh_sach: z.array(
    z.object({
      ma_tra_cuu_uuid: z.string(),
      /** 1: final here, since `thoi_diem`; a unit that was final already says so again, with its first moment. */
      trang_thai: z.union([z.literal(0), z.literal(1)]),
      thoi_diem: z.string(),
      ...faultFields,
    }),
  ),
});
export type FinaliseAnswer = z.infer<typeof finaliseAnswerSchema>;
