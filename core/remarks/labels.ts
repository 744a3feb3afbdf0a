/** What phrases speak of and their levels, as the bank's file and its lists write them; the circular's own terms. */
import { HOMEROOM_REMARK_LABEL } from '../forms/header-labels.js';
import { LEVEL_NAMES, RESULT_NAMES } from '../fields/level-names.js';
import { SUBJECT_SHORT_NAMES, type SubjectCode } from '../fields/subjects.js';
import { QUALITIES, TRAIT_GROUP_NAMES, TRAIT_NAMES, type TraitCode, type TraitGroup } from '../fields/traits.js';
import type { PhraseAbout, PhraseLevel } from './about.js';
import type { GradeRange } from './phrase.js';

/** `Toán`, `Phẩm chất Chăm chỉ`, `Năng lực chung`, `Nhận xét của giáo viên chủ nhiệm`. */
export function aboutLabel(about: PhraseAbout): string {
  if (about === 'homeroom') return HOMEROOM_REMARK_LABEL;
  const [family, code] = about.split('.') as [string, string];
  if (family === 'subject') return SUBJECT_SHORT_NAMES[code as SubjectCode];
  if (family === 'traits') return TRAIT_GROUP_NAMES[code as TraitGroup];
  return `${(QUALITIES as readonly string[]).includes(code) ? 'Phẩm chất' : 'Năng lực'} ${TRAIT_NAMES[code as TraitCode]}`;
}

export const levelName = (level: PhraseLevel): string => ({ ...RESULT_NAMES, ...LEVEL_NAMES })[level];

/** `4`, `4 đến 5`: with a hyphen Excel would make a date of it. */
export const gradesName = ({ from, to }: GradeRange): string => (from === to ? String(from) : `${from} đến ${to}`);
