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
    reason: 'Yêu cầu này chưa được đồng ý, hoặc hỏi điều khác.',
    remedy: 'Đợi hiệu trưởng đồng ý rồi mở lại.',
  },
  'family-days': {
    reason: 'Chưa ghi bản mềm được lấy trong bao nhiêu ngày.',
    remedy: 'Ghi số ngày, từ 1 đến 90, rồi đồng ý.',
  },
  'family-copy-over': {
    reason: 'Bản mềm chỉ được lấy đến hết ngày {day}.',
    remedy: 'Người hỏi vẫn cần thì ghi một yêu cầu mới.',
  },
  'family-copy-withdrawn': {
    reason: 'Nhà trường đã rút sự đồng ý cấp bản mềm này.',
    remedy: 'Xem lý do trong sổ yêu cầu; người hỏi vẫn cần thì ghi một yêu cầu mới.',
  },
  'family-nothing-issued': {
    reason: 'Em chưa có học bạ nào đã phát hành và đang có giá trị ở trường.',
    remedy: 'Đợi học bạ phát hành. Học bạ vừa bị thu hồi thì đợi bản thay thế.',
  },
};
