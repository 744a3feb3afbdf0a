import type { ARCHIVE_REFUSALS } from '../../codes/refusals/archive.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of archived class sheets. */
export const archiveRefusals: RefusalWordsOf<typeof ARCHIVE_REFUSALS> = {
  'archive-altered': {
    reason: 'Bản lưu trữ này không còn đúng như lúc lưu: mã băm của tệp đã khác.',
    remedy: 'Báo quản trị kiểm tra cơ sở dữ liệu và lấy lại bản này từ bản sao lưu.',
  },
  'evidence-altered': {
    reason: 'Bằng chứng đang lưu không còn khớp với dấu thời gian đã đóng lên nó.',
    remedy: 'Báo quản trị chạy hocba audit verify và lấy lại dữ liệu từ bản sao lưu.',
  },
  'evidence-no-stamp': {
    reason:
      'Không lấy được dấu thời gian: chưa đặt nơi cấp, hoặc không nơi nào trả lời đúng. Chưa có bằng chứng nào được lưu.',
    remedy: 'Xem hocba stamps try; sau đó làm mới lại. Máy chủ cũng tự thử lại.',
  },
  'evidence-nothing': {
    reason: 'Chưa có học bạ hay bìa nào được phát hành nên không có gì để đóng dấu thời gian.',
    remedy: 'Làm lại sau khi đã ký phát hành.',
  },
  'evidence-not-yet': {
    reason: 'Tệp này chưa nằm trong lần đóng dấu thời gian nào của kho.',
    remedy: 'Đợi lần làm mới tới, hoặc nhờ quản trị chạy hocba renew.',
  },
};
