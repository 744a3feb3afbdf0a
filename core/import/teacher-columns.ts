/** The columns a file of who works at a school may have, and how vnEdu, SMAS, CSDL ngành and people spell them. */
import { headersOf } from './headers.js';
import { TEACHER_COLUMNS, type TeacherColumn } from './kinds.js';

/** As our own file names them: the first spelling of each is what an export writes. */
const SPELLINGS: Readonly<Record<TeacherColumn, readonly string[]>> = {
  'staff-code': [
    'Mã giáo viên',
    'Mã GV',
    'Mã cán bộ',
    'Mã CB',
    'Mã CBGV',
    'Mã CBGVNV',
    'Mã CBQL/GV/NV',
    'Mã nhân sự',
    'Mã nhân viên',
    'Mã định danh Bộ GD&ĐT',
    'Mã định danh Bộ GDĐT',
    'Mã định danh Bộ',
    'Mã định danh ngành',
    'Mã định danh giáo viên',
    'Mã định danh cán bộ',
    'Mã MOET',
  ],
  name: [
    'Họ và tên',
    'Họ tên',
    'Họ và tên giáo viên',
    'Họ tên giáo viên',
    'Họ tên GV',
    'Tên giáo viên',
    'Giáo viên',
    'Họ và tên cán bộ',
    'Họ tên cán bộ',
    'Tên cán bộ',
    'Cán bộ',
    'Họ và tên CBGV',
    'Họ tên CBGV',
    'Họ và tên CBGVNV',
  ],
  surname: ['Họ và tên đệm', 'Họ và đệm', 'Họ đệm', 'Họ lót', 'Họ và chữ đệm', 'Họ'],
  'given-name': ['Tên'],
  'birth-date': ['Ngày sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày', 'NTNS', 'NS'],
  sex: ['Giới tính', 'Phái', 'Nam/Nữ', 'GT'],
  'personal-id': [
    'Số định danh cá nhân',
    'Số ĐDCN',
    'Mã định danh cá nhân',
    'Mã ĐDCN',
    'Số định danh',
    'Định danh cá nhân',
    'Số CCCD',
    'CCCD',
    'Số CMND/CCCD',
    'CMND/CCCD',
    'Số CMND/TCC/Định danh',
    'Số CCCD/Định danh',
    'Số căn cước',
    'Số căn cước công dân',
    'Số định danh cá nhân/CCCD',
  ],
  account: ['Tài khoản', 'Tên đăng nhập', 'Tên tài khoản'],
  position: [
    'Chức vụ',
    'Chức danh',
    'Vị trí việc làm',
    'Nhóm chức vụ',
    'Loại cán bộ',
    'Nhóm cán bộ',
    'Chức vụ hiện tại',
    'Chức vụ/Vị trí việc làm',
  ],
  'school-code': ['Mã trường', 'Mã đơn vị', 'Mã trường học'],
  status: ['Trạng thái', 'Trạng thái cán bộ', 'Trạng thái làm việc', 'Tình trạng', 'Tình trạng công tác'],
};

export const TEACHER_HEADERS = Object.fromEntries(
  TEACHER_COLUMNS.map((column) => [column, SPELLINGS[column][0]!]),
) as Readonly<Record<TeacherColumn, string>>;

/** Headers that only files of pupils have. */
const OF_PUPILS = [
  'Mã học sinh',
  'Mã HS',
  'Mã số học sinh',
  'Họ và tên học sinh',
  'Họ tên học sinh',
  'Tên học sinh',
  'Khối',
  'Khối lớp',
  'Họ tên cha',
  'Họ và tên cha',
  'Họ tên mẹ',
  'Họ và tên mẹ',
  'Trạng thái học sinh',
];

export const TEACHER_LIST = headersOf(SPELLINGS, { foreign: OF_PUPILS });
