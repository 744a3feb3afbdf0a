/** Words of copies on paper. */
export const copyWords = {
  'copies.title': 'Bản giấy',
  'copies.lead':
    'Học bạ đã chốt dữ liệu in ra giấy có đánh số, để ký tay và đóng dấu đỏ. Trang tra cứu nhận ra số của từng bản.',
  'copies.class': 'Lớp, năm học',
  'copies.purpose': 'Cấp để làm gì, cho ai',
  'copies.purpose-hint': 'Ví dụ: làm hồ sơ chuyển trường. Câu này in trên bản giấy và trong sổ.',
  'copies.purpose-missing': 'Viết cấp để làm gì, ít nhất 5 chữ cái.',
  'copies.print': 'Cấp bản giấy',
  'copies.done': 'Đã cấp bản giấy, tệp {file}. In ra rồi ký và đóng dấu.',
  'copies.register': 'Sổ bản giấy',
  'copies.register-lead': 'Năm {year}: đã cấp {n} bản giấy.',
  'copies.open-register': 'Mở sổ bản giấy',
  'copies.print-register': 'In sổ năm {year}',
  'copies.year': 'Năm',
  'copies.none': 'Năm này chưa cấp bản giấy nào.',
  'copies.loading': 'Đang mở sổ bản giấy…',
  'copies.line': 'Số {number}: {name}, lớp {class}, năm học {year}',
  'copies.line-more': 'Cấp {when}, người cấp {by}. {purpose}. Mã tra cứu {code}.',
  'copies.back': 'Về danh sách học sinh',
} as const;
