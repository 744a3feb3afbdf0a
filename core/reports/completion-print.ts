/** Báo cáo hoàn tất as it is printed for the office above. */
import { shownDay } from '../codes/day.js';
import { type Block, type Content, fieldLine, paragraph, type TableRow } from '../record/print/content.js';
import { moment } from '../record/print/dates.js';
import { type Completion, totalsOf } from './completion.js';

const cell = (text: string) => ({ text });
const whom = ({ name, pupil }: { readonly name: string; readonly pupil: string }): string => `${name}\n${pupil}`;

const table = (
  title: string,
  columns: readonly (readonly [label: string, share: number])[],
  rows: TableRow[],
): Block[] =>
  rows.length === 0
    ? []
    : [
        paragraph(title, { role: 'H2', face: 'bold', before: 12, keep: true }),
        {
          kind: 'table',
          title,
          size: 10,
          before: 4,
          columns: columns.map(([label, share]) => ({ label, share, align: 'left' as const })),
          rows,
        },
      ];

export function completionContent(completion: Completion): Content {
  const { school, schoolYear, group, ends, number, leader, signedAt, reasons } = completion;
  const { pupils, finalised, recalled, replaced, late } = totalsOf(completion);
  const title = `Báo cáo hoàn tất học bạ số đợt ${group === 'first' ? 1 : 2}, năm học ${schoolYear}`;
  const line = (label: string, value: string) => fieldLine([[label, value]], { size: 12, before: 4 });
  return {
    title,
    author: school.name,
    footer: `${title} – ${school.name}`,
    sections: [
      {
        framed: false,
        watermark: null,
        blocks: [
          paragraph(school.name.toLocaleUpperCase('vi'), { align: 'center', face: 'bold' }),
          paragraph('BÁO CÁO HOÀN TẤT HỌC BẠ SỐ', { role: 'H1', align: 'center', size: 15, face: 'bold', before: 6 }),
          paragraph(
            `Đợt ${group === 'first' ? '1' : '2 (đánh giá bổ sung)'}, năm học ${schoolYear}, hết ngày ${shownDay(ends)}. Báo cáo số ${number}.`,
            { align: 'center', face: 'italic', before: 2 },
          ),
          line('Mã trường', school.code),
          line('Số học sinh', String(pupils)),
          line('Học bạ đã chốt dữ liệu', String(finalised)),
          line('Học bạ đã thu hồi, trong đó đã thay thế', `${recalled}, ${replaced}`),
          line('Học sinh trễ', String(late)),
          ...table(
            'Các lớp',
            [
              ['Lớp', 1],
              ['Số học sinh', 1],
              ['Đã chốt dữ liệu', 1],
            ],
            completion.classes.map((one) => ({
              cells: [{ text: one.className, header: true }, cell(String(one.pupils)), cell(String(one.finalised))],
            })),
          ),
          ...table(
            'Trễ và lý do',
            [
              ['Học sinh', 1.4],
              ['Lớp', 0.6],
              ['Lý do', 2],
            ],
            completion.late.map((one) => ({
              cells: [{ text: whom(one), header: true }, cell(one.className), cell(reasons[one.pupil] ?? '')],
            })),
          ),
          ...table(
            'Học bạ đã thu hồi',
            [
              ['Học sinh', 1.2],
              ['Lớp', 0.5],
              ['Ngày', 0.8],
              ['Mã đã thu hồi', 1.5],
              ['Mã thay thế', 1.5],
            ],
            completion.recalled.map((one) => ({
              cells: [
                { text: whom(one), header: true },
                cell(one.className),
                cell(shownDay(one.on)),
                cell(one.code),
                cell(one.replacedBy ?? 'chưa có'),
              ],
            })),
          ),
          ...table(
            'Quyết định sau đánh giá bổ sung',
            [
              ['Học sinh', 1.4],
              ['Lớp', 0.6],
              ['Kết quả giáo dục', 1.2],
              ['Được lên lớp', 0.8],
            ],
            completion.decided.map((one) => ({
              cells: [{ text: whom(one), header: true }, cell(one.className), cell(one.result), cell(one.promoted)],
            })),
          ),
          {
            kind: 'signatures',
            before: 16,
            boxes: [
              {
                office: leader.office.toLocaleUpperCase('vi').split(', '),
                state: 'signed',
                lines: ['Đã ký số trên tệp XML của báo cáo', `Thời gian ký: ${moment(signedAt)}`],
                name: leader.name,
                seal: false,
              },
            ],
          },
        ],
      },
    ],
  };
}
