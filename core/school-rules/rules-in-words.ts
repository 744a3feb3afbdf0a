import type { Article } from './official-document.js';
import type { Executor, SchoolRules } from './school-rules.js';

const WHO: Readonly<Record<Executor, string>> = {
  administrator: 'cán bộ quản trị phần mềm',
  deputies: 'người được Quyết định thành lập Ban Quản trị giao thực hiện thay',
  'vice-principal': 'Phó Hiệu trưởng',
  clerk: 'văn thư',
};

/** The school's rules as the articles of its regulation, from number `first` on (regulation 6.3, points b to d). */
export function articlesOfRules(rules: SchoolRules, first: number): Article[] {
  const { subjectTeachersSign, executors, windowDays, idleMinutes, lapseDays, paperCode } = rules;
  const who = executors.map((one) => WHO[one]).join('; ');
  return [
    {
      title: `Điều ${first}. Trách nhiệm ký số`,
      paragraphs: [
        subjectTeachersSign
          ? '1. Giáo viên dạy môn học ký số danh sách kết quả môn học, hoạt động giáo dục của lớp được phân công.'
          : '1. Giáo viên dạy môn học nhập và chịu trách nhiệm về kết quả môn học được phân công; không ký số riêng từng môn.',
        '2. Giáo viên chủ nhiệm ký số Học bạ số của từng học sinh trong lớp sau khi đã nhập đầy đủ nội dung.',
        '3. Hiệu trưởng xét duyệt và ký số; Phó Hiệu trưởng ký thay (KT.) khi có văn bản giao ký thay còn thời hạn.',
        '4. Văn thư ký số bằng chứng thư số của nhà trường khi phát hành, sau khi một người khác đã xem bản in mẫu.',
      ],
    },
    {
      title: `Điều ${first + 1}. Thời gian nhập, khóa và mở Học bạ số`,
      paragraphs: [
        `1. Mốc ngày nhập của từng thời điểm đánh giá do Hiệu trưởng đặt theo năm học, không sau ngày theo quy định. ${
          windowDays === null
            ? 'Giáo viên được nhập từ đầu năm học đến hết mốc ngày ấy.'
            : `Giáo viên nhập trong ${windowDays} ngày cuối, đến hết mốc ngày ấy.`
        }`,
        '2. Khóa, mở Học bạ số theo lệnh của Hiệu trưởng, ghi rõ phạm vi, lý do và thời hạn. Người ra lệnh không tự thực hiện lệnh của mình.',
        `3. Người được thực hiện lệnh khóa, mở: ${who}.`,
        `4. Lệnh mở chưa ai thực hiện sau ${lapseDays} ngày thì hết giá trị. Lệnh khóa có giá trị đến khi được thực hiện hoặc bị rút lại.`,
      ],
    },
    {
      title: `Điều ${first + 2}. Bảo mật và tài khoản`,
      paragraphs: [
        '1. Mỗi người dùng tài khoản riêng, không cho người khác mượn mật khẩu, khóa ký hoặc làm thay bằng tên mình.',
        `2. Phiên đăng nhập không thao tác ${idleMinutes} phút thì tự kết thúc.`,
        '3. Thấy chữ ký không phải của mình, phải báo ngay cho Hiệu trưởng và cán bộ quản trị.',
      ],
    },
    {
      title: `Điều ${first + 3}. Bản in của Học bạ số`,
      paragraphs: [
        paperCode
          ? 'Bản in mang mã kiểm tra được khi không có mạng, trừ khi người in chọn không in mã.'
          : 'Bản in không mang mã kiểm tra khi không có mạng, trừ khi người in chọn in mã.',
      ],
    },
  ];
}
