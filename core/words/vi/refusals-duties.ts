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
  'duty-lasts': {
    reason:
      'Năm học này đã qua: ai giữ lớp hay môn ngày cuối năm thì giữ tới khi học bạ cuối cùng của lớp được chốt dữ liệu.',
    remedy: 'Giao người khác chịu trách nhiệm thay từ hôm nay.',
  },
  'duty-moved-on': {
    reason: 'Phân công đã đổi từ lúc bạn mở bảng.',
    remedy: 'Tải lại bảng phân công rồi làm lại thay đổi này.',
  },
  'hat-worn': {
    reason: '{name} đang có vai trò này, hoặc sẽ có từ một ngày sắp tới.',
    remedy: 'Cho thôi vai trò đang có rồi trao lại, hoặc giữ nguyên.',
  },
  'hat-person-gone': {
    reason: '{name} không còn làm việc ở trường.',
    remedy: 'Chọn người khác, hoặc mở lại tài khoản trước.',
  },
  'hat-days': {
    reason: 'Vai trò trao từ hôm nay ({today}) trở đi, thôi sớm nhất là hết hôm qua; ngày thôi không trước ngày nhận.',
    remedy: 'Sửa lại ngày.',
  },
  'hat-scope': {
    reason: 'Tổ trưởng phải có khối hoặc môn phụ trách; các vai trò khác thì không.',
    remedy: 'Chọn ít nhất một khối hoặc một môn cho tổ trưởng.',
  },
  'hat-moved-on': {
    reason: 'Vai trò này đã đổi từ lúc bạn mở trang.',
    remedy: 'Tải lại trang rồi làm lại.',
  },
  'hat-principal-held': {
    reason: '{name} đang là hiệu trưởng trong những ngày đó; mỗi ngày trường có một hiệu trưởng.',
    remedy: 'Cho thôi vai trò của người cũ trước ngày đó, cùng trong một lần đổi.',
  },
  'hat-lent-too-long': {
    reason: 'Một mình hiệu trưởng chỉ trao vai trò quản trị tạm thời, nhiều nhất {days} ngày.',
    remedy: 'Ghi ngày thôi trong vòng {days} ngày, hoặc để quản trị đề nghị và hiệu trưởng xác nhận.',
  },
  'hat-last-administrator': {
    reason: 'Đây là người quản trị cuối cùng của trường.',
    remedy: 'Trao vai trò quản trị cho một người khác trước, không ghi ngày thôi.',
  },
  'hat-last-principal': {
    reason: 'Thôi như vậy thì trường không còn hiệu trưởng nào sau ngày đó.',
    remedy: 'Trong cùng một lần đổi, trao vai trò hiệu trưởng cho người kế nhiệm từ ngày kế tiếp, không ghi ngày thôi.',
  },
  'committee-day': {
    reason: 'Ngày của quyết định không sau {to}.',
    remedy: 'Ghi đúng ngày trên quyết định.',
  },
  'committee-twice': {
    reason: 'Có người đứng hai lần trong Ban Quản trị.',
    remedy: 'Giữ mỗi người một dòng, ghi đủ nhiệm vụ ở dòng đó.',
  },
  'committee-doubled': {
    reason: 'Quyết định {number} của ngày đó đã được ghi.',
    remedy: 'Kiểm tra số và ngày; quyết định mới có số hoặc ngày khác.',
  },
  'proposal-own': {
    reason: 'Đây là thay đổi do chính bạn đề nghị, nên cần người khác xác nhận.',
    remedy: 'Nhờ người đứng đầu trường xác nhận.',
  },
};
