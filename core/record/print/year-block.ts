/** One school year: subjects, qualities, competences, result, awards, completion (TT27 appendix 1; CV 2088 appendix 2). */
import { SUBJECT_NAMES, SUBJECTS, type SubjectCode } from '../../fields/subjects.js';
import { TRAIT_NAMES, TRAITS_OF_GROUP, type TraitGroup } from '../../fields/traits.js';
import type { TraitLevel } from '../../codes/levels.js';
import { LEVEL_NAMES, RESULT_NAMES } from '../../fields/level-names.js';
import type { YearRecord } from '../year-record.js';
import {
  type Block,
  fieldLine,
  type Paragraph,
  paragraph,
  type Section,
  type Table,
  type TableRow,
} from './content.js';
import { yearWords } from './cover.js';
import { lookup } from './lookup.js';
import { paperCode } from './paper-code.js';
import type { PrintedYear } from './printed-year.js';
import { longDay } from './dates.js';
import { homeroomBox, leaderBox, sealBox } from './signature-boxes.js';

const LEVEL = 'Mức đạt được';
const REMARK = 'Nhận xét';
const SIZE = 11;

export function yearSection(
  year: PrintedYear,
  {
    watermark,
    notices,
    lookupPage,
  }: { watermark: string | null; notices: readonly Block[]; lookupPage: string | null },
): Section {
  const { record } = year;
  return {
    framed: false,
    watermark,
    blocks: [
      paragraph(`NĂM HỌC ${yearWords(record.schoolYear)}`, {
        role: 'H1',
        align: 'center',
        size: 15,
        face: 'bold',
        keep: true,
      }),
      ...notices,
      ...heading(record),
      title('1. Các môn học và hoạt động giáo dục'),
      subjectTable(record),
      title('2. Những phẩm chất chủ yếu'),
      traitTable(record, 'QUALITIES', 'Phẩm chất'),
      title('3. Những năng lực cốt lõi'),
      title('3.1. Những năng lực chung', 6),
      traitTable(record, 'GENERAL', 'Năng lực'),
      title('3.2. Những năng lực đặc thù', 6),
      traitTable(record, 'SPECIFIC', 'Năng lực'),
      answer('4. Đánh giá kết quả giáo dục', resultWords(record)),
      answer('5. Khen thưởng', awardWords(record)),
      answer('6. Hoàn thành chương trình lớp học/chương trình tiểu học', completionWords(record)),
      ...placeAndDay(year),
      { kind: 'signatures', before: 4, boxes: [leaderBox(year), sealBox(year, false), homeroomBox(year)] },
      ...lookup(record, lookupPage, `Mã tra cứu học bạ năm học ${yearWords(record.schoolYear)}.`, 10),
      ...paperCode(year),
    ],
  };
}

export const title = (text: string, before = 9): Paragraph =>
  paragraph(text, {
    role: before === 9 ? 'H2' : 'H3',
    face: before === 9 ? 'bold' : 'italic',
    size: 12,
    before,
    keep: true,
  });

export const answer = (label: string, text: string): Paragraph =>
  paragraph('', {
    role: 'P',
    size: 12,
    before: 8,
    runs: [{ text: `${label}: `, face: 'bold' }, { text }],
  });

const heading = ({ pupil, className, school, height, weight, absences }: YearRecord): Block[] => [
  fieldLine(
    [
      ['Họ và tên', pupil.name, 3],
      ['Lớp', className],
    ],
    { before: 8 },
  ),
  fieldLine(
    [
      ['Chiều cao', height && `${decimal(height)} cm`],
      ['Cân nặng', weight && `${decimal(weight)} kg`],
      ['Số ngày nghỉ: Có phép', days(absences.excused), 1.45],
      ['Không phép', days(absences.unexcused)],
    ],
    { before: 3 },
  ),
  fieldLine([['Trường', school.name]], { before: 3 }),
];

const placeAndDay = ({ seal }: PrintedYear): Block[] =>
  seal === null
    ? []
    : [
        paragraph(`${seal.issue.place}, ${longDay(seal.issue.day)}`, {
          align: 'right',
          face: 'italic',
          before: 12,
          keep: true,
        }),
      ];

const decimal = (number: string): string => number.replace('.', ',');
const days = (count: number | null): string => (count === null ? '' : String(count));

/** All fourteen rows in every grade; untaught ones stay blank. */
export function subjectTable(record: Pick<YearRecord, 'subjects' | 'homeroomRemark' | 'foreignLanguage'>): Table {
  const found = new Map(record.subjects.map((subject) => [subject.code, subject]));
  const shared = record.subjects.every(({ remark }) => remark === null) && record.homeroomRemark !== null;
  const rows = SUBJECTS.map((code, i): TableRow => {
    const subject = found.get(code);
    const remark = shared
      ? i === 0
        ? [{ text: record.homeroomRemark, rows: SUBJECTS.length }]
        : []
      : [{ text: subject?.remark ?? '' }];
    return {
      cells: [
        { text: subjectLabel(code, record, found.has(code)), header: true },
        { text: subject?.level ? LEVEL_NAMES[subject.level] : '' },
        { text: String(subject?.score ?? '') },
        ...remark,
      ],
    };
  });
  const homeroom: TableRow[] =
    shared || record.homeroomRemark === null
      ? []
      : [
          {
            cells: [
              { text: 'Nhận xét của giáo viên chủ nhiệm', header: true },
              { text: record.homeroomRemark, columns: 3, align: 'left' },
            ],
          },
        ];
  return {
    kind: 'table',
    title: 'Các môn học và hoạt động giáo dục',
    size: SIZE,
    before: 4,
    columns: [
      { label: 'Môn học và hoạt động giáo dục', share: 1.55, align: 'left' },
      { label: LEVEL, share: 0.95, align: 'center' },
      { label: 'Điểm kiểm tra', share: 0.6, align: 'center' },
      { label: REMARK, share: 2.6, align: 'left' },
    ],
    rows: [...rows, ...homeroom],
  };
}

/** A long name goes on below before what stands in brackets, not inside it. */
const subjectLabel = (
  code: SubjectCode,
  { foreignLanguage }: Pick<YearRecord, 'foreignLanguage'>,
  taught: boolean,
): string =>
  code === 'NN1' && taught && foreignLanguage
    ? `${SUBJECT_NAMES.NN1} (${foreignLanguage})`
    : SUBJECT_NAMES[code].replace(/^(.{20,}) \(/, '$1\n(');

/** One remark for the whole block. */
export function traitTable(
  record: {
    readonly traits: Readonly<Partial<Record<string, TraitLevel | null>>>;
    readonly traitRemarks: YearRecord['traitRemarks'];
  },
  group: TraitGroup,
  label: string,
): Table {
  const traits = TRAITS_OF_GROUP[group];
  return {
    kind: 'table',
    title: label,
    size: SIZE,
    before: 4,
    columns: [
      { label, share: 1.55, align: 'left' },
      { label: LEVEL, share: 0.95, align: 'center' },
      { label: REMARK, share: 3.2, align: 'left' },
    ],
    rows: traits.map((trait, i) => {
      const level = record.traits[trait];
      return {
        cells: [
          { text: TRAIT_NAMES[trait], header: true },
          { text: level ? LEVEL_NAMES[level] : '' },
          ...(i === 0 ? [{ text: record.traitRemarks[group] ?? '', rows: traits.length }] : []),
        ],
      };
    }),
  };
}

const resultWords = ({ result, mode }: YearRecord): string => {
  if (result !== null) return `${RESULT_NAMES[result]}.`;
  return mode === 'not-assessed' ? 'Không đánh giá (TT27, Điều 8).' : '';
};

const awardWords = ({ awards }: YearRecord): string =>
  [awards.yearEnd, awards.sudden]
    .filter((text) => text !== null)
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join('\n');

function completionWords({ grade, completed, promoted }: YearRecord): string {
  const programme = grade === 5 ? 'chương trình tiểu học' : `chương trình lớp ${grade}`;
  const done = completed === null ? [] : [`${completed ? 'Hoàn thành' : 'Chưa hoàn thành'} ${programme}.`];
  const next = promoted === null ? [] : [promoted ? `Được lên lớp ${grade + 1}.` : 'Chưa được lên lớp.'];
  return [...done, ...next].join(' ');
}
