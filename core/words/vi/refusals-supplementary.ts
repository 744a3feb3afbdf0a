import type { SUPPLEMENTARY_REFUSALS } from '../../codes/refusals/supplementary.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of supplementary assessment and tests sat again, which the server says. */
export const supplementaryRefusals: RefusalWordsOf<typeof SUPPLEMENTARY_REFUSALS> = {
  'assessed-anew': {
    reason: 'Em này đang được đánh giá bổ sung ở mục này nên kết quả cuối năm được giữ nguyên.',
    remedy:
      'Ghi kết quả mới ở trang Đánh giá bổ sung. Nếu kết quả cuối năm đã ghi sai, nhờ giáo viên chủ nhiệm rút đánh giá bổ sung trước.',
  },
  'supplementary-not-needed': {
    reason: 'Theo kết quả đang có, em này không phải đánh giá bổ sung: em đã hoàn thành, hoặc còn thiếu kết quả (trễ).',
    remedy: 'Tải lại danh sách. Nếu còn thiếu kết quả, nhập cho đủ trước.',
  },
  'supplementary-moved-on': {
    reason: 'Kết quả cuối năm của em này vừa thay đổi nên những mục phải đánh giá lại đã khác.',
    remedy: 'Tải lại danh sách, xem các mục rồi lưu kế hoạch.',
  },
  'supplementary-no-case': {
    reason: 'Em này chưa được mở đánh giá bổ sung, hoặc đã được rút.',
    remedy: 'Tải lại danh sách. Giáo viên chủ nhiệm mở đánh giá bổ sung bằng một kế hoạch.',
  },
  'supplementary-nobody': {
    reason: 'Lớp này chưa mở đánh giá bổ sung cho em nào, nên chưa có bảng để tải.',
    remedy: 'Giáo viên chủ nhiệm lập kế hoạch cho từng em ở trang Đánh giá bổ sung của lớp, rồi tải bảng.',
  },
  'retest-no-test': {
    reason: 'Ở thời điểm này môn này không có bài kiểm tra được kiểm tra lại.',
    remedy: 'Chỉ bài cuối học kỳ I và cuối năm của môn có điểm mới được kiểm tra lại.',
  },
  'retest-no-score': {
    reason: 'Em này chưa có điểm ở bài kiểm tra đó.',
    remedy: 'Nhập điểm của bài đã làm trước, rồi mới đề nghị kiểm tra lại.',
  },
  'retest-open': {
    reason: 'Em này đã có một đề nghị kiểm tra lại cho bài này.',
    remedy: 'Xem đề nghị đó trong danh sách.',
  },
  'retest-decided': {
    reason: 'Đề nghị này đã được trả lời.',
    remedy: 'Tải lại danh sách để xem câu trả lời.',
  },
  'retest-not-agreed': {
    reason: 'Hiệu trưởng chưa đồng ý cho kiểm tra lại bài này.',
    remedy: 'Chờ hiệu trưởng trả lời; câu trả lời hiện trong danh sách.',
  },
  'retest-moved-on': {
    reason: 'Từ lúc bạn mở trang, bài này đã có thêm một lần kiểm tra.',
    remedy: 'Tải lại danh sách rồi ghi tiếp.',
  },
  'retest-day-odd': {
    reason: 'Ngày kiểm tra lại phải từ {from} đến {to}.',
    remedy: 'Ghi đúng ngày em làm bài.',
  },
};
