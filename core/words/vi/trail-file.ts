/** The trail as a file: its columns, in order. */
export const trailFile = {
  name: 'nhat-ky',
  columns: ['Số', 'Lúc', 'Người làm', 'Vai', 'Việc', 'Lớp', 'Học sinh', 'Chi tiết'],
  system: 'Máy chủ',
  more: 'Còn sự kiện cũ hơn không vừa tệp này: lọc theo ngày hoặc theo lớp rồi xuất tiếp.',
} as const;
