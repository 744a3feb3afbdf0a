import type { FIRST_RUN_REFUSALS } from '../../codes/refusals/first-run.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of a school’s beginning and of its years. */
export const firstRunRefusals: RefusalWordsOf<typeof FIRST_RUN_REFUSALS> = {
  'no-school-yet': {
    reason: 'Máy chủ này chưa có trường nào.',
    remedy: 'Mở địa chỉ kèm mã dùng một lần mà máy chủ in ra khi khởi động, rồi khai báo trường.',
  },
  'school-begun': {
    reason: 'Trường đã được lập trên máy chủ này; việc lập trường chỉ làm một lần.',
    remedy: 'Đăng nhập bằng tài khoản quản trị đã lập. Nếu không phải trường của bạn, hỏi người giữ máy chủ ngay.',
  },
  'first-run-code-wrong': {
    reason: 'Mã dùng một lần không đúng.',
    remedy: 'Nhập đúng mã ở cửa sổ của máy chủ; có gạch nối hay không đều được.',
  },
  'first-run-code-ended': {
    reason: 'Mã dùng một lần đã hết giờ.',
    remedy: 'Dừng máy chủ (Ctrl+C) rồi chạy lại npm start -- --new: máy chủ in ra mã mới.',
  },
  'school-name-odd': {
    reason: 'Tên trường phải có chữ và dài không quá 200 ký tự.',
    remedy: 'Ghi tên đầy đủ như trên con dấu, ví dụ Trường Tiểu học Đồng Sơn.',
  },
  'school-code-odd': {
    reason: 'Mã trường gồm 3 đến 20 chữ số hoặc chữ cái không dấu.',
    remedy: 'Lấy mã trường trong cơ sở dữ liệu ngành.',
  },
  'authority-odd': {
    reason: 'Cơ quan quản lý phải có chữ và dài không quá 200 ký tự.',
    remedy: 'Ghi tên cơ quan ở dòng trên cùng của văn bản nhà trường, ví dụ Ủy ban nhân dân xã Đồng Sơn.',
  },
  'place-odd': {
    reason: 'Địa danh phải có chữ và dài không quá 100 ký tự.',
    remedy: 'Ghi địa danh đứng trước ngày tháng trên văn bản, ví dụ Đồng Sơn.',
  },
  'accounts-same': {
    reason: 'Quản trị và hiệu trưởng phải là hai người với hai tên tài khoản khác nhau.',
    remedy: 'Sửa lại một trong hai tên tài khoản.',
  },
  'clock-odd': {
    reason: 'Giờ máy chủ đang là {now}, không thuộc năm học nào có trong quy định.',
    remedy: 'Chỉnh đúng ngày giờ của máy chủ rồi làm lại; những gì bạn đã điền vẫn còn ở trang này.',
  },
  'year-odd': {
    reason: 'Năm học này chưa mở được.',
    remedy: 'Chọn năm học hiện nay hoặc năm học kế tiếp.',
  },
  'year-exists': {
    reason: 'Năm học {year} đã có rồi.',
    remedy: 'Tải lại trang; sửa các mốc ngày của năm ấy nếu cần.',
  },
  'year-past': {
    reason: 'Năm học {year} đã qua nên các mốc ngày không đổi được nữa.',
    remedy: 'Chỉ sửa mốc ngày của năm học hiện nay hoặc năm học sau.',
  },
};
