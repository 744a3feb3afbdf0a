/** Transactions 1 and 2: sealed units handed in, and what became of each. */
import { z } from 'zod';
import {
  authenticationSchema,
  faultFields,
  messageIdSchema,
  progressSchema,
  receiptSchema,
  unitCodeSchema,
} from './envelope.js';
import { TRANSACTIONS } from './transactions.js';

export const submitSchema = z.object({
  authenticationRequest: authenticationSchema(TRANSACTIONS.submit),
  /**
   * `packContent` of `DANH_SACH_HOC_BA` (`batchText`, its id the messageid) signed by the school's approved certificate; the units as
   * they were sealed.
   */
  content: z.string(),
});
export type Submit = z.infer<typeof submitSchema>;
/** `01` says that the package is kept and will be checked, not that anything in it is right. */
export const submitAnswerSchema = receiptSchema;

/** Of messages sent before; without a secret, as the package has it: the answer goes to who knows the messageid. */
const question = <Name extends 'submitted' | 'recalled'>(name: Name) => ({
  /** Of the message it asks about. */
  messageid: messageIdSchema,
  ma_don_vi: unitCodeSchema,
  type: z.literal(TRANSACTIONS[name].type),
  function: z.literal(TRANSACTIONS[name].function),
});

export const submittedSchema = z.object(question('submitted'));
export type Submitted = z.infer<typeof submittedSchema>;

/** A unit in an answer: no more of the pupil than is needed to find her. */
export const unitLine = {
  ma_hoc_sinh: z.string(),
  ten_hoc_sinh: z.string(),
  so_cccd: z.string(),
  ma_tra_cuu_uuid: z.string(),
  ...faultFields,
};

export const submittedAnswerSchema = z.object({
  messageid: z.string(),
  ma_don_vi: z.string(),
  ResponseCode: progressSchema,
  /** What is wrong with the package as a whole: then no unit was looked at, and `danh_sach` is empty. */
  ...faultFields,
  danh_sach: z.array(
    z.object({
      ...unitLine,
      /** 1 accepted, 0 refused. */
      trang_thai: z.union([z.literal(0), z.literal(1)]),
      /** When it was accepted; empty where it was not. */
      thoi_diem: z.string(),
    }),
  ),
});
export type SubmittedAnswer = z.infer<typeof submittedAnswerSchema>;

export const recalledSchema = z.object(question('recalled'));
export type Recalled = z.infer<typeof recalledSchema>;
