import type { HANDOVER_REFUSALS } from '../../codes/refusals/handover.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of handing classes over, which the server says. */
export const handoverRefusals: RefusalWordsOf<typeof HANDOVER_REFUSALS> = {
  'handover-not-given': {
    reason: 'Giáo viên chủ nhiệm năm trước chưa bàn giao lớp này.',
    remedy: 'Chờ bàn giao. Nếu giáo viên cũ không còn ở trường, nhờ hiệu trưởng bàn giao thay.',
  },
  'handover-received': {
    reason: 'Việc bàn giao này đã được xác nhận nhận nên không sửa được nữa.',
    remedy: 'Trao đổi trực tiếp với giáo viên đã nhận nếu cần nói thêm.',
  },
  'handover-note': {
    reason: 'Chưa viết điều cần bàn giao.',
    remedy: 'Viết vài dòng về những điều giáo viên mới cần biết, ít nhất 10 chữ cái.',
  },
};
