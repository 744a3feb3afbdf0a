/** Names of what phrases speak of and of their levels, as lists and files show them. */
import type { SubjectCode } from '../fields/subjects.js';
import { TRAIT_GROUP_NAMES, type TraitCode, type TraitGroup } from '../fields/traits.js';
import { fieldName, subjectName } from '../words/fields.js';
import { LEVEL_NAMES, RESULT_NAMES } from '../words/levels.js';
import { TRAIT_GROUPS_EN } from '../words/en/names.js';
import type { Locale } from '../words/render.js';
import type { PhraseAbout, PhraseLevel } from './about.js';
import type { GradeRange } from './phrase.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Toán`, `Phẩm chất Chăm chỉ`, `Năng lực chung`, `Nhận xét của giáo viên chủ nhiệm`. */
export function aboutName(about: PhraseAbout, locale: Locale): string {
  if (about === 'homeroom') return capital(fieldName('homeroom.remark', locale));
  const [family, code] = about.split('.') as [string, string];
  if (family === 'subject') return subjectName(code as SubjectCode, locale);
  if (family === 'trait') return capital(fieldName(`trait.${code as TraitCode}`, locale));
  return locale === 'vi' ? TRAIT_GROUP_NAMES[code as TraitGroup] : capital(TRAIT_GROUPS_EN[code as TraitGroup]);
}

/** The circular's own words, in every language. */
export const levelName = (level: PhraseLevel): string => ({ ...RESULT_NAMES, ...LEVEL_NAMES })[level];

/** `4`, `4 đến 5`: with a hyphen Excel would make a date of it. */
export const gradesName = ({ from, to }: GradeRange): string => (from === to ? String(from) : `${from} đến ${to}`);
