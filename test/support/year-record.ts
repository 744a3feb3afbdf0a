/** A fourth-grader's school year with every field filled in, as the homeroom teacher would sign it. */
import { TRAITS } from '../../core/fields/traits.js';
import type { LeaderOnRecord, YearRecord } from '../../core/record/year-record.js';

export const LOOKUP_CODE = '3f2b8c1e-5d4a-4f7b-9c61-0a2e8d7b4c10';

export const buildYearRecord = (changes: Partial<YearRecord> = {}): YearRecord => ({
  shape: 1,
  lookupCode: LOOKUP_CODE,
  schoolYear: '2026-2027',
  madeOn: '2027-05-28',
  law: 'TT27',
  school: {
    code: '01008412',
    name: 'Trường Tiểu học Đoàn Thị Điểm',
    departmentCode: '01',
    departmentName: 'Sở Giáo dục và Đào tạo Hà Nội',
    province: 'Thành phố Hà Nội',
    district: 'Không có',
    commune: 'Phường Từ Liêm',
  },
  className: '4A',
  grade: 4,
  mode: 'normal',
  foreignLanguage: 'Tiếng Anh',
  homeroomTeacher: { name: 'Nguyễn Thị Hồng Hạnh', personalId: '001185012345' },
  pupil: {
    id: '0112345678',
    name: 'Trần Đức Ấn',
    personalId: '001217034567',
    sex: 'M',
    birthDate: '2017-03-09',
    registrationNumber: '0147',
    birthplace: 'Hà Nội',
    hometown: 'Nam Định',
    address: 'Số 5 ngõ 12 <cũ> & "mới", phường Từ Liêm',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    father: 'Trần Văn Quý',
    mother: 'Lê Thị Ngọc Ánh',
    guardian: 'Trần Thị Thơm',
  },
  height: '132.5',
  weight: '28.4',
  absences: { excused: 3, unexcused: 0 },
  course: [
    {
      schoolYear: '2023-2024',
      className: '1A',
      schoolName: 'Trường Tiểu học Kim Đồng',
      registrationNumber: '0098',
      since: '2023-08-28',
    },
    {
      schoolYear: '2026-2027',
      className: '4A',
      schoolName: 'Trường Tiểu học Đoàn Thị Điểm',
      registrationNumber: '0147',
      since: '2026-08-31',
    },
  ],
  subjects: [
    { code: 'TV', level: 'HTT', score: 9, remark: 'Đọc trôi chảy, viết đúng chính tả.' },
    { code: 'TOAN', level: 'HTT', score: 10, remark: 'Tính toán nhanh.' },
    { code: 'NN1', level: 'HT', score: 7, remark: 'Phát âm tốt.' },
    { code: 'LSDL', level: 'HT', score: 8, remark: 'Chăm tìm hiểu.' },
    { code: 'KH', level: 'HTT', score: 9, remark: 'Ham quan sát.' },
    { code: 'AN', level: 'HTT', score: null, remark: 'Hát hay.' },
  ],
  traits: Object.fromEntries(TRAITS.map((trait, index) => [trait, index % 3 ? 'TOT' : 'DAT'])),
  traitRemarks: {
    QUALITIES: 'Biết giúp đỡ bạn bè.',
    GENERAL: 'Tự giác học tập.',
    SPECIFIC: 'Khéo tay,\nyêu vẽ.',
  },
  homeroomRemark: 'Em ngoan, học đều các môn.',
  result: 'HTT',
  completed: true,
  promoted: true,
  awards: { yearEnd: 'Học sinh Tiêu biểu', sudden: 'Giải Nhì thi kể chuyện cấp phường' },
  ...changes,
});

export const buildLeader = (changes: Partial<LeaderOnRecord> = {}): LeaderOnRecord => ({
  name: 'Phạm Thị Lan',
  personalId: '001175009876',
  office: 'Hiệu trưởng',
  ...changes,
});
