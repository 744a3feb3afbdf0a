import type { ProfileField } from '../../fields/field-key.js';

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
