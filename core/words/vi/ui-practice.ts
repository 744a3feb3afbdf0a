/** Words of the practice class. */
export const practiceWords = {
  'practice.title': 'Lớp tập',
  'practice.lead':
    'Một lớp không có thật, nằm ngoài mọi số liệu, báo cáo và học bạ. Mọi giáo viên điền, soát lỗi và gửi thử được; không ai ký, duyệt hay khóa được gì ở đây.',
  'practice.open': 'Lớp tập',
  'practice.back': 'Về Còn thiếu gì',
  'practice.loading': 'Đang tìm lớp tập…',
  'practice.none': 'Trường chưa có lớp tập.',
  'practice.now': 'Đang có lớp {class}: khối {grade}, {n} học sinh không có thật.',
  'practice.grade': 'Khối để tập',
  'practice.make': 'Lập lớp tập',
  'practice.anew': 'Làm lại lớp tập trống',
  'practice.anew-why': 'Những gì đã điền thử thôi hiện; ai đã tập vẫn được ghi nhận.',
  'practice.end': 'Bỏ lớp tập',
  'practice.made': 'Đã lập lớp tập. Giáo viên thấy lớp này ở Việc của tôi và trong Excel.',
  'practice.ended': 'Đã bỏ lớp tập.',
  'practice.done': 'Đã tập: {n}',
  'practice.not-yet': 'Chưa tập: {n}',
  'practice.person': '{name}: gửi {n} lần, lần cuối {when}',
  'practice.band': 'Lớp tập: thử thoải mái, không tính vào đâu.',
  'practice.band-more': 'Những gì điền ở đây không vào học bạ, báo cáo hay số liệu nào, và không ký được.',
} as const;
