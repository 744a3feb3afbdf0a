/** Transaction 8: what the portal holds of units, by code; for a side that came back older than the other. */
import { z } from 'zod';
import { authenticationSchema, faultFields, lookupCodeSchema } from './envelope.js';
import { MOST_CODES } from './finalising.js';
import { TRANSACTIONS } from './transactions.js';

export const unitsSchema = z.object({
  authenticationRequest: authenticationSchema(TRANSACTIONS.units),
  ma_tra_cuu_uuid: z.array(lookupCodeSchema).min(1).max(MOST_CODES),
});
export type Units = z.infer<typeof unitsSchema>;

/** `KHONG_CO`: never accepted here, or another school's. */
export const UNIT_STATES = ['KHONG_CO', 'DA_TIEP_NHAN', 'DA_CHOT', 'DA_THU_HOI'] as const;

export const unitsAnswerSchema = z.object({
  messageid: z.string(),
  ma_don_vi: z.string(),
  ...faultFields,
  danh_sach: z.array(
    z.object({
      ma_tra_cuu_uuid: z.string(),
      trang_thai: z.enum(UNIT_STATES),
      /** Base64 of SHA-256 over the unit without its seal (Reference `#hoc-ba-{code}`); empty for KHONG_CO. */
      gia_tri_bam: z.string(),
      /** Empty where it was not. */
      tiep_nhan_luc: z.string(),
      chot_luc: z.string(),
      thu_hoi_luc: z.string(),
    }),
  ),
});
export type UnitsAnswer = z.infer<typeof unitsAnswerSchema>;
