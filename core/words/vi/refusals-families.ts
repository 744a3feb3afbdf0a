import type { FAMILY_REFUSALS } from '../../codes/refusals/families.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of what families ask for. */
export const familyRefusals: RefusalWordsOf<typeof FAMILY_REFUSALS> = {
  'family-day': {
    reason: 'Ngày nhận yêu cầu không thể sau hôm nay, {day}.',
    remedy: 'Ghi đúng ngày nhà trường nhận yêu cầu.',
  },
  'family-answered': {
    reason: 'Yêu cầu này đã trả lời rồi.',
    remedy: 'Gia đình hỏi tiếp thì ghi một yêu cầu mới.',
  },
  'family-limited': {
    reason: 'Đang có giới hạn với người hỏi theo quyết định của tòa án hoặc nhà trường, nên không đồng ý được.',
    remedy: 'Từ chối và ghi rõ giới hạn. Giới hạn đã hết thì ghi yêu cầu mới, để trống mục giới hạn.',
  },
  'family-not-granted': {
    reason: 'Yêu cầu xem ai đã xem dữ liệu của em chưa được đồng ý.',
    remedy: 'Đợi hiệu trưởng đồng ý rồi mở lại.',
  },
};
