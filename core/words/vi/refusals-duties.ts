import type { DUTY_REFUSALS } from '../../codes/refusals/duties.js';
import type { RefusalWordsOf } from '../words.js';

/** Around who holds which duty on which days, and changes that wait for the principal's word. */
export const dutyRefusals: RefusalWordsOf<typeof DUTY_REFUSALS> = {
  'duty-doubled': {
    reason: 'Lớp {class}: {name} đang chịu trách nhiệm việc này từ {from}; mỗi ngày chỉ một người ký.',
    remedy: 'Cho người cũ thôi trước ngày đó, hoặc chọn "cùng nhập" cho người mới.',
  },
  'duty-repeated': {
    reason: 'Lớp {class}: {name} đã có việc này trong những ngày đó.',
    remedy: 'Cho thôi dòng cũ rồi phân công lại.',
  },
  'duty-person-gone': {
    reason: '{name} không còn làm việc ở trường.',
    remedy: 'Chọn người khác, hoặc mở lại tài khoản trước.',
  },
  'duty-class-ended': {
    reason: 'Lớp {class} không thuộc năm học đang mở.',
    remedy: 'Chọn lớp của năm học này.',
  },
  'duty-not-taught': {
    reason: 'Lớp {class} không học môn này, hoặc chưa có học sinh.',
    remedy: 'Nhập danh sách học sinh của lớp, hoặc chọn môn lớp có học.',
  },
  'duty-days': {
    reason: 'Ngày phân công phải từ {from} đến {to}, ngày thôi không trước ngày bắt đầu.',
    remedy: 'Sửa lại ngày.',
  },
  'duty-ended-before': {
    reason: 'Không cho thôi lùi về trước hôm nay ({today}): những gì đã ký theo phân công vẫn có hiệu lực.',
    remedy: 'Chọn ngày thôi từ hôm qua trở đi.',
  },
  'duty-moved-on': {
    reason: 'Phân công đã đổi từ lúc bạn mở bảng.',
    remedy: 'Tải lại bảng phân công rồi làm lại thay đổi này.',
  },
  'proposal-own': {
    reason: 'Đây là thay đổi do chính bạn đề nghị, nên cần người khác xác nhận.',
    remedy: 'Nhờ người đứng đầu trường xác nhận.',
  },
};
