import type { ProfileField } from '../../fields/field-key.js';
import { SUBJECT_NAMES, type SubjectCode } from '../../fields/subjects.js';

/** Names as they stand in a sentence: the two halves of one subject and the two arts by their own name. */
export const SUBJECTS_VI: Readonly<Record<SubjectCode, string>> = {
  ...SUBJECT_NAMES,
  TIN: 'Tin học',
  CN: 'Công nghệ',
  AN: 'Âm nhạc',
  MT: 'Mĩ thuật',
};

export const PROFILE_VI: Readonly<Record<ProfileField, string>> = {
  registrationNumber: 'số đăng bộ',
  birthplace: 'nơi sinh',
  hometown: 'quê quán',
  address: 'nơi ở hiện nay',
  ethnicity: 'dân tộc',
  nationality: 'quốc tịch',
  father: 'họ và tên cha',
  mother: 'họ và tên mẹ',
  guardian: 'người giám hộ',
};
