/** The page after the cover: who the pupil is, how the transcript is looked up, who signed it, her course of study. */
import type { CourseLine } from '../year-record.js';
import { yearWords } from './cover.js';
import { shownDay } from '../../codes/day.js';
import { longDay } from './dates.js';
import { type Block, type FieldLine, fieldLine, paragraph, type Section, type Table } from './content.js';
import type { PrintedYear } from './printed-year.js';
import { lookup } from './lookup.js';
import { leaderBox, sealBox } from './signature-boxes.js';

const SEXES = { F: 'Nữ', M: 'Nam' } as const;

const LOOKUP_NOTE =
  'Mã dùng để tra cứu học bạ tại cổng tra cứu. Quét hình bên, hoặc nhập mã này cùng một thông tin khác của học sinh.';

/** The page has room: lines stand well apart. */
const wide = (fields: Parameters<typeof fieldLine>[0]): FieldLine => fieldLine(fields, { size: 12.5, before: 8 });

export function identitySection(
  year: PrintedYear,
  {
    watermark,
    notices,
    lookupPage,
  }: { watermark: string | null; notices: readonly Block[]; lookupPage: string | null },
): Section {
  const { record, principal } = year;
  const { pupil } = record;
  return {
    framed: false,
    watermark,
    blocks: [
      paragraph('HỌC BẠ', { role: 'H1', align: 'center', size: 22, face: 'bold', keep: true }),
      ...notices,
      fieldLine(
        [
          ['Họ và tên học sinh', pupil.name.toLocaleUpperCase('vi'), 2.4],
          ['Giới tính', SEXES[pupil.sex]],
        ],
        { size: 12.5, before: 16 },
      ),
      wide([
        ['Ngày, tháng, năm sinh', shownDay(pupil.birthDate), 1.6],
        ['Dân tộc', pupil.ethnicity],
        ['Quốc tịch', pupil.nationality],
      ]),
      wide([
        ['Mã số định danh cá nhân', pupil.personalId, 1.3],
        ['Mã học sinh', pupil.id],
      ]),
      ...(year.seal?.issue.identityPaper ? [wide([['Giấy tờ thay số định danh', year.seal.issue.identityPaper]])] : []),
      wide([
        ['Nơi sinh', pupil.birthplace, 2.2],
        ['Số đăng bộ', pupil.registrationNumber],
      ]),
      wide([['Quê quán', pupil.hometown]]),
      wide([['Nơi ở hiện nay', pupil.address]]),
      wide([['Họ và tên cha', pupil.father]]),
      wide([['Họ và tên mẹ', pupil.mother]]),
      wide([['Người giám hộ (nếu có)', pupil.guardian]]),
      ...lookup(record, lookupPage, LOOKUP_NOTE, 16),
      fieldLine(
        [
          ['Người ký học bạ', principal?.leader.name ?? '', 1.4],
          ['Chức vụ', principal?.leader.office ?? ''],
        ],
        { size: 12.5, before: 14 },
      ),
      wide([
        ['Ngày ký', principal ? shownDay(principal.at.slice(0, 10)) : ''],
        ['Ngày phát hành', year.seal ? shownDay(year.seal.issue.day) : ''],
      ]),
      paragraph('QUÁ TRÌNH HỌC TẬP', { role: 'H2', align: 'center', size: 13, face: 'bold', before: 20, keep: true }),
      courseTable(record.course),
      ...(year.seal === null
        ? []
        : [
            paragraph(`${year.seal.issue.place}, ${longDay(year.seal.issue.day)}`, {
              align: 'right',
              face: 'italic',
              size: 12.5,
              before: 22,
              keep: true,
            }),
          ]),
      { kind: 'signatures', before: 6, boxes: [sealBox(year, true), leaderBox(year)] },
    ],
  };
}

const courseTable = (course: readonly CourseLine[]): Table => ({
  kind: 'table',
  title: 'Quá trình học tập',
  size: 11.5,
  before: 6,
  columns: [
    { label: 'Năm học', share: 1.15, align: 'center' },
    { label: 'Lớp', share: 0.7, align: 'center' },
    { label: 'Tên trường', share: 2.9, align: 'left' },
    { label: 'Số đăng bộ', share: 1, align: 'center' },
    { label: 'Ngày nhập học / chuyển đến', share: 1.35, align: 'center' },
  ],
  rows: course.map(({ schoolYear, className, schoolName, registrationNumber, since, source }) => ({
    cells: [
      { text: yearWords(schoolYear), header: true, align: 'center' },
      { text: className },
      { text: source === undefined ? schoolName : `${schoolName} (${source})` },
      { text: registrationNumber ?? '' },
      { text: shownDay(since) },
    ],
  })),
});
