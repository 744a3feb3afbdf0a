/** What checking the trail found, in words. */
import type { TrailFindingCode } from '../../audit/trail-finding.js';

export type TrailFound = Readonly<Record<`found-${TrailFindingCode}`, string>>;

export const trailFound: TrailFound = {
  'found-chain-gap': 'Nhật ký thiếu sự kiện ngay trước số {seq}',
  'found-chain-broken': 'Sự kiện số {seq} không còn như lúc được ghi',
  'found-chain-time': 'Giờ của sự kiện số {seq} sớm hơn sự kiện trước nó',
  'found-note-beyond': 'Đã có phiếu ký cho {seq} sự kiện nhưng nhật ký không còn đủ: phần cuối đã bị cắt',
  'found-note-root': 'Nhật ký không khớp phiếu đã ký cho {seq} sự kiện đầu: có sự kiện đã bị viết lại',
  'found-note-signature': 'Phiếu của {seq} sự kiện không phải do khóa của nhật ký này ký',
  'found-note-unreadable': 'Phiếu của {seq} sự kiện không đọc được',
  'found-note-missing': 'Phiếu của {seq} sự kiện có trong thư mục nhưng không có trong cơ sở dữ liệu',
  'found-note-differs': 'Phiếu của {seq} sự kiện trong cơ sở dữ liệu khác phiếu trong thư mục',
  'found-key-changed': 'Khóa ký nhật ký khác với khóa đã ghi trong nhật ký',
  'found-never-pinned': 'Các bảng chưa được kiểm tra lần nào; chạy máy chủ một lần rồi kiểm tra lại',
  'found-pins-changed': 'Dấu kiểm tra của các bảng đã bị sửa',
  'found-shape-touched': 'Cấu trúc cơ sở dữ liệu đã bị động đến (có thể một khóa chống sửa bị gỡ rồi đặt lại)',
  'found-trigger-missing': 'Bảng {table} mất khóa chống sửa {key}',
  'found-trigger-changed': 'Khóa chống sửa {key} của bảng {table} đã bị thay',
  'found-trigger-foreign': 'Bảng {table} có thủ tục lạ {key}',
  'found-row-changed': 'Bảng {table}, dòng {key}: {part} đã đổi mà nhật ký không có việc nào nói đến',
  'found-row-new': 'Bảng {table}, dòng {key}: có thêm mà nhật ký không có việc nào nói đến',
  'found-row-missing': 'Bảng {table}, dòng {key}: mất mà nhật ký không có việc nào nói đến',
  'found-erasure-foreign':
    'Sự kiện số {seq} nói đã xóa dòng {key} của bảng {table}, nhưng không có lệnh xóa nào đã thực hiện cho dòng ấy',
  'found-revision-missing': 'Lần ghi {key} có trong nhật ký nhưng không còn trong bảng',
  'found-revision-changed': 'Lần ghi {key} không còn như lúc được ghi',
  'found-revision-foreign': 'Bảng điểm {part} của lớp {classId} có lần ghi mà nhật ký không biết',
  'found-sheet-differs': 'Bảng điểm số {key}, lớp {classId}, học sinh {pupil}: ô {part} không khớp với các lần ghi',
  'found-state-differs': 'Học bạ số {record}: {part} đang là {now}, không khớp với nhật ký',
  'found-record-altered': 'Học bạ số {record}: nội dung không còn khớp với chữ ký',
  'found-record-signature-altered': 'Học bạ số {record}: chữ ký không còn đúng',
  'found-record-signer-altered': 'Học bạ số {record}: người ký hoặc chứng thư không khớp với chữ ký',
  'found-record-certificate-bad': 'Học bạ số {record}: chứng thư của một chữ ký không dùng được',
  'found-record-unreadable': 'Có học bạ của lớp {classId} không đọc được nữa',
};
