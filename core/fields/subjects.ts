/** Subjects and educational activities in the order of the transcript (TT27 appendix 1; erratum QĐ 2904). */
export const SUBJECTS = [
  'TV',
  'TOAN',
  'NN1',
  'LSDL',
  'KH',
  'TIN',
  'CN',
  'DD',
  'TNXH',
  'GDTC',
  'AN',
  'MT',
  'HDTN',
  'TDT',
] as const;
export type SubjectCode = (typeof SUBJECTS)[number];

/** Full Vietnamese names as the transcript prints them. */
export const SUBJECT_NAMES: Readonly<Record<SubjectCode, string>> = {
  TV: 'Tiếng Việt',
  TOAN: 'Toán',
  NN1: 'Ngoại ngữ 1',
  LSDL: 'Lịch sử và Địa lí',
  KH: 'Khoa học',
  TIN: 'Tin học và Công nghệ (Tin học)',
  CN: 'Tin học và Công nghệ (Công nghệ)',
  DD: 'Đạo đức',
  TNXH: 'Tự nhiên và Xã hội',
  GDTC: 'Giáo dục thể chất',
  AN: 'Nghệ thuật (Âm nhạc)',
  MT: 'Nghệ thuật (Mĩ thuật)',
  HDTN: 'Hoạt động trải nghiệm',
  TDT: 'Tiếng dân tộc',
};

/** As they are called in speech: the two halves of one subject and the two arts by their own name. */
export const SUBJECT_SHORT_NAMES: Readonly<Record<SubjectCode, string>> = {
  ...SUBJECT_NAMES,
  TIN: 'Tin học',
  CN: 'Công nghệ',
  AN: 'Âm nhạc',
  MT: 'Mĩ thuật',
};

export const isSubject = (text: string): text is SubjectCode => (SUBJECTS as readonly string[]).includes(text);
