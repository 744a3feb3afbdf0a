import { headOf, issuerOf, type Numbered } from './document-head.js';
import type { Article, IssuingSchool, OfficialDocument } from './official-document.js';
import { articlesOfRules } from './rules-in-words.js';
import type { SchoolRules } from './school-rules.js';

/** Of a school's own regulation those articles that its data says nothing about (regulation 3, 6 to 11). */
const general = (school: string): Article[] => [
  {
    title: 'Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng',
    paragraphs: [
      `1. Quy chế này quy định việc quản lý, khai thác và sử dụng Học bạ số cấp tiểu học tại ${school}.`,
      '2. Quy chế áp dụng với cán bộ quản lý, giáo viên, nhân viên, các tổ chuyên môn và bộ phận của nhà trường.',
    ],
  },
  {
    title: 'Điều 2. Nguyên tắc quản lý',
    paragraphs: [
      '1. Học bạ số phải an toàn, chính xác, toàn vẹn, xác thực được, truy vết được và in được theo mẫu quy định.',
      '2. Nội dung Học bạ số không thay đổi sau khi phát hành; sai sót được sửa bằng thu hồi, báo cáo thay thế theo quy định.',
    ],
  },
];

const duties = (first: number): Article[] => [
  {
    title: `Điều ${first}. Trách nhiệm của Hiệu trưởng và Phó Hiệu trưởng`,
    paragraphs: [
      'Hiệu trưởng tổ chức triển khai, thành lập Ban Quản trị, quyết định phân công, xét duyệt, báo cáo, thu hồi và chốt dữ liệu học bạ. Phó Hiệu trưởng giúp Hiệu trưởng theo phân công.',
    ],
  },
  {
    title: `Điều ${first + 1}. Trách nhiệm của giáo viên chủ nhiệm`,
    paragraphs: [
      'Cập nhật danh sách, lý lịch học sinh; ghi nhận xét, kết quả tổng hợp, khen thưởng; phối hợp với giáo viên dạy môn học; ký số theo Quy chế này.',
    ],
  },
  {
    title: `Điều ${first + 2}. Trách nhiệm của giáo viên dạy môn học`,
    paragraphs: [
      'Nhập kết quả môn học, hoạt động giáo dục được phân công đúng thời gian, chịu trách nhiệm về nội dung đã nhập; báo cáo sự cố với Ban Quản trị.',
    ],
  },
  {
    title: `Điều ${first + 3}. Trách nhiệm của cán bộ quản trị phần mềm`,
    paragraphs: [
      'Quản lý, bảo mật dữ liệu; thực hiện khóa, mở theo lệnh; phân quyền theo quyết định của Hiệu trưởng; hướng dẫn, hỗ trợ thành viên; khai báo chứng thư số của nhà trường.',
    ],
  },
];

/** `rules`: of today, or those of the decision it is printed for. */
export function regulationDocument(
  school: IssuingSchool,
  rules: SchoolRules,
  numbered: Numbered | null,
): OfficialDocument {
  const opening = general(school.name);
  const own = articlesOfRules(rules, opening.length + 1);
  const answering = duties(opening.length + own.length + 1);
  const last = opening.length + own.length + answering.length + 1;
  return {
    ...headOf(school, numbered, 'QĐ'),
    title: 'QUYẾT ĐỊNH',
    about: 'Về việc ban hành Quy chế quản lý và sử dụng Học bạ số',
    issuer: issuerOf(school),
    bases: [
      'Căn cứ Thông tư số 27/2020/TT-BGDĐT ngày 04/9/2020 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định đánh giá học sinh tiểu học;',
      'Căn cứ các văn bản hướng dẫn thực hiện Học bạ số cấp tiểu học đang có hiệu lực;',
      'Xét tình hình thực tế của nhà trường.',
    ],
    word: 'QUYẾT ĐỊNH:',
    articles: [
      {
        title: null,
        paragraphs: [
          `Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý và sử dụng Học bạ số của ${school.name}.`,
          `Điều 2. Quy chế gồm ${last} điều, áp dụng từ năm học ${school.schoolYear}; được sửa đổi, bổ sung khi không còn phù hợp.`,
          'Điều 3. Các bộ phận, cá nhân liên quan chịu trách nhiệm thi hành Quyết định này./.',
        ],
      },
    ],
    receivers: ['Như Điều 3', 'Lưu: VT'],
    annex: {
      title: 'QUY CHẾ',
      about: 'Quản lý, khai thác và sử dụng Học bạ số',
      chapters: [
        { title: 'Chương I. QUY ĐỊNH CHUNG', articles: opening },
        { title: 'Chương II. QUY ĐỊNH RIÊNG CỦA NHÀ TRƯỜNG', articles: own },
        { title: 'Chương III. TRÁCH NHIỆM', articles: answering },
        {
          title: 'Chương IV. TỔ CHỨC THỰC HIỆN',
          articles: [
            {
              title: `Điều ${last}. Điều khoản thi hành`,
              paragraphs: [
                'Lãnh đạo nhà trường thường xuyên kiểm tra việc thực hiện Quy chế. Khi văn bản dẫn chiếu được thay thế thì áp dụng theo văn bản mới./.',
              ],
            },
          ],
        },
      ],
      table: null,
    },
  };
}
