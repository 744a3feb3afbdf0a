/** Phiếu kết quả (H20): one child's page or two for her family; no other child stands on it, and her name is at the foot of each page. */
import { shownDay } from '../../codes/day.js';
import { type Block, type Content, fieldLine, paragraph, type Table } from './content.js';
import { yearWords } from './cover.js';
import type { ResultSlip, SlipGroup, SlipPeriod } from './result-slip-facts.js';

const PERIOD_WORDS: Readonly<Record<SlipPeriod, string>> = {
  'mid-term-1': 'Giữa học kỳ I',
  'term-1': 'Cuối học kỳ I',
  'mid-term-2': 'Giữa học kỳ II',
  'year-end': 'Cuối năm học',
  supplementary: 'Đánh giá bổ sung',
};
const NOT_YET = '(chưa có)';
const SIZE = 10;

/** `asOf`: what stood in the system when, in words; `signed`: the year's record has been released, and says the same for good. */
export interface SlipStanding {
  readonly asOf: string;
  readonly signed: boolean;
}

export function resultSlip(slip: ResultSlip, { asOf, signed }: SlipStanding): Content {
  const { pupil, className, schoolYear, period, school } = slip;
  return {
    title: `Phiếu kết quả của em ${pupil.name}, lớp ${className}`,
    author: school,
    footer: `Phiếu kết quả của em ${pupil.name} – lớp ${className}`,
    sections: [
      {
        framed: false,
        watermark: null,
        blocks: [
          paragraph(school, { size: 12, face: 'bold' }),
          paragraph('PHIẾU KẾT QUẢ ĐÁNH GIÁ', {
            ...{ role: 'H1', align: 'center', size: 16, face: 'bold', before: 2, keep: true },
          }),
          paragraph(`${PERIOD_WORDS[period]} · Năm học ${yearWords(schoolYear)}`, {
            ...{ align: 'center', size: 12, before: 2 },
          }),
          fieldLine(
            [
              ['Họ và tên', pupil.name, 2],
              ['Ngày sinh', shownDay(pupil.birthDate)],
              ['Lớp', className, 0.6],
            ],
            { before: 6 },
          ),
          ...(slip.subjects.length > 0 ? [subjectTable(slip)] : []),
          ...(slip.groups.some(({ traits }) => traits.length > 0) ? [traitTable(slip.groups)] : []),
          ...told(slip),
          paragraph(
            signed
              ? `Kết quả trong học bạ số đã ký, ${asOf}.`
              : `Kết quả trên sổ của lớp, ${asOf}; nhà trường còn có thể sửa.`,
            { size: 9, face: 'italic', before: 6 },
          ),
          fieldLine([['Ý kiến của gia đình', '']], { size: SIZE, before: 5 }),
          fieldLine(
            [
              ['Giáo viên chủ nhiệm', slip.homeroomTeacher],
              ['Cha, mẹ hoặc người giám hộ', ''],
            ],
            { size: SIZE, before: 5 },
          ),
        ],
      },
    ],
  };
}

function subjectTable({ subjects }: ResultSlip): Table {
  const tested = subjects.some(({ score }) => score !== undefined);
  const remarked = subjects.some(({ remark }) => remark !== null);
  return {
    kind: 'table',
    title: 'Các môn học và hoạt động giáo dục',
    ...{ size: SIZE, before: 5 },
    columns: [
      { label: 'Môn học và hoạt động giáo dục', share: 1.5, align: 'left' },
      { label: 'Mức đạt được', share: 0.95, align: 'center' },
      ...(tested ? [{ label: 'Điểm', share: 0.5, align: 'center' } as const] : []),
      ...(remarked ? [{ label: 'Nhận xét', share: 3.1, align: 'left' } as const] : []),
    ],
    rows: subjects.map(({ name, level, score, remark }) => ({
      cells: [
        { text: name, header: true },
        { text: level ?? NOT_YET },
        ...(tested ? [{ text: score === undefined ? '' : (score ?? NOT_YET) }] : []),
        ...(remarked ? [{ text: remark ?? '' }] : []),
      ],
    })),
  };
}

function traitTable(groups: readonly SlipGroup[]): Table {
  const remarked = groups.some(({ remark }) => remark !== null);
  return {
    kind: 'table',
    title: 'Phẩm chất và năng lực',
    ...{ size: SIZE, before: 5 },
    columns: [
      { label: 'Phẩm chất, năng lực', share: 1.5, align: 'left' },
      { label: 'Mức đạt được', share: 0.95, align: 'center' },
      ...(remarked ? [{ label: 'Nhận xét', share: 3.1, align: 'left' } as const] : []),
    ],
    rows: groups.flatMap(({ traits, remark }) =>
      traits.map(({ name, level }, i) => ({
        cells: [
          { text: name, header: true },
          { text: level ?? NOT_YET },
          ...(remarked && i === 0 ? [{ text: remark ?? '', rows: traits.length }] : []),
        ],
      })),
    ),
  };
}

/** What of the rest there is. */
function told({ homeroomRemark, absences, result, awards }: ResultSlip): Block[] {
  const remarks: readonly (readonly [label: string, text: string | null])[] = [
    ['Nhận xét của giáo viên chủ nhiệm', homeroomRemark],
    ['Khen thưởng', awards.length > 0 ? awards.join('; ') : null],
  ];
  const facts: readonly (readonly [label: string, value: string | null, share?: number])[] = [
    ...(result === null ? [] : [['Kết quả giáo dục', result, 1.6] as const]),
    ...(absences === null
      ? []
      : ([
          ['Nghỉ có phép', absences.excused ?? NOT_YET],
          ['Không phép', absences.unexcused ?? NOT_YET],
        ] as const)),
  ];
  return [
    ...remarks.flatMap(([label, text]) =>
      text === null
        ? []
        : [paragraph('', { size: 11, before: 4, runs: [{ text: `${label}: `, face: 'bold' }, { text }] })],
    ),
    ...(facts.length > 0 ? [fieldLine(facts, { size: 11, before: 4 })] : []),
  ];
}
