import type { REVOCATION_REFUSALS } from '../../codes/refusals/revocations.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of revocations from an earlier moment on. */
export const revocationRefusals: RefusalWordsOf<typeof REVOCATION_REFUSALS> = {
  'revocation-backdated': {
    reason: 'Thu hồi chứng thư lùi về trước có thể làm hỏng học bạ đã phát hành, nên cần lệnh của hiệu trưởng.',
    remedy:
      'Cần dừng ngay thì thu hồi từ bây giờ. Cần lùi về trước thì nhờ hiệu trưởng ra lệnh ở mục Thu hồi chứng thư lùi ngày, rồi thực hiện lệnh đó.',
  },
  'revocation-not-backdated': {
    reason: 'Thời điểm này không lùi về trước.',
    remedy:
      'Thu hồi chứng thư từ bây giờ thì quản trị tự làm, không cần lệnh. Chọn thời điểm sớm hơn nếu cần lùi ngày.',
  },
  'revocation-order-open': {
    reason: 'Chứng thư này đã có một lệnh thu hồi đang chờ thực hiện.',
    remedy: 'Đợi quản trị thực hiện, hoặc rút lệnh ấy rồi ra lệnh khác.',
  },
  'revocation-order-own': {
    reason: 'Người ra lệnh không tự thực hiện lệnh của mình.',
    remedy: 'Nhờ quản trị khác thực hiện.',
  },
  'revocation-order-over': {
    reason: 'Lệnh này đã thực hiện hoặc đã rút.',
    remedy: 'Tải lại trang để xem lệnh đang ở đâu.',
  },
};
