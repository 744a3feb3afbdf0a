/** Phiếu đối chiếu lý lịch (G7): what a child's cover will say, in big print for her family to check, correct and sign. */
import { shownDay } from '../../codes/day.js';
import type { PupilOnRecord } from '../year-record.js';
import { type Content, paragraph, type Section, type TableRow } from './content.js';
import { yearWords } from './cover.js';

export interface CoverSlipFacts {
  readonly schoolYear: string;
  readonly school: { readonly name: string };
  readonly className: string;
  readonly homeroomTeacher: { readonly name: string };
  readonly pupil: PupilOnRecord;
}

const SIZE = 14;
const LINES: readonly (readonly [label: string, of: (pupil: PupilOnRecord) => string | null])[] = [
  ['Họ và tên', ({ name }) => name],
  ['Ngày, tháng, năm sinh', ({ birthDate }) => shownDay(birthDate)],
  ['Giới tính', ({ sex }) => (sex === 'F' ? 'Nữ' : 'Nam')],
  ['Số định danh cá nhân', ({ personalId }) => personalId],
  ['Dân tộc', ({ ethnicity }) => ethnicity],
  ['Quốc tịch', ({ nationality }) => nationality],
  ['Nơi sinh', ({ birthplace }) => birthplace],
  ['Quê quán', ({ hometown }) => hometown],
  ['Chỗ ở hiện nay', ({ address }) => address],
  ['Họ và tên cha', ({ father }) => father],
  ['Họ và tên mẹ', ({ mother }) => mother],
  ['Người giám hộ (nếu có)', ({ guardian }) => guardian],
];

/** One page a child, so that nobody takes another's home. Throws RangeError for none. */
export function coverSlips(all: readonly CoverSlipFacts[]): Content {
  const [first] = all;
  if (!first) throw new RangeError('slips are of somebody');
  return {
    title: `Phiếu đối chiếu lý lịch lớp ${first.className}`,
    author: first.school.name,
    footer: `Phiếu đối chiếu lý lịch – lớp ${first.className}`,
    sections: all.map(slip),
  };
}

const slip = ({ schoolYear, school, className, homeroomTeacher, pupil }: CoverSlipFacts): Section => ({
  framed: false,
  watermark: null,
  blocks: [
    paragraph(school.name, { size: 12, face: 'bold' }),
    paragraph('PHIẾU ĐỐI CHIẾU LÝ LỊCH', {
      role: 'H1',
      align: 'center',
      size: 18,
      face: 'bold',
      before: 10,
      keep: true,
    }),
    paragraph(`Năm học ${yearWords(schoolYear)} · Lớp ${className}`, { align: 'center', size: 12, before: 2 }),
    paragraph(
      'Kính gửi gia đình: nhà trường sắp ký bìa học bạ số của em. Xin xem từng dòng với giấy khai sinh, ghi lại bên phải dòng nào sai hoặc còn trống, rồi ký và gửi lại cô giáo, thầy giáo chủ nhiệm.',
      { size: SIZE, before: 8 },
    ),
    {
      kind: 'table',
      title: 'Lý lịch của em',
      size: SIZE,
      before: 10,
      columns: [
        { label: 'Mục', share: 1.2, align: 'left' },
        { label: 'Nhà trường đang ghi', share: 1.7, align: 'left' },
        { label: 'Gia đình sửa lại (nếu sai)', share: 1.7, align: 'left' },
      ],
      rows: LINES.map(([label, of]): TableRow => ({
        cells: [{ text: label, header: true }, { text: of(pupil) ?? '(chưa có)' }, { text: ' ' }],
      })),
    },
    paragraph('Gia đình xác nhận đã xem và những dòng không sửa là đúng.', { size: SIZE, before: 12, keep: true }),
    paragraph('Ngày ….. tháng ….. năm ………', { size: 12, align: 'right', face: 'italic', before: 8, keep: true }),
    paragraph('Cha, mẹ hoặc người giám hộ (ký, ghi rõ họ tên)', { size: 12, align: 'right', keep: true }),
    { kind: 'space', height: 60 },
    paragraph(`Giáo viên chủ nhiệm: ${homeroomTeacher.name}. Mã học sinh: ${pupil.id}.`, { size: 11 }),
  ],
});
