import type { LOCK_REFUSALS } from '../../codes/refusals/locks.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of closed fields, and of orders to lock and to open. */
export const lockRefusals: RefusalWordsOf<typeof LOCK_REFUSALS> = {
  'record-released': {
    reason: 'Học bạ của học sinh này đã ký phát hành nên số liệu không sửa được nữa.',
    remedy: 'Nếu có sai sót, báo hiệu trưởng để thu hồi và thay thế học bạ của em.',
  },
  'closed-by-law': {
    reason: 'Hết {day}, số liệu đã khóa theo quy định (quy chế, Điều 4.3).',
    remedy: 'Giữ lại giá trị đã nhập và báo hiệu trưởng: chỉ văn bản của cấp trên mới dời được ngày này.',
  },
  'closed-by-calendar': {
    reason: 'Hết {day}, kỳ nhập này đã khóa theo lịch của trường.',
    remedy: 'Bấm Đề nghị mở để hiệu trưởng xem; giá trị đã nhập vẫn còn trong bảng của bạn.',
  },
  'closed-by-order': {
    reason: 'Phần này đang khóa theo lệnh của hiệu trưởng.',
    remedy: 'Bấm Đề nghị mở để hiệu trưởng xem; giá trị đã nhập vẫn còn trong bảng của bạn.',
  },
  'closed-by-strict-order': {
    reason: 'Phần này đang khóa không ngoại lệ theo lệnh của hiệu trưởng.',
    remedy: 'Bấm Đề nghị mở để hiệu trưởng ra lệnh mở; giá trị đã nhập vẫn còn trong bảng của bạn.',
  },
  'order-end-needed': {
    reason: 'Lệnh mở phải có giờ kết thúc hoặc thời gian mở.',
    remedy: 'Chọn một trong hai rồi ra lệnh lại.',
  },
  'order-end-past': {
    reason: 'Giờ kết thúc của lệnh mở đã qua.',
    remedy: 'Chọn giờ kết thúc muộn hơn.',
  },
  'order-past-law': {
    reason: 'Lệnh mở không được kéo dài quá ngày khóa theo quy định, hết {day}.',
    remedy: 'Chọn giờ kết thúc không muộn hơn hết {day}.',
  },
  'order-of-nothing': {
    reason: 'Lệnh này không trúng học sinh nào.',
    remedy: 'Xem lại phạm vi và kỳ.',
  },
  'order-own': {
    reason: 'Người ra lệnh không được tự thực hiện lệnh của mình (quy chế, Điều 6.3c và 10.2).',
    remedy: 'Nhờ quản trị hoặc người được Ban Quản trị phân công thực hiện.',
  },
  'order-carried-out': {
    reason: 'Lệnh này đã được {name} thực hiện lúc {at}.',
    remedy: 'Không cần làm gì thêm; tải lại danh sách để xem.',
  },
  'order-withdrawn': {
    reason: 'Lệnh này đã được {name} rút lại lúc {at}.',
    remedy: 'Nếu vẫn cần, đề nghị hiệu trưởng ra lệnh mới.',
  },
  'order-lapsed': {
    reason: 'Lệnh mở này đã hết hạn thực hiện lúc {at}.',
    remedy: 'Nếu vẫn cần, đề nghị hiệu trưởng ra lệnh mới.',
  },
  'order-waits': {
    reason: 'Lệnh này chưa hết hạn, vẫn chờ người thực hiện.',
    remedy: 'Nhắc người thực hiện được lệnh, hoặc rút lệnh nếu không cần nữa.',
  },
  'order-scope-gone': {
    reason: 'Lớp hoặc học sinh trong lệnh không còn trong năm học này.',
    remedy: 'Tải lại trang rồi chọn lại phạm vi.',
  },
  'rehearsal-day': {
    reason: 'Chỉ thử khóa sổ được cho một ngày từ {from} đến {to}.',
    remedy: 'Chọn lại ngày trong khoảng này.',
  },
  'request-answered': {
    reason: 'Đề nghị này đã được {name} trả lời lúc {at}.',
    remedy: 'Tải lại danh sách để xem.',
  },
  'request-of-nothing': {
    reason: 'Đề nghị chưa nêu ô nào là ô bạn được nhập.',
    remedy: 'Chọn học sinh và môn bạn được phân công rồi gửi lại.',
  },
  'request-not-closed': {
    reason: 'Các ô bạn nêu đang mở.',
    remedy: 'Nhập và gửi bảng như thường.',
  },
};
