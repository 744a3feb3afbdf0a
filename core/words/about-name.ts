/** What a phrase speaks of, by name. */
import type { SubjectCode } from '../fields/subjects.js';
import type { TraitCode, TraitGroup } from '../fields/traits.js';
import type { PhraseAbout } from '../remarks/about.js';
import { aboutLabel } from '../remarks/labels.js';
import { TRAIT_GROUPS_EN } from './en/names.js';
import { fieldName, subjectName } from './fields.js';
import type { Locale } from './render.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Toán`, `Phẩm chất Chăm chỉ`; in English `Mathematics`, `The quality Diligence`. */
export function aboutName(about: PhraseAbout, locale: Locale): string {
  if (locale === 'vi') return aboutLabel(about);
  if (about === 'homeroom') return capital(fieldName('homeroom.remark', locale));
  const [family, code] = about.split('.') as [string, string];
  if (family === 'subject') return subjectName(code as SubjectCode, locale);
  if (family === 'trait') return capital(fieldName(`trait.${code as TraitCode}`, locale));
  return capital(TRAIT_GROUPS_EN[code as TraitGroup]);
}
