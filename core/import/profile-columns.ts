/** The columns a file of pupils' profiles may have, and how vnEdu, SMAS, CSDL ngành and people spell them. */
import { PROFILE_FIELDS, type ProfileField } from '../fields/field-key.js';
import { headersOf, type Headers } from './headers.js';
import { PROFILE_COLUMNS, type ProfileColumn } from './kinds.js';
import { OF_STAFF, PUPIL_SPELLINGS } from './pupil-columns.js';

/** A parent's name by whose it is: alone, with "Họ và tên" before or after it, or over it in a merged header. */
const nameOf = (...whose: readonly string[]): string[] => [
  ...whose.flatMap((who) => [`Họ và tên ${who}`, `Họ tên ${who}`, `Tên ${who}`, who]),
  ...whose.flatMap((who) => [
    `${who} Họ và tên`,
    `${who} Họ tên`,
    `Thông tin ${who} Họ và tên`,
    `Thông tin ${who} Họ tên`,
  ]),
];

const FACTS: Readonly<Record<ProfileField, readonly string[]>> = {
  registrationNumber: [
    'Số đăng bộ',
    'Số sổ đăng bộ',
    'Sổ đăng bộ',
    'Số đăng bạ',
    'Số ĐB',
    'Số thứ tự đăng bộ',
    'Đăng bộ',
  ],
  birthplace: ['Nơi sinh', 'Nơi đăng ký khai sinh', 'Nơi sinh (theo giấy khai sinh)', 'Địa chỉ nơi sinh'],
  hometown: ['Quê quán', 'Nguyên quán', 'Quê'],
  address: [
    'Nơi ở hiện nay',
    'Chỗ ở hiện nay',
    'Chỗ ở hiện tại',
    'Nơi ở hiện tại',
    'Địa chỉ',
    'Địa chỉ thường trú',
    'Địa chỉ hiện nay',
    'Thường trú',
    'Hộ khẩu thường trú',
    'Nơi thường trú',
    'Chỗ ở',
  ],
  ethnicity: ['Dân tộc', 'Tên dân tộc'],
  nationality: ['Quốc tịch', 'Tên quốc tịch'],
  father: nameOf('cha', 'bố', 'ba', 'cha đẻ', 'bố đẻ'),
  mother: nameOf('mẹ', 'má', 'mẹ đẻ'),
  guardian: nameOf('người giám hộ', 'người GH', 'người đỡ đầu', 'người nuôi dưỡng'),
};

export const PROFILE_HEADERS: Readonly<Record<ProfileField, string>> = {
  registrationNumber: FACTS.registrationNumber[0]!,
  birthplace: FACTS.birthplace[0]!,
  hometown: FACTS.hometown[0]!,
  address: FACTS.address[0]!,
  ethnicity: FACTS.ethnicity[0]!,
  nationality: FACTS.nationality[0]!,
  father: FACTS.father[0]!,
  mother: FACTS.mother[0]!,
  guardian: FACTS.guardian[0]!,
};

const isFact = (column: ProfileColumn): column is ProfileField =>
  (PROFILE_FIELDS as readonly string[]).includes(column);

const SPELLINGS = Object.fromEntries(
  PROFILE_COLUMNS.map((column) => [column, isFact(column) ? FACTS[column] : PUPIL_SPELLINGS[column]]),
) as Readonly<Record<ProfileColumn, readonly string[]>>;

const LISTED = headersOf(SPELLINGS, { foreign: OF_STAFF });

export const PROFILE_LIST: Headers<ProfileColumn> = {
  ...LISTED,
  enough: (columns, named) => (named || columns.has('code')) && [...columns.keys()].some(isFact),
};
