import type { FindingsWords } from '../../workbook/plan-findings.js';

/** Words of the findings tab in a workbook that comes back. */
export const workbookWords: FindingsWords = {
  title: 'KẾT QUẢ SOÁT',
  counts: '✕ {errors} lỗi cần sửa   ! {warnings} điều cần xem lại',
  none: '✓ Không có lỗi nào.',
  error: '✕ Lỗi',
  warning: '! Xem lại',
  columns: {
    number: 'STT',
    severity: 'Loại',
    sheet: 'Trang',
    cell: 'Ô',
    pupil: 'Học sinh',
    message: 'Nội dung',
    remedy: 'Cách xử lý',
  },
};
