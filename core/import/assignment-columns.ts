/** The columns a file of assignments may have: one row a duty or a teacher, or a table of classes down and subjects across. */
import { SUBJECT_NAMES, SUBJECT_SHORT_NAMES, SUBJECTS, type SubjectCode } from '../fields/subjects.js';
import { acceptedTokens, headerToken } from '../forms/header-words.js';
import { headerKey, type Headers } from './headers.js';

/** What is taught, or `homeroom`. */
export type DutyName = SubjectCode | 'homeroom';
/** In a table every duty has a column of teachers. */
export type AssignmentColumn = (typeof LIST_COLUMNS)[number] | `duty.${DutyName}`;

const LIST_COLUMNS = [
  'staff-code',
  'name',
  'surname',
  'given-name',
  'account',
  'class',
  'homeroom',
  'subject',
  'role',
  'from-day',
  'to-day',
] as const;

/** As our own file names them: the first spelling of each is what an export writes. */
const SPELLINGS: Readonly<Record<(typeof LIST_COLUMNS)[number], readonly string[]>> = {
  'staff-code': ['Mã giáo viên', 'Mã GV', 'Mã cán bộ', 'Mã CBGV', 'Mã định danh Bộ GD&ĐT', 'Mã định danh giáo viên'],
  name: [
    'Họ và tên giáo viên',
    'Giáo viên',
    'Tên giáo viên',
    'Họ tên giáo viên',
    'Họ tên GV',
    'Họ và tên GV',
    'GV',
    'Họ và tên',
    'Họ tên',
    'Họ và tên cán bộ',
    'Giáo viên giảng dạy',
    'Giáo viên dạy',
    'Giáo viên bộ môn',
    'GVBM',
  ],
  surname: ['Họ và tên đệm', 'Họ và đệm', 'Họ đệm', 'Họ lót', 'Họ'],
  'given-name': ['Tên'],
  account: ['Tài khoản', 'Tên đăng nhập'],
  class: ['Lớp', 'Tên lớp', 'Lớp dạy', 'Lớp giảng dạy', 'Các lớp', 'Dạy lớp', 'Lớp học', 'Lớp phụ trách'],
  homeroom: ['Chủ nhiệm', 'Chủ nhiệm lớp', 'Lớp chủ nhiệm', 'Công tác chủ nhiệm'],
  subject: [
    'Môn',
    'Môn học',
    'Môn dạy',
    'Môn giảng dạy',
    'Tên môn',
    'Tên môn học',
    'Phân công',
    'Phân công giảng dạy',
    'Phân công chuyên môn',
    'Nhiệm vụ',
    'Nhiệm vụ được giao',
  ],
  role: ['Vai trò'],
  'from-day': ['Từ ngày', 'Ngày bắt đầu'],
  'to-day': ['Đến ngày', 'Ngày kết thúc'],
};

export const ASSIGNMENT_HEADERS = Object.fromEntries(
  LIST_COLUMNS.map((column) => [column, SPELLINGS[column][0]!]),
) as Readonly<Record<(typeof LIST_COLUMNS)[number], string>>;

/** In a table it heads teachers; in a list with teachers' names before it, the class she leads. */
const HOMEROOM_TEACHERS = ['GVCN', 'Giáo viên chủ nhiệm', 'GV chủ nhiệm', 'Tên GVCN', 'Họ tên GVCN'];
const HOMEROOM = 'Chủ nhiệm';
/** Of one subject, and of being homeroom teacher: nobody can tell which. */
const UNCLEAR = new Set(['cn']);

const LIST = new Map(
  LIST_COLUMNS.flatMap((column) => SPELLINGS[column].map((text) => [headerKey(text), column] as const)),
);
const LEADERS = new Set(HOMEROOM_TEACHERS.map(headerKey));
const DUTIES = new Map<string, SubjectCode>(
  SUBJECTS.flatMap((subject) =>
    [...acceptedTokens(SUBJECT_NAMES[subject]), headerToken(SUBJECT_SHORT_NAMES[subject]), subject.toLowerCase()].map(
      (token) => [token, subject] as const,
    ),
  ),
);

/** A duty by its name in a cell: a subject, or `homeroom`; undefined for what is neither. */
export function dutyNamed(text: string): DutyName | undefined {
  const key = headerKey(text);
  if (key === headerKey(HOMEROOM) || key === 'chu nhiem lop' || LEADERS.has(key)) return 'homeroom';
  if (UNCLEAR.has(key)) return undefined;
  const whole = headerToken(text);
  return DUTIES.get(whole) ?? DUTIES.get(whole.replace(/^(?:mon|day) /, ''));
}

function columnOf(header: string): AssignmentColumn | null {
  const key = headerKey(header);
  const listed = LIST.get(key);
  if (listed) return listed;
  if (LEADERS.has(key)) return 'duty.homeroom';
  const duty = dutyNamed(header);
  return duty === undefined ? null : `duty.${duty}`;
}

export const isDutyColumn = (column: AssignmentColumn): column is `duty.${DutyName}` => column.startsWith('duty.');

export const ASSIGNMENT_LIST: Headers<AssignmentColumn> = {
  columnOf,
  isForeign: (header) => OF_PUPILS.has(headerKey(header)),
  enough: (columns, named) => {
    const said = named || columns.has('account') || columns.has('staff-code');
    if (said && (columns.has('homeroom') || columns.has('subject'))) return true;
    return columns.has('class') && [...columns.keys()].some(isDutyColumn);
  },
  who: ['name', 'given-name', 'class'],
};

/** A class sheet has subjects across, too, and marks below them. */
const OF_PUPILS = new Set(
  ['Mã học sinh', 'Mã HS', 'Họ và tên học sinh', 'Họ tên học sinh', 'Tên học sinh', 'Ngày sinh', 'Khối lớp'].map(
    headerKey,
  ),
);
