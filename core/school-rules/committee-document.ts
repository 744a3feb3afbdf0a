import { headOf, issuerOf, type Numbered } from './document-head.js';
import { BLANK, type IssuingSchool, type OfficialDocument } from './official-document.js';

export interface CommitteeMember {
  readonly name: string;
  readonly task: string;
  /** May carry out orders to lock and open. */
  readonly deputy: boolean;
}

/** The decision that sets up Ban Quản trị, its members as an annex; blank lines where none were entered yet. */
export function committeeDocument(
  school: IssuingSchool,
  members: readonly CommitteeMember[],
  numbered: Numbered | null,
): OfficialDocument {
  const rows = members.map(({ name, task, deputy }, at) => [String(at + 1), name, task, deputy ? 'Có' : 'Không']);
  return {
    ...headOf(school, numbered, 'QĐ'),
    title: 'QUYẾT ĐỊNH',
    about: 'Về việc thành lập Ban Quản trị phần mềm Học bạ số',
    issuer: issuerOf(school),
    bases: [
      'Căn cứ Quy chế quản lý và sử dụng Học bạ số của nhà trường;',
      'Xét năng lực và nhiệm vụ được giao của cán bộ, giáo viên, nhân viên.',
    ],
    word: 'QUYẾT ĐỊNH:',
    articles: [
      {
        title: null,
        paragraphs: [
          `Điều 1. Thành lập Ban Quản trị phần mềm Học bạ số của ${school.name} năm học ${school.schoolYear} gồm các thành viên có tên trong danh sách kèm theo.`,
          'Điều 2. Ban Quản trị giúp Hiệu trưởng quản lý phần mềm, tài khoản và dữ liệu Học bạ số; thực hiện lệnh khóa, mở; tiếp nhận và trả lời sự cố. Thành viên làm nhiệm vụ ghi trong danh sách.',
          'Điều 3. Các thành viên có tên ở Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
        ],
      },
    ],
    receivers: ['Như Điều 3', 'Lưu: VT'],
    annex: {
      title: 'DANH SÁCH',
      about: 'Thành viên Ban Quản trị phần mềm Học bạ số',
      chapters: [],
      table: {
        head: ['TT', 'Họ và tên', 'Nhiệm vụ', 'Thực hiện thay lệnh khóa, mở'],
        rows: rows.length > 0 ? rows : [1, 2, 3].map((n) => [String(n), BLANK, BLANK, BLANK]),
      },
    },
  };
}
