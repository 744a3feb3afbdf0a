import type { SIGNING_REFUSALS } from '../../codes/refusals/signing.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of signing, approving, sealing and checking. */
export const signingRefusals: RefusalWordsOf<typeof SIGNING_REFUSALS> = {
  'values-changed': {
    reason: 'Số liệu đã thay đổi sau khi bạn mở để ký ({changed}), nên chữ ký này chưa được nhận.',
    remedy: 'Xem lại số liệu mới rồi ký lại.',
  },
  'record-unwritable': {
    reason: 'Học bạ của học sinh {pupil} có ký tự không thể ghi vào tệp học bạ (mục {path}).',
    remedy: 'Gõ lại mục đó trong bảng hoặc trong hồ sơ học sinh, gửi lại, rồi ký.',
  },
};
