import type { PRACTICE_REFUSALS } from '../../codes/refusals/practice.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around the practice class. */
export const practiceRefusals: RefusalWordsOf<typeof PRACTICE_REFUSALS> = {
  'practice-class': {
    reason: 'Đây là lớp tập: điền, soát lỗi và gửi được, còn ký, duyệt, khóa và in học bạ thì không.',
    remedy: 'Làm việc này ở lớp thật của bạn.',
  },
  'practice-none': { reason: 'Trường đang không có lớp tập.', remedy: 'Lập lớp tập trước.' },
};
