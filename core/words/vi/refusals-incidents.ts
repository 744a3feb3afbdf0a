import type { INCIDENT_REFUSALS } from '../../codes/refusals/incidents.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of what people report. */
export const incidentRefusals: RefusalWordsOf<typeof INCIDENT_REFUSALS> = {
  'incidents-many': {
    reason: 'Trong 24 giờ qua bạn đã gửi {limit} báo sự cố, là số nhiều nhất.',
    remedy: 'Báo trực tiếp cho quản trị, hoặc gửi lại vào ngày mai; phần đã gõ vẫn còn.',
  },
  'incident-changes': {
    reason: 'Báo sự cố này vừa được sửa quá nhiều lần ({limit}).',
    remedy: 'Đợi một phút rồi gửi lại; phần đã gõ vẫn còn. Vẫn bị từ chối thì gửi lại vào ngày mai.',
  },
  'incident-picture': {
    reason: 'Ảnh kèm theo phải là PNG hoặc JPEG, không quá {kb} KB.',
    remedy: 'Chụp lại phần màn hình cần thiết, hoặc bỏ ảnh rồi gửi.',
  },
  'incident-answered': {
    reason: 'Báo sự cố này đã có trả lời, hoặc đã đóng.',
    remedy: 'Tải lại danh sách để xem trả lời ấy.',
  },
  'incident-not-answered': {
    reason: 'Báo sự cố này chưa có trả lời.',
    remedy: 'Đợi quản trị trả lời. Quản trị: trả lời trước rồi mới đóng.',
  },
  'incident-written': {
    reason: 'Bạn đã viết thêm một lần cho báo sự cố này.',
    remedy: 'Vẫn chưa xong thì gửi một báo sự cố mới.',
  },
};
