import type { Block } from './content.js';
import type { PrintedYear } from './printed-year.js';

/** The signed code on a year's page; nothing where none was signed with its seal. */
export const paperCode = ({ seal }: PrintedYear): Block[] =>
  !seal?.paper
    ? []
    : [
        {
          kind: 'paper-code',
          before: 14,
          title: 'Mã xác nhận trên giấy',
          note: 'Hình bên mang chữ ký số của trường trên họ tên, ngày sinh, lớp, các mức, điểm và kết quả của năm học này. Kiểm tra được cả khi không có mạng: mở trang “Kiểm tra mã trên giấy” của trường, quét hình rồi so từng dòng với tờ giấy. Học bạ còn hiệu lực hay không thì tra cứu bằng mã tra cứu.',
          alt: 'Mã QR có chữ ký số của trường trên các mức, điểm và kết quả in ở trang này',
          text: seal.paper,
        },
      ];
