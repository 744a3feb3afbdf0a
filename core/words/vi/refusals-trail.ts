import type { TRAIL_REFUSALS } from '../../codes/refusals/trail.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of records that are held back, and of letting them go. */
export const trailRefusals: RefusalWordsOf<typeof TRAIL_REFUSALS> = {
  'record-held': {
    reason: 'Học bạ này đang tạm giữ: dữ liệu của em đã đổi mà nhật ký không có việc nào nói đến.',
    remedy:
      'Báo hiệu trưởng và quản trị: hai người xem điều không khớp rồi cùng cho phép kèm lý do. Học bạ khác vẫn dùng được.',
  },
  'hold-own-word': {
    reason: 'Người viết lý do và người đồng ý phải là hai người: một hiệu trưởng, một quản trị.',
    remedy: 'Nhờ người kia xem lý do rồi đồng ý.',
  },
  'hold-not-asked': {
    reason: 'Chưa ai viết lý do cho phép dùng lại học bạ này.',
    remedy: 'Viết lý do trước; người kia sẽ xem rồi đồng ý.',
  },
  'hold-released': {
    reason: 'Học bạ này đã được hai người cho phép dùng lại.',
    remedy: 'Tải lại trang để xem lý do.',
  },
  'self-check-days': {
    reason: 'Khoảng ngày không hợp lệ: ngày đầu phải không sau ngày cuối, ngày cuối không sau hôm nay.',
    remedy: 'Chọn lại hai ngày rồi lập biên bản.',
  },
};
