import type { INSPECTION_REFUSALS } from '../../codes/refusals/inspections.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of inspections by a decision. */
export const inspectionRefusals: RefusalWordsOf<typeof INSPECTION_REFUSALS> = {
  'inspection-days': {
    reason:
      'Ngày không hợp lệ: quyết định không ở sau hôm nay, đợt kiểm tra dài nhất 180 ngày và không bắt đầu trước hôm nay.',
    remedy: 'Xem lại ngày ký quyết định, ngày bắt đầu và ngày kết thúc.',
  },
  'inspection-scope': {
    reason: 'Phạm vi không hợp lệ: có năm học hoặc lớp không có ở trường này, hoặc lớp không thuộc năm học đã chọn.',
    remedy: 'Chọn lại năm học và lớp theo quyết định.',
  },
  'bundle-nothing': {
    reason: 'Trong phạm vi này chưa có học bạ nào đã phát hành.',
    remedy: 'Xem lại phạm vi của quyết định, hoặc đợi nhà trường phát hành.',
  },
  'bundle-page-missing': {
    reason: 'Máy chủ này thiếu trang kiểm tra ngoại tuyến.',
    remedy: 'Báo quản trị chạy lại lệnh cài đặt của máy chủ.',
  },
};
