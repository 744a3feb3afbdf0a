/**
 * A transcript converted to paper (Law 20/2023 article 12.2): which system and whose it comes from, a mark that it was
 * converted, who did it and when, its number in the school's register, and room for ink and stamp.
 */
import { type Day, shownDay } from '../../codes/day.js';
import { type Block, type Content, fieldLine, paragraph, type Section } from './content.js';
import { moment } from './dates.js';
import type { PaperCopyMark } from './paper-copy-mark.js';
import type { PrintedYear } from './printed-year.js';

/** `12/2027`. */
export const copyNumber = ({ number, year }: Pick<PaperCopyMark, 'number' | 'year'>): string => `${number}/${year}`;

/** What stands on every page that can be taken apart from the last. */
export const copyNotice = (mark: PaperCopyMark): Block =>
  paragraph(`Bản giấy số ${copyNumber(mark)}, chuyển đổi từ học bạ số.`, {
    align: 'center',
    face: 'bold',
    size: 11,
    before: 2,
  });

export const copyFoot = (mark: PaperCopyMark): string => `Bản giấy số ${copyNumber(mark)}`;

const line = (label: string, value: string) => fieldLine([[label, value]], { size: 12, before: 6 });

/** The mark, on a page of its own. */
export function copySection(
  mark: PaperCopyMark,
  {
    years,
    lookupPage,
    watermark,
  }: { years: readonly PrintedYear[]; lookupPage: string | null; watermark: string | null },
): Section {
  const { record } = years.at(-1)!;
  const { school, pupil } = record;
  const where = lookupPage === null ? '' : `, tra cứu tại ${lookupPage}`;
  return {
    framed: false,
    watermark,
    blocks: [
      paragraph('BẢN GIẤY CHUYỂN ĐỔI TỪ HỌC BẠ SỐ', {
        role: 'H1',
        align: 'center',
        size: 15,
        face: 'bold',
        keep: true,
      }),
      paragraph('(Luật Giao dịch điện tử số 20/2023/QH15, Điều 12)', { align: 'center', face: 'italic', before: 2 }),
      line('Số trong sổ bản giấy', copyNumber(mark)),
      line('Học sinh', `${pupil.name}, mã học sinh ${pupil.id}`),
      line('Năm học trong bản này', years.map((year) => year.record.schoolYear).join(', ')),
      line('Mã tra cứu', years.map((year) => year.record.lookupCode).join('\n')),
      line('Hệ thống thông tin', `Học bạ số (phần mềm Học Bạ)${where}`),
      line('Chủ quản hệ thống, nơi chuyển đổi', `${school.name}, mã trường ${school.code}`),
      line('Người chuyển đổi', mark.by),
      line('Thời điểm chuyển đổi', moment(mark.at)),
      line('Cấp để', mark.purpose),
      paragraph(
        'Bản này in từ học bạ số đã ký số và đã chốt dữ liệu. Muốn biết học bạ số còn hiệu lực không, tra cứu bằng mã ở trên; trang tra cứu nói cả số của bản giấy.',
        { face: 'italic', size: 11, before: 10 },
      ),
      { kind: 'space', height: 16 },
      {
        kind: 'signatures',
        before: 8,
        boxes: [
          handBox('NGƯỜI CHUYỂN ĐỔI', '(Ký, ghi rõ họ tên)', mark.by),
          handBox('THỦ TRƯỞNG CƠ SỞ GIÁO DỤC', '(Ký, ghi rõ họ tên, đóng dấu)', ''),
        ],
      },
      { kind: 'space', height: 90 },
    ],
  };
}

const handBox = (office: string, how: string, name: string) =>
  ({ office: [office], state: 'unsigned', lines: [how, ' ', ' ', ' ', ' '], name, seal: false }) as const;

export interface RegisterLine {
  readonly number: number;
  readonly day: Day;
  readonly name: string;
  readonly className: string;
  readonly code: string;
  readonly purpose: string;
  readonly by: string;
}

/** The register of a year's copies, oldest first, to be printed and kept (H11). */
export const copyRegister = (school: string, year: number, lines: readonly RegisterLine[]): Content => ({
  title: `Sổ bản giấy học bạ số năm ${year}`,
  author: school,
  footer: `Sổ bản giấy học bạ số năm ${year} – ${school}`,
  sections: [
    {
      framed: false,
      watermark: null,
      blocks: [
        paragraph(school.toLocaleUpperCase('vi'), { align: 'center', face: 'bold' }),
        paragraph(`SỔ BẢN GIẤY HỌC BẠ SỐ NĂM ${year}`, {
          role: 'H1',
          align: 'center',
          size: 15,
          face: 'bold',
          before: 6,
        }),
        {
          kind: 'table',
          title: `Bản giấy đã cấp năm ${year}`,
          size: 10,
          before: 10,
          columns: [
            { label: 'Số', share: 0.5, align: 'center' },
            { label: 'Ngày', share: 0.9, align: 'center' },
            { label: 'Học sinh, lớp', share: 1.8, align: 'left' },
            { label: 'Mã tra cứu', share: 1.7, align: 'left' },
            { label: 'Cấp để', share: 1.6, align: 'left' },
            { label: 'Người cấp', share: 1.2, align: 'left' },
            { label: 'Người nhận ký', share: 1.1, align: 'left' },
          ],
          rows: lines.map(({ number, day, name, className, code, purpose, by }) => ({
            cells: [
              { text: String(number), header: true },
              { text: shownDay(day) },
              { text: `${name}, ${className}` },
              { text: code },
              { text: purpose },
              { text: by },
              { text: '' },
            ],
          })),
        },
      ],
    },
  ],
});
