import type { CALENDAR_REFUSALS } from '../../codes/refusals/calendar.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of the dates a school sets, and of lawful ones moved by a document of the office above. */
export const calendarRefusals: RefusalWordsOf<typeof CALENDAR_REFUSALS> = {
  'calendar-day-odd': {
    reason: 'Có một ngày không có trong lịch.',
    remedy: 'Xem lại các mốc ngày.',
  },
  'calendar-begins': {
    reason: 'Ngày bắt đầu năm học phải từ {from} đến {to}.',
    remedy: 'Chọn ngày khác.',
  },
  'calendar-order': {
    reason: 'Các mốc ngày phải theo thứ tự của năm học, sau ngày bắt đầu.',
    remedy: 'Xem lại thứ tự: bắt đầu, giữa kỳ I, cuối kỳ I, giữa kỳ II, cuối năm.',
  },
  'calendar-late': {
    reason: 'Mốc của trường không được sau ngày theo quy định, {to}.',
    remedy: 'Chọn ngày {to} hoặc sớm hơn.',
  },
  'calendar-over': {
    reason: 'Mốc này đã hết ngày {day}, số liệu đã khóa theo lịch nên không dời được nữa.',
    remedy: 'Nếu cần nhập tiếp, ra Lệnh mở: có người thứ hai thực hiện và có giờ kết thúc.',
  },
  'calendar-past': {
    reason: 'Không dời mốc về một ngày đã qua: người đang nhập sẽ bị khóa mà không được báo trước.',
    remedy: 'Chọn ngày {day} hoặc muộn hơn; nếu phải khóa ngay, ra Lệnh khóa.',
  },
  'calendar-same': {
    reason: 'Các mốc ngày vẫn như cũ.',
    remedy: 'Đổi ít nhất một ngày rồi bấm lại.',
  },
  'calendar-moved-on': {
    reason: 'Có người vừa dời mốc ngày của năm học này trước bạn.',
    remedy: 'Xem lịch mới rồi dời lại nếu vẫn cần; những ngày bạn chọn vẫn còn trên màn hình.',
  },
  'lawful-day-same': {
    reason: 'Mốc theo quy định này đang là ngày {day}.',
    remedy: 'Nhập ngày mới ghi trong văn bản.',
  },
  'lawful-day-past': {
    reason: 'Ngày mới đã qua: số liệu nhận từ hôm ấy đến nay sẽ thành ra nhận sai hạn.',
    remedy: 'Nhập ngày {day} hoặc muộn hơn.',
  },
  'lawful-day-outside': {
    reason: 'Ngày mới phải nằm trong năm học, từ {from} đến {to}.',
    remedy: 'Xem lại ngày ghi trong văn bản.',
  },
  'lawful-day-order': {
    reason: 'Các mốc theo quy định phải theo thứ tự: bìa, 30/6, sửa lần một, đánh giá bổ sung, sửa lần hai.',
    remedy: 'Nếu văn bản dời nhiều mốc, dời mốc sau cùng trước.',
  },
  'lawful-day-before-school': {
    reason: 'Có mốc của trường muộn hơn ngày mới {day}.',
    remedy: 'Dời mốc của trường về trước, rồi ghi văn bản này.',
  },
  'lawful-day-waiting': {
    reason: 'Đã có một văn bản dời mốc này đang chờ người thứ hai xác nhận.',
    remedy: 'Xác nhận hoặc bỏ văn bản đang chờ trước.',
  },
  'lawful-day-two': {
    reason: 'Mốc theo quy định chỉ dời khi hai người cùng xác nhận, một trong hai là hiệu trưởng.',
    remedy: 'Nhờ hiệu trưởng xác nhận; nếu hiệu trưởng đã ghi thì văn thư hoặc quản trị xác nhận.',
  },
  'lawful-document-day': {
    reason: 'Ngày ký văn bản phải có trong lịch và không sau hôm nay, {day}.',
    remedy: 'Xem lại ngày ký ghi trên văn bản.',
  },
  'lawful-document-file': {
    reason: 'Tệp đính kèm phải là bản PDF, JPG hoặc PNG không quá {mb} MB.',
    remedy: 'Quét hoặc chụp lại văn bản rồi chọn tệp đó.',
  },
  'lawful-document-altered': {
    reason: 'Tệp đã lưu không còn đúng như lúc được ghi nên không đưa ra.',
    remedy: 'Báo quản trị chạy lệnh kiểm tra nhật ký và lấy tệp từ bản sao lưu.',
  },
};
