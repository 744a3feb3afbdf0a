import { headOf, issuerOf } from './document-head.js';
import { BLANK, type IssuingSchool, type OfficialDocument } from './official-document.js';

export interface AwardedLine {
  readonly name: string;
  /** dd/MM/yyyy. */
  readonly birthDate: string;
  readonly className: string;
  readonly awards: readonly string[];
}

/** The decision on awards of the year (TT27 article 13.1), who is given them as an annex; blank lines where nobody is yet. */
export function awardsDocument(school: IssuingSchool, awarded: readonly AwardedLine[]): OfficialDocument {
  const rows = awarded.map(({ name, birthDate, className, awards }, at) => [
    ...[String(at + 1), name, birthDate, className, awards.join('; ')],
  ]);
  return {
    ...headOf(school, null, 'QĐ'),
    title: 'QUYẾT ĐỊNH',
    about: `Về việc khen thưởng học sinh năm học ${school.schoolYear}`,
    issuer: issuerOf(school),
    bases: [
      'Căn cứ Thông tư số 27/2020/TT-BGDĐT ngày 04 tháng 9 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định đánh giá học sinh tiểu học;',
      `Căn cứ kết quả đánh giá học sinh năm học ${school.schoolYear};`,
      'Xét đề nghị của giáo viên chủ nhiệm các lớp.',
    ],
    word: 'QUYẾT ĐỊNH:',
    articles: [
      {
        title: null,
        paragraphs: [
          `Điều 1. Khen thưởng ${awarded.length > 0 ? awarded.length : BLANK} học sinh của ${school.name} năm học ${school.schoolYear} có tên trong danh sách kèm theo.`,
          'Điều 2. Nhà trường trao giấy khen và ghi kết quả khen thưởng vào học bạ của học sinh.',
          'Điều 3. Giáo viên chủ nhiệm, các bộ phận liên quan và học sinh có tên ở Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
        ],
      },
    ],
    receivers: ['Như Điều 3', 'Lưu: VT'],
    annex: {
      title: 'DANH SÁCH',
      about: `Học sinh được khen thưởng năm học ${school.schoolYear}`,
      chapters: [],
      table: {
        head: ['TT', 'Họ và tên', 'Ngày sinh', 'Lớp', 'Danh hiệu, thành tích'],
        rows: rows.length > 0 ? rows : [1, 2, 3].map((n) => [String(n), BLANK, BLANK, BLANK, BLANK]),
      },
    },
  };
}
