/** Every label of the printed headers, once: written into sheets and looked for when they are read. */
import type { AwardKind, ProfileField } from '../fields/field-key.js';
import type { IdentityKey } from './column.js';

export const IDENTITY_LABELS: Readonly<Record<IdentityKey, string>> = {
  number: 'STT',
  pupil: 'Mã học sinh',
  name: 'Họ và tên',
  'birth-date': 'Ngày sinh',
  female: 'Nữ',
};

export const SUBJECTS_LABEL = 'Môn học và hoạt động giáo dục';
export const LEVEL_LABEL = 'Mức đạt được';
export const SCORE_LABEL = 'Điểm KTĐK';
export const REMARK_LABEL = 'Nhận xét';
export const COMPETENCES_LABEL = 'Năng lực cốt lõi';
export const RESULTS_LABEL = 'Đánh giá kết quả giáo dục';
export const AWARDS_LABEL = 'Khen thưởng';
export const NOT_PROMOTED_LABEL = 'Chưa được lên lớp';
export const NOTE_LABEL = 'Ghi chú';

export const AWARD_LABELS: Readonly<Record<AwardKind, string>> = { YEAR_END: 'Cuối năm', SUDDEN: 'Đột xuất' };

export const SUBJECT_REMARKS_LABEL = 'Nhận xét môn học và hoạt động giáo dục';
export const TRAIT_REMARKS_LABEL = 'Nhận xét phẩm chất, năng lực';
export const HOMEROOM_REMARK_LABEL = 'Nhận xét của giáo viên chủ nhiệm';
export const HEALTH_LABEL = 'Sức khỏe';
export const HEIGHT_LABEL = 'Chiều cao (cm)';
export const WEIGHT_LABEL = 'Cân nặng (kg)';
export const ABSENCES_LABEL = 'Số ngày nghỉ';
export const EXCUSED_LABEL = 'Có phép';
export const UNEXCUSED_LABEL = 'Không phép';
/** Over the value of year end, and over the new one beside it. */
export const BEFORE_LABEL = 'Cuối năm';
export const ANEW_LABEL = 'Bổ sung';
export const AWARD_CONTENTS_LABEL = 'Nội dung khen thưởng';

export const PROFILE_LABELS: Readonly<Record<ProfileField, string>> = {
  registrationNumber: 'Số đăng bộ',
  birthplace: 'Nơi sinh',
  hometown: 'Quê quán',
  address: 'Nơi ở hiện nay',
  ethnicity: 'Dân tộc',
  nationality: 'Quốc tịch',
  father: 'Họ và tên cha',
  mother: 'Họ và tên mẹ',
  guardian: 'Người giám hộ',
};

/** All of them, as a list: a module taken whole would bring the names of its constants to everybody who reads a workbook. */
export const ALL_LABELS: readonly string[] = [
  SUBJECTS_LABEL,
  LEVEL_LABEL,
  SCORE_LABEL,
  REMARK_LABEL,
  COMPETENCES_LABEL,
  RESULTS_LABEL,
  AWARDS_LABEL,
  NOT_PROMOTED_LABEL,
  NOTE_LABEL,
  SUBJECT_REMARKS_LABEL,
  TRAIT_REMARKS_LABEL,
  HOMEROOM_REMARK_LABEL,
  HEALTH_LABEL,
  HEIGHT_LABEL,
  WEIGHT_LABEL,
  ABSENCES_LABEL,
  EXCUSED_LABEL,
  UNEXCUSED_LABEL,
  BEFORE_LABEL,
  ANEW_LABEL,
  AWARD_CONTENTS_LABEL,
  ...Object.values(IDENTITY_LABELS),
  ...Object.values(AWARD_LABELS),
  ...Object.values(PROFILE_LABELS),
];
