/** Vietnamese names as they are given: family name, middle name, given name. */
import type { Random } from './random.js';

export type Sex = 'F' | 'M';

/** Frequent family names, the most frequent several times. */
const FAMILY =
  'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Hoàng Vũ Vũ Đặng Bùi Đỗ Đinh Ngô Dương Lý Phan Tạ Đoàn Mai Lương Trịnh Hà Cao'.split(
    ' ',
  );
const MIDDLE: Readonly<Record<Sex, readonly string[]>> = {
  F: 'Thị Thị Ngọc Thu Thanh Bảo Khánh Phương Minh Hà Diệu Quỳnh Tú Mai Gia Tuệ Hoài'.split(' '),
  M: 'Văn Minh Đức Gia Quang Hữu Tuấn Hoàng Bảo Anh Xuân Công Đình Thành Nhật Quốc Duy'.split(' '),
};
const GIVEN: Readonly<Record<Sex, readonly string[]>> = {
  F: 'An Anh Ánh Châu Chi Diệp Dung Duyên Giang Hà Hân Hằng Hiền Hoa Hương Huyền Khuê Lan Linh Loan Ly Mai My Nga Ngân Ngọc Nhi Như Nhung Oanh Phương Quyên Quỳnh Tâm Thảo Thư Thủy Trang Trâm Uyên Vân Vy Xuân Yến'.split(
    ' ',
  ),
  M: 'An Anh Bách Bảo Bình Chiến Công Cường Dũng Duy Dương Đạt Đăng Đông Đức Hải Hiếu Hiệp Hoàng Hùng Huy Hưng Khang Khánh Khoa Khôi Kiên Lâm Long Lộc Mạnh Minh Nam Nghĩa Nguyên Nhân Phong Phúc Quân Quang Sơn Tài Thái Thành Thắng Thiện Tiến Trí Trung Tuấn Tùng Việt Vinh'.split(
    ' ',
  ),
};

/** A full name, NFC; children bear their father's family name. */
export function makeName(random: Random, sex: Sex, family = random.pick(FAMILY)): string {
  const given = random.pick(GIVEN[sex]);
  const middle = random.pick(MIDDLE[sex].filter((name) => name !== given && name !== family));
  return `${family} ${middle} ${given}`;
}
