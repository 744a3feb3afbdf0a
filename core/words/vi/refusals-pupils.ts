import type { PUPIL_REFUSALS } from '../../codes/refusals/pupils.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around a pupil’s facts, her year and the classes of a year. */
export const pupilRefusals: RefusalWordsOf<typeof PUPIL_REFUSALS> = {
  'pupil-name-odd': {
    reason: 'Họ tên để trống, quá dài hoặc có số, dấu lạ.',
    remedy: 'Ghi họ tên theo giấy khai sinh.',
  },
  'pupil-code-odd': {
    reason: 'Mã học sinh để trống hoặc có dấu lạ.',
    remedy: 'Chép lại mã từ CSDL ngành.',
  },
  'pupil-code-taken': {
    reason: 'Mã này đang là của {name}.',
    remedy: 'Tìm em đó trong danh sách, hoặc xem lại mã.',
  },
  'pupil-birth-odd': {
    reason: 'Ngày sinh không thể là của học sinh tiểu học.',
    remedy: 'Ghi lại theo giấy khai sinh.',
  },
  'pupil-personal-id-odd': {
    reason: 'Số định danh cá nhân phải có đúng 12 chữ số.',
    remedy: 'Ghi lại theo giấy khai sinh hoặc thẻ căn cước; chưa có thì để trống.',
  },
  'pupil-personal-id-taken': {
    reason: 'Số định danh này đang là của {name} (mã {code}).',
    remedy: 'Xem lại giấy tờ của hai em.',
  },
  'pupil-fact-same': {
    reason: 'Không có gì khác với hiện nay.',
    remedy: 'Sửa điều cần sửa rồi lưu.',
  },
  'pupil-fact-signed': {
    reason: 'Học bạ đang ký của em ({classes}) ghi số này.',
    remedy: 'Đề nghị hiệu trưởng trả lại học bạ trước.',
  },
  'pupil-correction-needed': {
    reason: 'Học bạ của em đã phát hành với số này.',
    remedy: 'Dùng “Cải chính” kèm số quyết định.',
  },
  'pupil-not-enrolled': {
    reason: 'Em không ở lớp nào vào ngày đó.',
    remedy: 'Chọn ngày khác, hoặc cho em vào lớp trước.',
  },
  'pupil-enrolled': {
    reason: 'Em đang ở lớp {class}.',
    remedy: 'Dùng “Chuyển lớp”.',
  },
  'pupil-year-signed': {
    reason: 'Học bạ năm nay của em đã được ký.',
    remedy: 'Đề nghị hiệu trưởng trả lại học bạ trước.',
  },
  'pupil-day-odd': {
    reason: 'Ngày phải từ {from} đến {to}.',
    remedy: 'Chọn lại ngày.',
  },
  'pupil-same-class': {
    reason: 'Em đang ở đúng lớp và khối đó.',
    remedy: 'Chọn lớp khác.',
  },
  'pupil-grade-class': {
    reason: 'Lớp này chỉ có khối {grades}.',
    remedy: 'Chọn đúng khối của em.',
  },
  'class-name-odd': {
    reason: 'Tên lớp để trống, quá dài hoặc có dấu lạ.',
    remedy: 'Ghi tên ngắn như 4A.',
  },
  'class-name-taken': {
    reason: 'Năm học này đã có lớp tên đó.',
    remedy: 'Chọn tên khác.',
  },
  'class-subject-odd': {
    reason: 'Môn {subject} không phải môn tự chọn ở tiểu học.',
    remedy: 'Chỉ chọn môn tự chọn; môn bắt buộc lớp nào cũng có sẵn.',
  },
  'class-language-odd': {
    reason: 'Tên ngoại ngữ để trống, quá dài hoặc có số, dấu lạ.',
    remedy: 'Ghi tên in trong học bạ, ví dụ: Tiếng Anh.',
  },
  'class-subject-filled': {
    reason: 'Bảng năm nay của lớp đã có dữ liệu của môn đang bỏ (số ô đã nhập: {subjects}).',
    remedy: 'Giữ môn này; nếu nhập nhầm lớp, nhờ giáo viên xóa các ô đó trong bảng rồi bỏ môn.',
  },
  'class-subject-held': {
    reason: 'Còn người được phân công dạy ở lớp này môn đang bỏ ({subjects}).',
    remedy: 'Kết thúc phân công đó trước rồi bỏ môn.',
  },
  'class-taught-signed': {
    reason: 'Học bạ năm nay của {count} em trong lớp đã được ký, có ghi các môn và ngoại ngữ này.',
    remedy: 'Đề nghị hiệu trưởng trả lại các học bạ đó trước; bản đã phát hành thì phải thu hồi.',
  },
};
