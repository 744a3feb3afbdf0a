import type { LEADER_REFUSALS } from '../../codes/refusals/leaders.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around who leads the school. */
export const leaderRefusals: RefusalWordsOf<typeof LEADER_REFUSALS> = {
  'leader-day': {
    reason: 'Ngày bắt đầu phải từ {from} đến {to}.',
    remedy: 'Chọn ngày khác; việc đã ký trước đó vẫn theo người ký.',
  },
  'leader-document': {
    reason: 'Ngày ký văn bản phải có trong lịch và không sau ngày bắt đầu.',
    remedy: 'Xem lại ngày ghi trên văn bản.',
  },
  'leader-vice': {
    reason: '{name} không giữ vai phó hiệu trưởng vào ngày ấy.',
    remedy: 'Chọn phó hiệu trưởng, hoặc chọn Quyền hiệu trưởng.',
  },
  'leader-same': {
    reason: '{name} đã đứng đầu trường với tư cách này.',
    remedy: 'Xem lại người và tư cách.',
  },
  'leader-waiting': {
    reason: 'Đang có một văn bản chờ người thứ hai xác nhận.',
    remedy: 'Xác nhận hoặc từ chối văn bản ấy trước.',
  },
  'leader-two': {
    reason: 'Văn bản này cần cả quản trị và văn thư, mỗi người một vai.',
    remedy: 'Nhờ người giữ vai còn lại xác nhận.',
  },
};
