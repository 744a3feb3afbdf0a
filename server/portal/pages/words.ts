/** What officers read. The portal is an office's, and speaks Vietnamese. */
import type { OfficerRefusal } from '../acts/officer.js';

export const REFUSED: Readonly<Record<OfficerRefusal, string>> = {
  'not-found': 'Không có mục này trong phạm vi của cơ quan bạn.',
  'second-person': 'Người đề nghị và người phê duyệt phải là hai người. Nhờ cán bộ khác của cơ quan phê duyệt.',
  'moved-on': 'Việc này đã được người khác xử lý. Tải lại trang để xem.',
  'reason-missing': 'Chưa ghi lý do. Ghi lý do rồi gửi lại.',
  'bad-school': 'Mã trường gồm 4 đến 20 chữ số hoặc chữ cái; tên trường không để trống.',
  'school-exists': 'Mã trường này đã có trên cổng.',
  'bad-key': 'Đây không phải khóa nhật ký. Dán nguyên nội dung tệp audit-key.pub của trường.',
  'not-yours': 'Việc này thuộc cơ quan khác.',
  'bad-name': 'Tên cơ quan có từ 3 đến 200 ký tự.',
  'certificate-ended': 'Chứng thư đã hết hạn, không phê duyệt được nữa. Từ chối để trường đăng ký chứng thư khác.',
};

export const STATES = {
  waiting: 'Chờ phê duyệt',
  approved: 'Đã phê duyệt',
  refused: 'Đã từ chối',
  withdrawn: 'Đã rút phê duyệt',
} as const;

export const RECALL_WORDS = {
  TU_THU_HOI: 'Trường tự thu hồi (chưa chốt)',
  CHO_XA: 'Chờ Phòng VHXH trả lời',
  CHO_SO: 'Chờ Sở GDĐT trả lời',
  HOI_LAI: 'Đã hỏi lại, chờ trường bổ sung',
  DA_TRA_LOI: 'Đã trả lời',
  DA_RUT: 'Trường đã rút đề nghị',
} as const;

export const DECIDED = {
  waiting: '',
  agreed: 'Đã đồng ý thu hồi',
  refused: 'Đã từ chối thu hồi',
  withdrawn: 'Trường đã rút đề nghị',
} as const;
