import type { ProfileField } from '../../fields/field-key.js';
import type { SubjectCode } from '../../fields/subjects.js';
import type { TraitCode, TraitGroup } from '../../fields/traits.js';

/** English names beside the official Vietnamese ones, which stand in `core/fields`. */
export const SUBJECTS_EN: Readonly<Record<SubjectCode, string>> = {
  TV: 'Vietnamese',
  TOAN: 'Mathematics',
  NN1: 'Foreign language 1',
  LSDL: 'History and Geography',
  KH: 'Science',
  TIN: 'Informatics',
  CN: 'Technology',
  DD: 'Ethics',
  TNXH: 'Nature and Society',
  GDTC: 'Physical education',
  AN: 'Music',
  MT: 'Fine arts',
  HDTN: 'Experiential activities',
  TDT: 'Ethnic minority language',
};

export const TRAITS_EN: Readonly<Record<TraitCode, string>> = {
  YEU_NUOC: 'Patriotism',
  NHAN_AI: 'Kindness',
  CHAM_CHI: 'Diligence',
  TRUNG_THUC: 'Honesty',
  TRACH_NHIEM: 'Responsibility',
  TU_CHU_TU_HOC: 'Autonomy and self-study',
  GIAO_TIEP_HOP_TAC: 'Communication and cooperation',
  GIAI_QUYET_VAN_DE: 'Problem solving and creativity',
  NGON_NGU: 'Language',
  TINH_TOAN: 'Calculation',
  KHOA_HOC: 'Science',
  CONG_NGHE: 'Technology',
  TIN_HOC: 'Informatics',
  THAM_MI: 'Aesthetics',
  THE_CHAT: 'Physical fitness',
};

export const TRAIT_GROUPS_EN: Readonly<Record<TraitGroup, string>> = {
  QUALITIES: 'qualities',
  GENERAL: 'general competences',
  SPECIFIC: 'specific competences',
};

export const PROFILE_EN: Readonly<Record<ProfileField, string>> = {
  registrationNumber: 'registration number',
  birthplace: 'place of birth',
  hometown: 'home town',
  address: 'present address',
  ethnicity: 'ethnicity',
  nationality: 'nationality',
  father: 'father’s name',
  mother: 'mother’s name',
  guardian: 'guardian’s name',
};
