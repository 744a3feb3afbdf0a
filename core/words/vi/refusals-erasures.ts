import type { ERASURE_REFUSALS } from '../../codes/refusals/erasures.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of erasing what was stored by mistake. */
export const erasureRefusals: RefusalWordsOf<typeof ERASURE_REFUSALS> = {
  'erasure-open': {
    reason: 'Mục này đã có một lệnh xóa đang chờ thực hiện.',
    remedy: 'Đợi quản trị thực hiện, hoặc rút lệnh ấy rồi ra lệnh khác.',
  },
  'erasure-over': {
    reason: 'Lệnh xóa này đã thực hiện hoặc đã rút.',
    remedy: 'Tải lại trang để xem lệnh đang ở đâu.',
  },
  'erasure-own': {
    reason: 'Người ra lệnh xóa, người đã nhập mục này không tự thực hiện lệnh.',
    remedy: 'Nhờ quản trị khác thực hiện.',
  },
  'erasure-day': {
    reason: 'Ngày của văn bản ở sau hôm nay.',
    remedy: 'Ghi đúng ngày trên văn bản làm căn cứ xóa.',
  },
  'erasure-signed': {
    reason: 'Năm học này là học bạ số đã ký của trường khác; học bạ đã ký được giữ theo luật, không xóa.',
    remedy: 'Nếu tệp không đúng, nhập lại tệp đúng: bản xác nhận sau cùng được tính.',
  },
  'erasure-released': {
    reason: 'Năm học này đã được in trong học bạ đã ký phát hành của học sinh.',
    remedy: 'Nội dung đã phát hành không xóa được. Nếu sai, thu hồi học bạ ấy trước và nhập lại năm học cho đúng.',
  },
  'erasure-on-cover': {
    reason: 'Bìa học bạ của học sinh, đã xác nhận hoặc đã ký, ghi năm học này và nguồn của nó.',
    remedy: 'Hiệu trưởng mở lại bìa ấy trước, rồi ra lệnh hoặc thực hiện lệnh xóa; xong thì xác nhận và ký lại bìa.',
  },
  'erasure-on-record': {
    reason: 'Học bạ của học sinh đang có chữ ký, trong đó ghi năm học này và nguồn của nó.',
    remedy: 'Hiệu trưởng trả lại học bạ ấy trước, rồi ra lệnh hoặc thực hiện lệnh xóa; xong thì ký lại học bạ.',
  },
};
