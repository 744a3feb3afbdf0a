import type { RefusalWords } from '../words.js';

/** Refusals of signing, approving, sealing and checking. */
export const signingRefusals = {
  'values-changed': {
    reason: 'Số liệu đã thay đổi sau khi bạn mở để ký, nên chữ ký này chưa được nhận.',
    remedy: 'Xem lại số liệu mới rồi ký lại.',
  },
} as const satisfies Record<string, RefusalWords>;
