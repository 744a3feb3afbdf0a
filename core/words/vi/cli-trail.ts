/** What `hocba audit verify` says of the trail, its notes, and what no event explains. */
import { trailFound } from './trail-found.js';

export const cliTrail = {
  'audit-command': 'kiểm tra nhật ký',
  'audit-verify': 'kiểm tra nhật ký: chuỗi sự kiện, các phiếu đã ký, và mọi bảng so với nhật ký',
  'audit-verify-more':
    'Không sửa dữ liệu; chỉ tạm giữ học bạ bị động đến cho tới khi hiệu trưởng và quản trị cùng cho phép.\nMã thoát: 0 khi mọi thứ khớp, 1 khi có điều không khớp.',
  'audit-said': 'Nhật ký có {events} sự kiện và {notes} phiếu đã ký. Mã của sự kiện cuối: {end}',
  'audit-erased': 'Đã xóa theo lệnh, văn bản {document}: bảng {table}, dòng {key} (sự kiện {seq}, {at}).',
  'audit-pinned': 'Các bảng được kiểm tra lần gần nhất lúc {at}.',
  'audit-well': 'Mọi thứ khớp.',
  'audit-found': '{count} điều không khớp.',
  'audit-held': '{count} học bạ bị tạm giữ vì những điều trên.',
  'audit-found-remedy':
    'Giữ nguyên thư mục dữ liệu, báo hiệu trưởng, so với bản sao lưu và các phiếu đã gửi cấp trên. Học bạ khác vẫn dùng được.',
  ...trailFound,
} as const;
