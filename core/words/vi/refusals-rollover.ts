import type { ROLLOVER_REFUSALS } from '../../codes/refusals/rollover.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of taking a year's pupils over into the next, which the server says. */
export const rolloverRefusals: RefusalWordsOf<typeof ROLLOVER_REFUSALS> = {
  'rollover-not-opened': {
    reason: 'Năm học {year} chưa được mở nên chưa kết chuyển được học sinh nào.',
    remedy: 'Nhờ hiệu trưởng mở năm học {year} ở mục Năm học và các mốc ngày, rồi làm lại.',
  },
  'rollover-done': {
    reason: 'Phần này đã được kết chuyển trước đó; lần này không thay đổi gì.',
    remedy: 'Tải lại trang để xem ai đã thực hiện và lúc nào.',
  },
  'rollover-moved-on': {
    reason: 'Từ lúc bạn mở trang, kết quả, quyết định hoặc lớp của một số em đã thay đổi.',
    remedy: 'Xem lại danh sách vừa tải rồi thực hiện. Chưa có em nào được kết chuyển.',
  },
  'rollover-to-choose': {
    reason: 'Còn em chưa có lớp cho năm học mới: {names}.',
    remedy: 'Chọn lớp cho từng em (hoặc ghi là đã chuyển đi), rồi thực hiện.',
  },
  'rollover-nothing': {
    reason: 'Chưa chọn lớp hoặc học sinh nào để kết chuyển.',
    remedy: 'Chọn ít nhất một lớp rồi thực hiện.',
  },
  'rollover-grade': {
    reason: 'Không xếp {name} vào khối này được: khối mới phải đúng theo kết quả và quyết định của hiệu trưởng.',
    remedy: 'Chọn một lớp của khối khác, hoặc nhờ hiệu trưởng quyết định việc lên lớp của em trước.',
  },
  'rollover-placed': {
    reason: '{name} đã có lớp ở năm học mới.',
    remedy: 'Muốn đổi, hoàn tác phần kết chuyển của em, hoặc chuyển lớp ở trang Học sinh.',
  },
  'rollover-class': {
    reason: 'Tên lớp này không dùng được cho khối đã chọn.',
    remedy: 'Ghi tên lớp bắt đầu bằng số của khối (ví dụ 5A), không quá 20 ký tự. Lớp ghép ghi 4+5A.',
  },
  'rollover-undone': {
    reason: 'Phần này đã được hoàn tác.',
    remedy: 'Tải lại trang để xem tình hình hiện nay.',
  },
  'rollover-built-on': {
    reason: 'Không hoàn tác được: đã có {what} của {names}.',
    remedy: 'Sửa từng em: chuyển lớp hoặc ghi chuyển đi ở trang Học sinh.',
  },
  'rollover-not-decided': {
    reason: 'Chỗ của {name} vẫn là dự kiến: chưa có kết quả hoặc quyết định của hiệu trưởng.',
    remedy: 'Chờ kết quả đánh giá bổ sung và quyết định lên lớp, rồi xếp lớp chính thức.',
  },
  'year-not-next': {
    reason: 'Chỉ năm học liền sau năm học hiện nay, đã được mở, mới bắt đầu được.',
    remedy: 'Mở năm học sau ở mục Năm học và các mốc ngày, rồi bắt đầu.',
  },
  'year-not-over': {
    reason: 'Năm học hiện nay còn đến hết ngày {day}.',
    remedy: 'Bắt đầu năm học mới từ ngày hôm sau. Trước đó vẫn kết chuyển và xếp lớp được.',
  },
};
