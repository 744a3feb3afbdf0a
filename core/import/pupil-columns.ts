/** The columns a file of pupils may have, and how vnEdu, SMAS, CSDL ngành and people spell their headers. */
import { headersOf } from './headers.js';
import { PUPIL_COLUMNS, type PupilColumn } from './kinds.js';

/** As our own file names them: the first spelling of each is what an export writes. */
export const PUPIL_SPELLINGS: Readonly<Record<PupilColumn, readonly string[]>> = {
  code: [
    'Mã học sinh',
    'Mã HS',
    'Mã số học sinh',
    'Mã học sinh Bộ GD&ĐT',
    'Mã học sinh CSDL',
    'Mã định danh Bộ GD&ĐT',
    'Mã định danh Bộ GDĐT',
    'Mã định danh Bộ',
    'Mã định danh học sinh',
    'Mã định danh ngành',
    'Mã MOET',
    'Mã hs Bộ',
  ],
  name: ['Họ và tên', 'Họ tên', 'Họ và tên học sinh', 'Họ tên học sinh', 'Tên học sinh', 'Học sinh'],
  surname: ['Họ và tên đệm', 'Họ và đệm', 'Họ đệm', 'Họ lót', 'Họ và chữ đệm', 'Họ'],
  'given-name': ['Tên'],
  'birth-date': [
    'Ngày sinh',
    'Ngày tháng năm sinh',
    'Ngày, tháng, năm sinh',
    'Sinh ngày',
    'NTNS',
    'NS',
    'Ngày sinh (dd/mm/yyyy)',
  ],
  sex: ['Giới tính', 'Phái', 'Nam/Nữ', 'Nam, nữ', 'GT'],
  female: ['Nữ', 'Nữ (x)'],
  grade: ['Khối', 'Khối lớp', 'Khối học', 'Mã khối', 'Tên khối'],
  class: ['Lớp', 'Tên lớp', 'Lớp học', 'Mã lớp', 'Lớp hiện tại', 'Lớp đang học'],
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
    'Số CMND/TCC/Định danh',
    'Số CCCD/Định danh',
    'Số căn cước',
    'Số căn cước công dân',
    'Số định danh cá nhân/CCCD',
    'CMND/CCCD/Số định danh cá nhân',
  ],
  'lifelong-code': [
    'Mã số hồ sơ học tập suốt đời',
    'Mã hồ sơ học tập suốt đời',
    'Mã HSHTSĐ',
    'Mã số học tập suốt đời',
    'Mã học tập suốt đời',
  ],
  campus: ['Điểm trường', 'Tên điểm trường', 'Cơ sở', 'Phân hiệu'],
  'school-code': ['Mã trường', 'Mã đơn vị', 'Mã trường học'],
  status: ['Trạng thái', 'Trạng thái học sinh', 'Trạng thái học tập', 'Tình trạng'],
};

export const PUPIL_HEADERS = Object.fromEntries(
  PUPIL_COLUMNS.map((column) => [column, PUPIL_SPELLINGS[column][0]!]),
) as Readonly<Record<PupilColumn, string>>;

/** Headers that only files about people who work at a school have. */
export const OF_STAFF = [
  'Mã giáo viên',
  'Mã GV',
  'Mã cán bộ',
  'Mã CBGV',
  'Mã nhân sự',
  'Môn dạy',
  'Môn giảng dạy',
  'Phân công',
  'Phân công giảng dạy',
  'Chức vụ',
  'Chức danh',
  'Trình độ chuyên môn',
  'Vị trí việc làm',
  'Hình thức hợp đồng',
  'Họ và tên giáo viên',
  'Tên giáo viên',
  'Giáo viên',
  'Họ và tên cán bộ',
  'Tên cán bộ',
];

/** "Nữ" and "Nữ (x)" are one; "Tên" of a pupil is no "Tên lớp": whole headers only are compared. */
export const PUPIL_LIST = headersOf(PUPIL_SPELLINGS, { foreign: OF_STAFF });
