/** What the commands around a school's beginning say. */
export const cliFirstRun = {
  'new-option':
    'lập một trường thật trong thư mục dữ liệu trống: in ra mã dùng một lần để khai báo trường trên trình duyệt',
  'school-exists': 'Thư mục {data} đã có trường nên không lập trường mới ở đây; không có gì bị thay đổi.',
  'school-exists-remedy': 'Bỏ --new để chạy trường đang có, hoặc chọn thư mục trống: npm start -- --new --data THƯ_MỤC',
  'first-run-title': 'Lập trường: mở địa chỉ này trên máy này',
  'first-run-code': 'Mã dùng một lần: {code}',
  'first-run-more':
    'Mã dùng được 12 giờ và hết khi trường đã lập xong. Cần mã mới: dừng máy chủ rồi chạy lại lệnh này.',
  'no-school': 'Thư mục dữ liệu này chưa có trường nào.',
  'begin-school': 'Chạy npm start -- --new với thư mục này rồi khai báo trường trên trình duyệt.',
  'readiness-ok': 'Trường đã khai báo đủ',
  'readiness-none': 'Chưa có trường nào trong thư mục này',
} as const;
