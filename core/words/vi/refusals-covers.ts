import type { COVER_REFUSALS } from '../../codes/refusals/covers.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of covers. */
export const coverRefusals: RefusalWordsOf<typeof COVER_REFUSALS> = {
  'cover-state': {
    reason: 'Bìa này đang ở bước “{state}” nên chưa làm được, hoặc không làm lại được việc này.',
    remedy: 'Mở lại trang Bìa để xem bước tiếp theo.',
  },
  'cover-moved-on': {
    reason: 'Thông tin trên bìa đã khác từ lúc bạn xem, hoặc từ lúc giáo viên chủ nhiệm xác nhận.',
    remedy: 'Tải lại trang và xem lại; giáo viên chủ nhiệm xác nhận lại rồi mới ký được.',
  },
  'cover-lacking': {
    reason: 'Bìa còn thiếu: {fields}.',
    remedy: 'Điền các mục này ở bảng Lý lịch của lớp, gửi, rồi xác nhận.',
  },
  'cover-late': {
    reason: 'Đã qua ngày {day}, hạn ký chốt bìa theo quy định.',
    remedy: 'Ghi lý do ký muộn rồi ký; lý do được lưu cùng chữ ký.',
  },
  'cover-not-settled': {
    reason: 'Bìa này chưa được hiệu trưởng ký và đóng dấu xong.',
    remedy: 'Ký chốt bìa rồi tải lại.',
  },
  'cover-other-class': {
    reason: 'Em này không có trong lớp hôm nay.',
    remedy: 'Mở bìa ở lớp em đang học.',
  },
};
