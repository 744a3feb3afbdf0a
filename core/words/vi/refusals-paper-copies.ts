import type { COPY_REFUSALS } from '../../codes/refusals/paper-copies.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of copies on paper. */
export const copyRefusals: RefusalWordsOf<typeof COPY_REFUSALS> = {
  'copy-not-final': {
    reason: 'Học bạ này chưa chốt dữ liệu nên chưa cấp được bản giấy.',
    remedy: 'Đợi hiệu trưởng chốt dữ liệu học bạ. Cần xem ngay thì in bản thường, không đóng dấu.',
  },
  'copy-number-taken': {
    reason: 'Người khác vừa cấp một bản giấy cùng lúc.',
    remedy: 'Bấm cấp lại; bản này sẽ mang số tiếp theo.',
  },
};
