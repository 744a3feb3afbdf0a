/** The five qualities (phẩm chất chủ yếu, TT27 article 5). */
export const QUALITIES = ['YEU_NUOC', 'NHAN_AI', 'CHAM_CHI', 'TRUNG_THUC', 'TRACH_NHIEM'] as const;
/** The three general competences (năng lực chung). */
export const GENERAL_COMPETENCES = ['TU_CHU_TU_HOC', 'GIAO_TIEP_HOP_TAC', 'GIAI_QUYET_VAN_DE'] as const;
/** The seven specific competences (năng lực đặc thù); which of them a grade has stands in the law's table. */
export const SPECIFIC_COMPETENCES = [
  'NGON_NGU',
  'TINH_TOAN',
  'KHOA_HOC',
  'CONG_NGHE',
  'TIN_HOC',
  'THAM_MI',
  'THE_CHAT',
] as const;
export const TRAITS = [...QUALITIES, ...GENERAL_COMPETENCES, ...SPECIFIC_COMPETENCES] as const;
export type TraitCode = (typeof TRAITS)[number];

/** The three blocks of the transcript that carry one remark each. */
export const TRAIT_GROUPS = ['QUALITIES', 'GENERAL', 'SPECIFIC'] as const;
export type TraitGroup = (typeof TRAIT_GROUPS)[number];

export const TRAITS_OF_GROUP: Readonly<Record<TraitGroup, readonly TraitCode[]>> = {
  QUALITIES,
  GENERAL: GENERAL_COMPETENCES,
  SPECIFIC: SPECIFIC_COMPETENCES,
};

export const TRAIT_NAMES: Readonly<Record<TraitCode, string>> = {
  YEU_NUOC: 'Yêu nước',
  NHAN_AI: 'Nhân ái',
  CHAM_CHI: 'Chăm chỉ',
  TRUNG_THUC: 'Trung thực',
  TRACH_NHIEM: 'Trách nhiệm',
  TU_CHU_TU_HOC: 'Tự chủ và tự học',
  GIAO_TIEP_HOP_TAC: 'Giao tiếp và hợp tác',
  GIAI_QUYET_VAN_DE: 'Giải quyết vấn đề và sáng tạo',
  NGON_NGU: 'Ngôn ngữ',
  TINH_TOAN: 'Tính toán',
  KHOA_HOC: 'Khoa học',
  CONG_NGHE: 'Công nghệ',
  TIN_HOC: 'Tin học',
  THAM_MI: 'Thẩm mĩ',
  THE_CHAT: 'Thể chất',
};

export const TRAIT_GROUP_NAMES: Readonly<Record<TraitGroup, string>> = {
  QUALITIES: 'Phẩm chất chủ yếu',
  GENERAL: 'Năng lực chung',
  SPECIFIC: 'Năng lực đặc thù',
};
