/** Words of archived class sheets. */
export const archive = {
  'archive.title': 'Bản lưu trữ của bảng',
  'archive.lead':
    'Hết hạn, bảng được lưu đúng như hệ thống đã nhận đến lúc đó, kèm bản in. Mở lại theo lệnh thì hết lần mở có bản mới. Không ai sửa hay xóa được.',
  'archive.loading': 'Đang mở các bản lưu trữ…',
  'archive.open': 'Xem bản lưu trữ',
  'archive.closes': 'Bảng này khóa và được lưu lúc hết ngày {day}.',
  'archive.none': 'Đã hết ngày {day}. Chưa có bản lưu trữ: máy chủ lập trong ít phút, hoặc lúc đó bảng chưa có gì.',
  'archive.version': 'Bản {n}: đến hết ngày {day}',
  'archive.version-at': 'Bản {n}: đến hết lần mở, lúc {when}',
  'archive.made': 'Lập lúc {when}. Mã băm số liệu {values}, bản in {print}.',
  'archive.fetch': 'Tải bản in {n}',
} as const;
