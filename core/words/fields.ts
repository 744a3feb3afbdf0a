/** Names of fields in words, as they stand inside a sentence. */
import { type FieldKey, FIELDS, type ProfileField } from '../fields/field-key.js';
import { SUBJECT_SHORT_NAMES, type SubjectCode } from '../fields/subjects.js';
import { QUALITIES, TRAIT_GROUP_NAMES, TRAIT_NAMES, type TraitCode } from '../fields/traits.js';
import { RESULT_NAMES } from './levels.js';
import type { Result } from '../codes/levels.js';
import { PROFILE_EN, SUBJECTS_EN, TRAIT_GROUPS_EN, TRAITS_EN } from './en/names.js';
import type { Locale } from './render.js';
import { PROFILE_VI } from './vi/names.js';

/** `Toán`, `Âm nhạc`; in English `Mathematics`. */
export const subjectName = (subject: SubjectCode, locale: Locale): string =>
  (locale === 'vi' ? SUBJECT_SHORT_NAMES : SUBJECTS_EN)[subject];

/** `Chăm chỉ`; in English `Diligence`. */
export const traitName = (trait: TraitCode, locale: Locale): string =>
  (locale === 'vi' ? TRAIT_NAMES : TRAITS_EN)[trait];

const SINGLE: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'homeroom.remark': { vi: 'nhận xét của giáo viên chủ nhiệm', en: 'the homeroom teacher’s remark' },
  'award.YEAR_END': { vi: 'khen thưởng cuối năm', en: 'year-end award' },
  'award.SUDDEN': { vi: 'khen thưởng đột xuất', en: 'award during the year' },
  'award.YEAR_END.content': { vi: 'nội dung khen thưởng cuối năm', en: 'content of the year-end award' },
  'award.SUDDEN.content': { vi: 'nội dung khen thưởng đột xuất', en: 'content of the award during the year' },
  'promotion.NOT_PROMOTED': { vi: 'chưa được lên lớp', en: 'not promoted' },
  note: { vi: 'ghi chú', en: 'note' },
  'health.height': { vi: 'chiều cao', en: 'height' },
  'health.weight': { vi: 'cân nặng', en: 'weight' },
  'absence.excused': { vi: 'số ngày nghỉ có phép', en: 'days of excused absence' },
  'absence.unexcused': { vi: 'số ngày nghỉ không phép', en: 'days of unexcused absence' },
};

/** A field's name inside a sentence: `điểm KTĐK môn Toán`, `phẩm chất Chăm chỉ`. An unknown key is given back as it is. */
export function fieldName(field: FieldKey, locale: Locale): string {
  const single = SINGLE[field];
  if (single) return single[locale];
  const spec = FIELDS.get(field);
  if (spec?.subject) return ofSubject(field, spec.subject, locale);
  if (spec?.trait) return ofTrait(spec.trait, locale);
  if (spec?.traitGroup) {
    return locale === 'vi'
      ? `nhận xét ${TRAIT_GROUP_NAMES[spec.traitGroup].toLowerCase()}`
      : `remark on ${TRAIT_GROUPS_EN[spec.traitGroup]}`;
  }
  const [family, code] = field.split('.') as [string, string];
  if (spec?.ofYear) return (locale === 'vi' ? PROFILE_VI : PROFILE_EN)[code as ProfileField];
  if (family === 'result') return `${locale === 'vi' ? 'kết quả' : 'the result'} ${RESULT_NAMES[code as Result]}`;
  return field;
}

function ofSubject(field: FieldKey, subject: SubjectCode, locale: Locale): string {
  const name = subjectName(subject, locale);
  const part = field.slice(field.lastIndexOf('.') + 1);
  if (locale === 'en') return `${part === 'score' ? 'test score' : part} in ${name}`;
  // An activity is not called "môn".
  const whole = subject === 'HDTN' ? name : `môn ${name}`;
  return `${{ level: 'mức đạt được', score: 'điểm KTĐK', remark: 'nhận xét' }[part]!} ${whole}`;
}

function ofTrait(trait: TraitCode, locale: Locale): string {
  const isQuality = (QUALITIES as readonly string[]).includes(trait);
  if (locale === 'en') return `${isQuality ? 'the quality' : 'the competence'} ${traitName(trait, 'en')}`;
  return `${isQuality ? 'phẩm chất' : 'năng lực'} ${traitName(trait, 'vi')}`;
}
