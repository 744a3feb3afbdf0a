/** Years of one pupil as they are printed: realistic lengths, signed by everybody or by nobody. */
import { SUBJECTS } from '../../core/fields/subjects.js';
import { TRAITS } from '../../core/fields/traits.js';
import { isTested } from '../../core/law/law-for.js';
import { TT27 } from '../../core/law/tt27.js';
import type { PrintedYear } from '../../core/record/print/printed-year.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { buildYearRecord } from './year-record.js';

const REMARKS: readonly string[] = [
  'Đọc to, rõ ràng, ngắt nghỉ đúng; viết chữ đều, đẹp. Biết viết đoạn văn có cảm xúc và dùng hình ảnh so sánh.',
  'Nắm chắc kiến thức đã học, tính nhanh và đúng; giải tốt các bài toán có lời văn bằng ba bước tính.',
  'Nghe, nói khá tốt; mạnh dạn trong giờ học. Cần luyện thêm phần viết câu.',
  'Kể được các sự kiện lịch sử đã học, đọc bản đồ thành thạo.',
  'Ham tìm tòi, biết làm thí nghiệm và rút ra kết luận.',
  'Thực hành thành thạo các thao tác trên máy tính.',
  'Khéo tay, làm được sản phẩm theo hướng dẫn.',
  'Lễ phép, biết giúp đỡ bạn bè và người lớn tuổi.',
  'Hiểu biết về tự nhiên và xã hội quanh em.',
  'Tập đúng các động tác, tích cực tham gia trò chơi vận động.',
  'Hát đúng giai điệu, biết gõ đệm theo nhịp.',
  'Vẽ có sáng tạo, màu sắc hài hoà.',
  'Tích cực trong mọi hoạt động của lớp, biết hợp tác với bạn.',
  'Nói được những câu giao tiếp đơn giản.',
];

export const LOOKUP_CODE = '0b7a3c52-6a51-4c1e-9d57-2f0d6c1e8a11';

/** A complete record of grade 4. */
export function yearRecord(given: Partial<YearRecord> = {}): YearRecord {
  return buildYearRecord({
    lookupCode: LOOKUP_CODE,
    schoolYear: '2026-2027',
    school: {
      code: '37364405',
      name: 'Trường Tiểu học Đồng Sơn',
      departmentCode: '37',
      departmentName: 'Sở Giáo dục và Đào tạo Ninh Bình',
      province: 'Tỉnh Ninh Bình',
      district: '',
      commune: 'Xã Nam Đồng',
    },
    className: '4A',
    grade: 4,
    homeroomTeacher: { name: 'Trần Thị Thu', personalId: '036185001234' },
    pupil: {
      id: '2600000012',
      name: 'Nguyễn Hoàng Bảo Ngọc',
      personalId: '037217004321',
      sex: 'F',
      birthDate: '2017-03-09',
      registrationNumber: '0125/2023',
      birthplace: 'Bệnh viện Đa khoa tỉnh Nam Định',
      hometown: 'Xã Nam Đồng, tỉnh Ninh Bình',
      address: 'Xóm 5, thôn Đồng Sơn, xã Nam Đồng, tỉnh Ninh Bình',
      ethnicity: 'Kinh',
      nationality: 'Việt Nam',
      father: 'Nguyễn Văn Cường',
      mother: 'Hoàng Thị Thuỷ',
      guardian: null,
    },
    height: '132.5',
    weight: '28',
    absences: { excused: 2, unexcused: 0 },
    course: [
      ...['2023-2024', '2024-2025', '2025-2026', '2026-2027'].map((schoolYear, i) => ({
        schoolYear,
        className: `${i + 1}A`,
        schoolName: 'Trường Tiểu học Đồng Sơn',
        registrationNumber: '0125/2023',
        since: '2023-08-28',
      })),
    ],
    subjects: SUBJECTS.filter((code) => code !== 'TNXH' && code !== 'TDT').map((code) => ({
      code,
      level: code === 'NN1' ? 'HT' : 'HTT',
      score: ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN'].includes(code) ? (code === 'NN1' ? 7 : 9) : null,
      remark: REMARKS[SUBJECTS.indexOf(code)]!,
    })),
    traits: Object.fromEntries(TRAITS.map((trait) => [trait, trait === 'NGON_NGU' ? 'DAT' : 'TOT'])),
    traitRemarks: {
      QUALITIES: 'Yêu trường lớp, chăm học, trung thực và có trách nhiệm với việc được giao.',
      GENERAL: 'Tự giác học tập, biết chia sẻ với bạn; mạnh dạn nêu ý kiến và tìm cách giải quyết vấn đề.',
      SPECIFIC: 'Tính toán nhanh, có năng khiếu mĩ thuật; cần rèn thêm khả năng diễn đạt trước lớp.',
    },
    homeroomRemark: 'Em ngoan, chăm học, có nhiều tiến bộ về Toán và Tiếng Việt so với đầu năm.',
    result: 'HT',
    completed: true,
    promoted: true,
    awards: { yearEnd: null, sudden: 'Khen thưởng đột xuất: có thành tích trong Ngày hội Đọc sách' },
    ...given,
  });
}

/** Signed by everybody. */
export const signedYear = (record: YearRecord = yearRecord()): PrintedYear => {
  const day = `${record.schoolYear.slice(5)}-06-20`;
  return {
    record,
    homeroom: { name: record.homeroomTeacher.name, at: `${day}T08:15:02+07:00` },
    principal: {
      leader: { name: 'Phạm Thị Hồng Vân', personalId: '037175000111', office: 'Hiệu trưởng' },
      at: `${day}T09:00:00+07:00`,
    },
    seal: { issue: { place: 'Nam Đồng', day }, at: `${day}T10:30:45+07:00` },
  };
};

export const unsignedYear = (record: YearRecord = yearRecord()): PrintedYear => ({
  record,
  homeroom: null,
  principal: null,
  seal: null,
});

/** Grade 3 of the same pupil. */
export const lastYear = (): YearRecord =>
  yearRecord({
    lookupCode: '5f1d2c3b-8e77-4a0c-b3c9-7a1e94d0c2f4',
    schoolYear: '2025-2026',
    className: '3A',
    grade: 3,
    result: 'HTXS',
    subjects: SUBJECTS.filter((code) => TT27.compulsory[3].includes(code)).map((code) => ({
      code,
      level: 'HTT',
      score: isTested(TT27, 3, code, 'year-end') ? 9 : null,
      remark: REMARKS[SUBJECTS.indexOf(code)]!,
    })),
    traits: Object.fromEntries(TRAITS.map((trait) => [trait, 'TOT'])),
    awards: { yearEnd: 'Học sinh Xuất sắc', sudden: null },
  });
