import type { RefusalWords } from '../words.js';

/** Refusals around certificates, the school's authority, trust and delegations. */
export const certificateRefusals = {
  'certificate-not-bound': {
    reason: 'Chứng thư này chưa có trong sổ chứng thư của trường, nên chữ ký chưa được nhận.',
    remedy: 'Nhờ quản trị đưa chứng thư vào sổ và hiệu trưởng xác nhận, rồi ký lại.',
  },
  'certificate-of-another': {
    reason: 'Chứng thư này gắn với một tài khoản khác, nên chữ ký không được nhận.',
    remedy: 'Chọn tệp khóa của chính bạn. Nếu chứng thư bị gắn nhầm, nhờ quản trị sửa trong sổ chứng thư.',
  },
  'certificate-waiting': {
    reason: 'Chứng thư này còn chờ hiệu trưởng xác nhận là của người giữ.',
    remedy: 'Nhờ hiệu trưởng xác nhận trong sổ chứng thư rồi ký lại.',
  },
  'certificate-refused': {
    reason: 'Hiệu trưởng đã không xác nhận chứng thư này.',
    remedy: 'Hỏi quản trị để xin chứng thư mới.',
  },
  'certificate-revoked': {
    reason: 'Chứng thư này đã bị thu hồi từ {at}.',
    remedy: 'Xin chứng thư mới rồi ký lại bằng chứng thư ấy.',
  },
  'certificate-not-begun': {
    reason: 'Chứng thư này chưa đến ngày dùng được ({at}).',
    remedy: 'Kiểm tra đồng hồ máy, hoặc ký bằng chứng thư khác.',
  },
  'certificate-ended': {
    reason: 'Chứng thư này đã hết hạn ({at}).',
    remedy: 'Xin chứng thư mới rồi ký lại bằng chứng thư ấy.',
  },
  'certificate-untrusted': {
    reason: 'Nơi cấp chứng thư ({issuer}) chưa được trường tin cậy, hoặc chứng thư không khớp với nơi cấp.',
    remedy: 'Nhờ quản trị thêm chứng thư của nơi cấp và hiệu trưởng xác nhận tin cậy, rồi làm lại.',
  },
  'office-not-approved': {
    reason: 'Cơ quan quản lý cấp trên chưa phê duyệt chứng thư của trường, nên chưa ký phát hành được.',
    remedy: 'Trong sổ chứng thư, gửi đăng kí rồi hỏi trả lời của cấp trên.',
  },
} as const satisfies Record<string, RefusalWords>;
