import type { RefusalWords } from '../words.js';

/** Refusals of whole acts, as the user reads them. `{name}` stands for a parameter. */
export const refusals = {
  'signed-out': {
    reason: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.',
    remedy: 'Đăng nhập lại; những gì bạn đã nhập vẫn còn trong tệp.',
  },
  'wrong-password': {
    reason: 'Tài khoản hoặc mật khẩu không đúng.',
    remedy: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại, hoặc nhờ quản trị đặt lại mật khẩu.',
  },
  'too-many-tries': {
    reason: 'Đã nhập sai nhiều lần nên tài khoản tạm nghỉ.',
    remedy: 'Thử lại sau {seconds} giây.',
  },
  'too-many-requests': {
    reason: 'Máy này gửi quá nhiều yêu cầu trong thời gian ngắn.',
    remedy: 'Chờ một phút rồi thử lại.',
  },
  csrf: {
    reason: 'Yêu cầu không đến từ trang của Học bạ số.',
    remedy: 'Tải lại trang rồi làm lại.',
  },
  'not-allowed': {
    reason: 'Vai trò của bạn không làm việc này.',
    remedy: 'Nhờ người có trách nhiệm thực hiện hoặc hỏi quản trị.',
  },
  'not-found': {
    reason: 'Không tìm thấy lớp, bảng hoặc trang này trong phần việc của bạn.',
    remedy: 'Kiểm tra lại đường dẫn, hoặc hỏi quản trị về phân công của bạn.',
  },
  'bad-request': {
    reason: 'Yêu cầu không đúng dạng: {detail}.',
    remedy: 'Tải lại trang hoặc cập nhật chương trình rồi làm lại.',
  },
  'too-large': {
    reason: 'Dữ liệu gửi lên lớn hơn mức cho phép ({limit}).',
    remedy: 'Gửi đúng tệp bảng lớp tải từ hệ thống.',
  },
  'push-id-reused': {
    reason: 'Lần gửi này trùng mã với một lần gửi khác có nội dung khác.',
    remedy: 'Gửi lại từ bảng đang mở; hệ thống sẽ dùng mã mới.',
  },
  'not-your-field': {
    reason: 'Ô này do người khác phụ trách.',
    remedy: 'Báo cho giáo viên phụ trách, hoặc hỏi quản trị nếu phân công chưa đúng.',
  },
  'field-not-on-sheet': {
    reason: 'Bảng này không có ô như vậy cho học sinh này.',
    remedy: 'Tải lại bảng của lớp rồi nhập vào đúng cột.',
  },
  'pupil-not-in-class': {
    reason: 'Học sinh này không có trong danh sách lớp.',
    remedy: 'Kiểm tra mã học sinh, hoặc nhờ quản trị cập nhật danh sách lớp.',
  },
  'cell-conflict': {
    reason: 'Bạn nhập “{mine}”, trên hệ thống là “{theirs}” ({author}, {at}).',
    remedy: 'Xem hai giá trị, giữ giá trị đúng rồi gửi lại.',
  },
  'file-not-workbook': {
    reason: 'Tệp này không phải bảng tính Excel (.xlsx).',
    remedy: 'Lưu lại dạng Excel Workbook (.xlsx) rồi gửi.',
  },
  'file-broken': {
    reason: 'Tệp bị cắt cụt hoặc hỏng.',
    remedy: 'Mở tệp, lưu lại rồi gửi; nếu không mở được, tải bảng mới.',
  },
  'file-encrypted': {
    reason: 'Tệp có mật khẩu nên không đọc được.',
    remedy: 'Bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại.',
  },
  'file-macros': {
    reason: 'Tệp có macro.',
    remedy: 'Lưu lại dạng .xlsx không có macro rồi gửi.',
  },
  'file-embedded': {
    reason: 'Tệp có đối tượng nhúng (OLE).',
    remedy: 'Xoá đối tượng nhúng rồi gửi lại, hoặc chép số liệu sang bảng mới tải.',
  },
  'file-external-links': {
    reason: 'Tệp có liên kết tới tệp khác.',
    remedy: 'Chọn Dữ liệu > Sửa liên kết > Ngắt liên kết rồi gửi lại.',
  },
  'file-too-many-sheets': {
    reason: 'Tệp có quá nhiều trang tính ({count}).',
    remedy: 'Gửi đúng tệp bảng lớp tải từ hệ thống.',
  },
  'file-bomb': {
    reason: 'Tệp nở ra lớn bất thường khi mở.',
    remedy: 'Gửi đúng tệp bảng lớp tải từ hệ thống.',
  },
  'file-doctype': {
    reason: 'Tệp chứa phần khai báo không được phép (DOCTYPE).',
    remedy: 'Chép số liệu sang bảng mới tải rồi gửi.',
  },
  'file-slow': {
    reason: 'Đọc tệp mất quá lâu nên đã dừng.',
    remedy: 'Gửi đúng tệp bảng lớp tải từ hệ thống.',
  },
  'file-foreign': {
    reason: 'Tệp này không phải bảng do Học bạ số tạo ra.',
    remedy: 'Tải bảng của lớp, chép số liệu vào rồi gửi.',
  },
  'file-altered': {
    reason: 'Trang ẩn của tệp đã bị sửa nên không tin được.',
    remedy: 'Tải bảng mới, chép số liệu sang rồi gửi.',
  },
  'file-other-school': {
    reason: 'Tệp này của trường khác ({school}).',
    remedy: 'Gửi tệp tải từ hệ thống của trường mình.',
  },
  'file-other-year': {
    reason: 'Tệp này theo mẫu của năm học {year}.',
    remedy: 'Tải bảng của năm học hiện tại rồi chép số liệu sang.',
  },
  'file-other-class': {
    reason: 'Tệp này của lớp {class}, không phải lớp bạn được phân công.',
    remedy: 'Kiểm tra lại tệp, hoặc hỏi quản trị về phân công của bạn.',
  },
  'shutting-down': {
    reason: 'Máy chủ đang dừng để bảo trì.',
    remedy: 'Giữ nguyên tệp, gửi lại sau vài phút.',
  },
  unexpected: {
    reason: 'Có sự cố ngoài dự kiến, mã tra cứu {reference}.',
    remedy: 'Thử lại; nếu còn lỗi, gửi mã này cho quản trị. Những gì bạn đã nhập không mất.',
  },
} as const satisfies Record<string, RefusalWords>;

export type RefusalCode = keyof typeof refusals;
