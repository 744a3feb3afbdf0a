import type { SERVER_REFUSALS } from '../../codes/refusals/server.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals where the server is in trouble and not the request. */
export const serverRefusals: RefusalWordsOf<typeof SERVER_REFUSALS> = {
  'database-locked': {
    reason: 'Cơ sở dữ liệu đang bị chương trình khác giữ.',
    remedy: 'Gửi lại sau ít phút; nếu vẫn vậy, báo quản trị đóng chương trình sao lưu hoặc công cụ xem dữ liệu.',
  },
  'database-away': {
    reason: 'Máy chủ cơ sở dữ liệu không trả lời.',
    remedy: 'Giữ nguyên tệp, gửi lại sau ít phút; nếu vẫn vậy, báo quản trị.',
  },
  'database-read-only': {
    reason: 'Cơ sở dữ liệu đang chỉ đọc nên không ghi được.',
    remedy: 'Giữ nguyên tệp và báo quản trị; sau đó gửi lại.',
  },
  'disk-full': {
    reason: 'Đĩa của máy chủ đã đầy nên không ghi được.',
    remedy: 'Giữ nguyên tệp và báo quản trị dọn đĩa; sau đó gửi lại.',
  },
  'data-not-writable': {
    reason: 'Máy chủ không ghi được vào thư mục dữ liệu.',
    remedy: 'Giữ nguyên tệp và báo quản trị sửa quyền của thư mục; sau đó gửi lại.',
  },
  'disk-failing': {
    reason: 'Đĩa của máy chủ đọc hoặc ghi bị lỗi.',
    remedy: 'Giữ nguyên tệp và báo quản trị ngay để kiểm tra đĩa.',
  },
  'database-damaged': {
    reason: 'Cơ sở dữ liệu của máy chủ bị hỏng.',
    remedy: 'Giữ nguyên tệp và báo quản trị ngay; dữ liệu phải lấy lại từ bản sao lưu.',
  },
  'clock-behind': {
    reason: 'Giờ máy chủ ({now}) sớm hơn lần ghi gần nhất ({last}) nên tạm thời không ghi gì.',
    remedy: 'Giữ nguyên tệp và báo quản trị chỉnh giờ máy chủ; sau đó gửi lại.',
  },
  'too-many-tries-here': {
    reason: 'Từ mạng này đã nhập sai mật khẩu quá nhiều lần nên tạm nghỉ.',
    remedy: 'Thử lại sau {seconds} giây, hoặc nhờ quản trị kết thúc thời gian nghỉ.',
  },
  'job-worn-out': {
    reason: 'Máy chủ đã dừng giữa chừng {n} lần khi đang làm việc này.',
    remedy: 'Bắt đầu lại; nếu vẫn vậy, báo quản trị.',
  },
  'code-lists-version': {
    reason: 'Không có phiên bản {version} của chuẩn dữ liệu học bạ số.',
    remedy: 'Các phiên bản: {versions}. Ghi đúng phiên bản sau --spec.',
  },
  'code-lists-unreadable': {
    reason: 'Tệp không phải tệp Excel (.xlsx), cũng không phải bảng CSV đọc được (UTF-8, dấu ngoặc kép đóng đủ).',
    remedy: 'Mở tệp bằng Excel, lưu dạng .xlsx hoặc “CSV UTF-8”, rồi nhập lại.',
  },
  'code-lists-long': {
    reason: 'Trang tính có từ {limit} hàng trở lên: quá dài để đọc chắc chắn đủ.',
    remedy: 'Lưu tệp dạng “CSV UTF-8” rồi nhập lại: tệp CSV dài hơn vẫn đọc được.',
  },
  'code-lists-empty': {
    reason: 'Tệp không có dòng mã nào.',
    remedy: 'Thêm các dòng dưới hàng tiêu đề list, code, name, ours, within rồi nhập lại.',
  },
  'code-lists-faulty': {
    reason: 'Tệp có {n} chỗ sai nên chưa nhập gì:\n{faults}',
    remedy: 'Sửa các dòng này trong tệp rồi nhập lại.',
  },
  'job-broken': {
    reason: 'Có trục trặc không lường trước khi máy chủ đang làm việc này.',
    remedy: 'Bắt đầu lại; nếu vẫn vậy, báo quản trị.',
  },
};
