import { fieldSpec } from '../fields/field-key.js';
import { type TraitCode, TRAITS_OF_GROUP } from '../fields/traits.js';
import type { Cause } from '../results/assess.js';
import { subjectName, traitName } from './fields.js';
import { LEVEL_LETTERS } from './levels.js';
import type { Locale } from './render.js';

/** What decided a result, as short as a teacher says it: `H ở Âm nhạc`, `điểm 6 môn Toán`, `Đ ở Chăm chỉ`. */
export function causeWords({ field, value }: Cause, locale: Locale): string {
  const { kind, subject, trait } = fieldSpec(field);
  const name = subject ? subjectName(subject, locale) : nameOfTrait(trait!, locale);
  if (kind === 'score') return locale === 'vi' ? `điểm ${value} môn ${name}` : `score ${value} in ${name}`;
  const letter = (LEVEL_LETTERS as Readonly<Record<string, string>>)[value] ?? value;
  return `${letter} ${locale === 'vi' ? 'ở' : 'in'} ${name}`;
}

/** Some specific competences are called like a subject (Khoa học, Tin học): say which is meant. */
function nameOfTrait(trait: TraitCode, locale: Locale): string {
  if (!TRAITS_OF_GROUP.SPECIFIC.includes(trait)) return traitName(trait, locale);
  return `${locale === 'vi' ? 'năng lực' : 'the competence'} ${traitName(trait, locale)}`;
}
