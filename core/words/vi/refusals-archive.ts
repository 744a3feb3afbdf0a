import type { ARCHIVE_REFUSALS } from '../../codes/refusals/archive.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of archived class sheets. */
export const archiveRefusals: RefusalWordsOf<typeof ARCHIVE_REFUSALS> = {
  'archive-altered': {
    reason: 'Bản lưu trữ này không còn đúng như lúc lưu: mã băm của tệp đã khác.',
    remedy: 'Báo quản trị kiểm tra cơ sở dữ liệu và lấy lại bản này từ bản sao lưu.',
  },
};
