/** Words of the signing screens: subject lists, records, awards. */
export const signing = {
  'sign.title': 'Ký',
  'endings.title': 'Gửi xong, {n} chữ ký môn sẽ hết hiệu lực',
  'endings.line': '{name}: chữ ký môn {subject} của {signer}, {when}',
  'endings.remedy': 'Giá trị đổi thì chữ ký cũ không còn đúng; giáo viên của môn sẽ phải ký lại các em này.',
  'endings.closed': '{n} học sinh đã khóa, hệ thống sẽ không nhận thay đổi của các em',
  'endings.closed-remedy':
    'Giáo viên chủ nhiệm đã ký học bạ của các em này. Cần sửa thì xin hiệu trưởng trả lại học bạ. Các em khác vẫn gửi được.',
  'endings.all': 'Xem cả {n}',

  'returned.title': 'Học bạ bị trả lại ({n})',
  'returned.lead': 'Sửa trong bảng của lớp, gửi lại, rồi ký lại các em này.',
  'returned.line': '{name}, lớp {class}',
  'returned.by': '{by}, {when}',
  'returned.subjects': 'Môn cần xem lại: {list}',
  'returned.to-sheet': 'Tới bảng lớp {class}',
  'returned.to-sign': 'Tới trang Ký',

  'date.means': 'Tức là {day}',
} as const;
