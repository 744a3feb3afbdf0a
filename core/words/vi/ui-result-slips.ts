/** Words of the slips of results for families. */
export const resultSlipWords = {
  'slips.title': 'Phiếu kết quả · Lớp {class} ({year})',
  'slips.lead':
    'Mỗi em một phiếu riêng để báo cho gia đình: in thẳng ra giấy, hoặc tải về mỗi em một tệp để gửi riêng. Không gửi phiếu vào nhóm chung của lớp.',
  'slips.open': 'Phiếu kết quả',
  'slips.open-of': 'Phiếu kết quả của lớp {class}',
  'slips.back': 'Các lớp',
  'slips.loading': 'Đang đọc bảng của lớp…',
  'slips.period': 'Lần đánh giá',
  'slips.choose': 'Chọn các em',
  'slips.none': 'Lần đánh giá này không có em nào.',
  'slips.whole': 'đủ kết quả',
  'slips.missing': 'còn thiếu {n} mục',
  'slips.signed': 'học bạ đã ký',
  'slips.all': 'Chọn cả lớp',
  'slips.ready': 'Chỉ chọn em đủ kết quả',
  'slips.nobody': 'Bỏ chọn',
  'slips.print': 'In {n} phiếu',
  'slips.files': 'Tải {n} tệp (zip)',
  'slips.none-chosen': 'Chưa chọn em nào. Chọn ít nhất một em rồi bấm lại.',
  'slips.some-missing':
    '{n} em được chọn còn thiếu kết quả: trên phiếu, mục thiếu ghi “(chưa có)”. Nên bổ sung trước khi gửi gia đình.',
  'slips.in-excel':
    'Trong khung của Excel chỉ tải được tệp. Muốn in cả lớp một lượt, mở trang Học bạ trên trình duyệt.',
  'slips.printing': '{n} phiếu của lớp {class}',
  'slips.print-now': 'In',
  'slips.print-close': 'Xong, quay lại',
  'slips.printing-lead': 'Mỗi em một tờ. Xem lại rồi bấm In; phát hoặc gửi riêng từng gia đình.',
} as const;
