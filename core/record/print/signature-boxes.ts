/** Who signed and when, said plainly: a digital signature leaves no ink to look at (form after NĐ 30/2020, appendix I). */
import { moment } from './dates.js';
import type { SignatureBox } from './content.js';
import type { PrintedYear } from './printed-year.js';

const UNSIGNED = ['(Chưa ký)'];
const PRINCIPAL = 'HIỆU TRƯỞNG';

export const homeroomBox = ({ record, homeroom }: PrintedYear): SignatureBox => ({
  office: ['GIÁO VIÊN CHỦ NHIỆM'],
  state: homeroom ? 'signed' : 'unsigned',
  lines: [
    ...(homeroom ? signed(homeroom.at) : UNSIGNED),
    ...(record.homeroomTeacher.inPlaceOf === undefined ? [] : [`Ký thay ${record.homeroomTeacher.inPlaceOf}`]),
  ],
  name: homeroom?.name ?? record.homeroomTeacher.name,
  seal: false,
});

/** `KT. Hiệu trưởng, Phó Hiệu trưởng` stands on two lines (decision 19). */
export const leaderBox = ({ principal }: PrintedYear): SignatureBox => ({
  office: principal ? principal.leader.office.toLocaleUpperCase('vi').split(', ') : [PRINCIPAL],
  state: principal ? 'signed' : 'unsigned',
  lines: principal ? signed(principal.at) : UNSIGNED,
  name: principal?.leader.name ?? '',
  seal: false,
});

/** The school's own signature; `seal`: here stands the one the PDF itself carries. */
export const sealBox = ({ record, seal: sealed }: PrintedYear, seal: boolean): SignatureBox => ({
  office: ['CƠ SỞ GIÁO DỤC'],
  state: sealed ? 'signed' : 'unsigned',
  lines: sealed ? signed(sealed.at) : UNSIGNED,
  name: record.school.name,
  seal: seal && sealed !== null,
});

const signed = (at: string): string[] => ['Đã ký số', `Thời gian ký: ${moment(at)}`];
