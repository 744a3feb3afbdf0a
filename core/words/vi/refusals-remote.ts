import type { REMOTE_REFUSALS } from '../../codes/refusals/remote.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of signing through a remote service. */
export const remoteRefusals: RefusalWordsOf<typeof REMOTE_REFUSALS> = {
  'remote-signing-off': {
    reason: 'Trường chưa dùng dịch vụ ký số từ xa.',
    remedy: 'Ký bằng tệp khóa hoặc USB token, hoặc nhờ quản trị khai báo dịch vụ của trường.',
  },
  'remote-signing-no-id': {
    reason: 'Chưa có số định danh cá nhân của bạn, nên dịch vụ ký số từ xa không biết bạn là ai.',
    remedy: 'Nhờ quản trị bổ sung số định danh cá nhân vào tài khoản của bạn.',
  },
  'remote-signing-unreachable': {
    reason: 'Không kết nối được tới dịch vụ ký số từ xa.',
    remedy: 'Chờ ít phút rồi ký lại; chưa có gì được ký.',
  },
  'remote-signing-no-key': {
    reason: 'Dịch vụ ký số từ xa không có chứng thư này dưới số định danh của bạn.',
    remedy: 'Chọn đúng chứng thư, hoặc hỏi nhà cung cấp dịch vụ về thuê bao của bạn.',
  },
  'remote-signing-refused': {
    reason: 'Dịch vụ ký số từ xa không nhận yêu cầu này.',
    remedy: 'Thử lại; nếu vẫn vậy, gọi nhà cung cấp dịch vụ. Chưa có gì được ký.',
  },
};
