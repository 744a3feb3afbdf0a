import type { BREACH_REFUSALS } from '../../codes/refusals/breaches.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of breaches of personal data. */
export const breachRefusals: RefusalWordsOf<typeof BREACH_REFUSALS> = {
  'breach-future': {
    reason: 'Thời điểm này chưa tới: bây giờ là {moment}.',
    remedy: 'Ghi đúng ngày và giờ đã xảy ra.',
  },
  'breach-before': {
    reason: 'Không thể báo cơ quan trước khi phát hiện vi phạm, lúc {moment}.',
    remedy: 'Xem lại ngày và giờ ghi trên biên nhận hoặc văn bản đã gửi.',
  },
  'breach-found-late': {
    reason: 'Vi phạm này đã báo cơ quan lúc {moment}, nên không thể được phát hiện sau đó.',
    remedy: 'Xem lại ngày và giờ phát hiện.',
  },
  'breach-child': {
    reason: 'Lời ghi có tên, mã hoặc số định danh của một học sinh của trường. Sổ và thông báo chỉ nói bao nhiêu em.',
    remedy:
      'Viết lại mà không nêu em nào, ví dụ “một học sinh lớp 4A”. Người lớn trùng tên với một em thì ghi chức vụ, ví dụ “giáo viên chủ nhiệm 4A”.',
  },
  'breach-reported': {
    reason: 'Vi phạm này đã báo cơ quan rồi.',
    remedy: 'Biết thêm điều gì thì bổ sung vào sổ và gửi tiếp cho cơ quan.',
  },
  'breach-dismissed': {
    reason: 'Đã có kết luận việc này không phải báo cơ quan.',
    remedy: 'Nếu nay thấy phải báo thì báo, rồi ghi lần báo vào sổ.',
  },
  'breach-undecided': {
    reason: 'Vi phạm này chưa báo cơ quan, cũng chưa có kết luận là không phải báo.',
    remedy: 'Ghi lần báo, hoặc ghi kết luận cùng lý do, rồi kết thúc.',
  },
  'breach-closed': {
    reason: 'Vi phạm này đã kết thúc trong sổ.',
    remedy: 'Có chuyện mới thì ghi một vi phạm mới, nêu số của vi phạm này.',
  },
  'officer-future': {
    reason: 'Ngày giao việc không thể sau hôm nay, {day}.',
    remedy: 'Đến ngày ấy hãy ghi, hoặc sửa lại ngày theo văn bản.',
  },
  'officer-before': {
    reason: 'Người phụ trách gần nhất được giao việc từ {day}; người mới không thể nhận trước ngày ấy.',
    remedy: 'Ghi ngày người mới nhận việc theo văn bản.',
  },
};
