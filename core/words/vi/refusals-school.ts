import type { SCHOOL_REFUSALS } from '../../codes/refusals/school.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of the school’s own facts. */
export const schoolRefusals: RefusalWordsOf<typeof SCHOOL_REFUSALS> = {
  'department-code-odd': {
    reason: 'Mã Sở gồm chữ số, chữ cái không dấu hoặc dấu chấm, dài không quá 20 ký tự.',
    remedy: 'Lấy mã Sở Giáo dục và Đào tạo trong cơ sở dữ liệu ngành, hoặc để trống nếu chưa có.',
  },
  'school-facts-signed': {
    reason: 'Đã có học bạ hoặc bảng ký mang thông tin cũ của trường nên không sửa thẳng được.',
    remedy: 'Hiệu trưởng dùng “Đổi thông tin theo quyết định”, ghi số và ngày quyết định; học bạ đã ký giữ tên cũ.',
  },
  'school-facts-same': {
    reason: 'Thông tin mới giống hệt thông tin hiện có nên không có gì để đổi.',
    remedy: 'Sửa ít nhất một mục theo quyết định rồi ghi lại.',
  },
  'school-change-coming': {
    reason: 'Đã có một lần đổi thông tin ghi sẵn cho một ngày sắp tới.',
    remedy: 'Chờ đến ngày ấy, hoặc rút lại lần đổi đó rồi ghi lần mới.',
  },
  'school-change-used': {
    reason: 'Đã có văn bản ký theo thông tin mới nên không rút lại được lần đổi này.',
    remedy: 'Nếu thông tin mới sai, ghi một lần đổi nữa kèm quyết định đính chính.',
  },
  'school-decision-odd': {
    reason: 'Thiếu số quyết định, hoặc ngày quyết định không đọc được hay ở sau hôm nay.',
    remedy: 'Ghi số như trên văn bản, ví dụ 12/QĐ-UBND, và ngày ký của văn bản.',
  },
  'school-day-odd': {
    reason: 'Ngày bắt đầu dùng thông tin mới phải từ {first} đến {until}.',
    remedy: 'Ghi ngày có hiệu lực trong quyết định; mỗi lần đổi phải sau lần đổi trước.',
  },
};
