import type { BACKUP_REFUSALS } from '../../codes/refusals/backups.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of backups. */
export const backupRefusals: RefusalWordsOf<typeof BACKUP_REFUSALS> = {
  'backup-not-here': {
    reason: 'Dữ liệu của trường nằm trên máy chủ PostgreSQL, trang này không sao lưu được.',
    remedy: 'Sao lưu bằng công cụ của PostgreSQL (pg_dump) theo lịch của máy chủ đó.',
  },
  'backup-no-key': {
    reason: 'Trường chưa có khóa sao lưu.',
    remedy: 'Nhập một câu mật khẩu, hoặc lập khóa bằng lệnh backup-key trên máy chủ.',
  },
  'backup-no-room': {
    reason: 'Đĩa của máy chủ không đủ chỗ để làm bản sao lưu. Chưa có gì thay đổi.',
    remedy: 'Dọn đĩa, hoặc sao lưu bằng lệnh backup --to sang một ổ khác.',
  },
  'backup-data-damaged': {
    reason: 'Dữ liệu trên máy chủ bị hỏng, bản sao lưu của dữ liệu hỏng không được giữ lại.',
    remedy: 'Dừng nhập liệu, giữ bản sao lưu cũ và chạy lệnh doctor trên máy chủ.',
  },
  'backup-under-way': {
    reason: 'Đang có một bản sao lưu khác được làm.',
    remedy: 'Đợi bản đó xong rồi bấm lại.',
  },
};
