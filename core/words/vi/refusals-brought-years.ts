import type { BROUGHT_REFUSALS } from '../../codes/refusals/brought-years.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of years that pupils bring along, which the server says. */
export const broughtRefusals: RefusalWordsOf<typeof BROUGHT_REFUSALS> = {
  'brought-year-year': {
    reason: 'Năm học mang theo phải viết như 2024-2025 và không sau năm học {year} của lớp.',
    remedy: 'Xem lại năm học ghi trên học bạ rồi nhập lại.',
  },
  'brought-year-period': {
    reason: 'Của năm học trước thì nhập kết quả cuối năm; của năm học {year} thì nhập kết quả trước khi em chuyển đến.',
    remedy: 'Chọn lại thời điểm đánh giá cho đúng với bản gốc.',
  },
  'brought-year-grade': {
    reason: 'Em đang học lớp {grade} nên năm học mang theo không thể thuộc khối cao hơn.',
    remedy: 'Xem lại khối lớp ghi trên học bạ.',
  },
  'brought-year-since': {
    reason: 'Ngày nhập học hoặc chuyển đến không phải một ngày, hoặc sau năm học {year}.',
    remedy: 'Ghi như trong cột ngày của phần Quá trình học tập; học bạ giấy không ghi thì để trống.',
  },
  'brought-year-own': {
    reason: 'Trường đã ký phát hành học bạ năm học {year} của em này.',
    remedy: 'Không nhập lại năm này. Nếu học bạ đã phát hành sai thì thu hồi rồi phát hành lại.',
  },
  'brought-year-waiting': {
    reason: 'Năm học {year} của em đã có người nhập và đang chờ người thứ hai xem.',
    remedy: 'Xác nhận hoặc bỏ bản đang chờ rồi mới nhập bản khác.',
  },
  'brought-year-value': {
    reason: 'Không đọc được “{typed}” ({what}).',
    remedy: 'Ghi mức T, H, C (phẩm chất, năng lực: T, Đ, C), điểm là số nguyên từ 0 đến 10.',
  },
  'brought-year-result': {
    reason: 'Một năm học chỉ có một kết quả đánh giá chung.',
    remedy: 'Chọn một kết quả.',
  },
  'brought-year-empty': {
    reason: 'Chưa có kết quả nào của năm học này.',
    remedy: 'Nhập những gì ghi trên học bạ giấy, ít nhất một mục.',
  },
  'brought-year-file': {
    reason: 'Bản chụp học bạ giấy phải là tệp PDF, JPG hoặc PNG, không quá {kb} KB.',
    remedy: 'Quét đen trắng hoặc chụp ảnh (máy tự thu nhỏ ảnh) rồi chọn tệp đó.',
  },
  'brought-year-unreadable': {
    reason: 'Tệp này không phải tệp XML học bạ có chữ ký số, hoặc được viết theo cách máy không đọc được.',
    remedy: 'Chọn đúng tệp XML trường trước gửi. Nếu đúng là tệp đó, nhập các mục bằng tay rồi gửi kèm tệp.',
  },
  'brought-year-forged': {
    reason: 'Chữ ký số không khớp với nội dung tệp: tệp đã bị sửa sau khi ký.',
    remedy: 'Xin trường trước gửi lại tệp gốc. Mở mục Kiểm tra học bạ để xem sai ở đâu.',
  },
  'brought-year-other-pupil': {
    reason: 'Tệp này là học bạ của {name}, sinh ngày {day}, không phải của em đang chọn.',
    remedy: 'Chọn đúng em. Nếu họ tên hoặc ngày sinh của em ở trường ghi sai thì làm cải chính trước.',
  },
  'brought-year-decided': {
    reason: 'Bản nhập này đã được xác nhận hoặc đã bỏ.',
    remedy: 'Tải lại trang để xem. Muốn sửa năm đã xác nhận thì nhập bản mới, bản mới sẽ thay bản cũ.',
  },
  'brought-year-second': {
    reason: 'Người nhập không tự xác nhận bản mình nhập.',
    remedy: 'Nhờ người khác đối chiếu với bản gốc rồi xác nhận.',
  },
  'brought-year-altered': {
    reason: 'Tệp đang lưu không còn là tệp đã nhập.',
    remedy: 'Báo quản trị chạy lệnh kiểm tra nhật ký, và nhập lại từ bản gốc.',
  },
};
