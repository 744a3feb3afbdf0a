import type { SCHOOL_RULES_REFUSALS } from '../../codes/refusals/school-rules.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of a decision on the school's own rules, which its page says as it is typed. */
export const schoolRulesRefusals: RefusalWordsOf<typeof SCHOOL_RULES_REFUSALS> = {
  'rules-day': {
    reason: 'Ngày ký quyết định phải có trong lịch và không sau ngày bắt đầu áp dụng.',
    remedy: 'Xem lại ngày ký ghi trên quyết định.',
  },
  'rules-from': {
    reason: 'Ngày bắt đầu áp dụng phải từ {from} đến {to}.',
    remedy: 'Chọn ngày khác; quy định không áp dụng cho những ngày đã qua.',
  },
  'rules-executors': {
    reason: 'Chưa chọn ai được thực hiện lệnh khóa, mở.',
    remedy: 'Chọn ít nhất một.',
  },
  'rules-window': {
    reason: 'Số ngày nhập trước mốc phải từ {from} đến {to}.',
    remedy: 'Sửa số ngày, hoặc để trống nếu nhập được cả năm học.',
  },
  'rules-idle': {
    reason: 'Số phút của phiên đăng nhập phải từ {from} đến {to}.',
    remedy: 'Sửa số phút.',
  },
  'rules-lapse': {
    reason: 'Số ngày lệnh mở còn giá trị phải từ {from} đến {to}.',
    remedy: 'Sửa số ngày.',
  },
  'rules-doubled': {
    reason: 'Quyết định số {number} ký ngày này đã được ghi.',
    remedy: 'Xem lại số và ngày; quyết định mới có số khác.',
  },
};
