/** A canonical value as the sheet shows it, with its meaning; a refused value as it was typed. */
import { fieldSpec, isFieldKey } from '../../core/fields/field-key.js';
import { TICK } from '../../core/codes/levels.js';
import { LEVEL_LETTERS, LEVEL_NAMES } from '../../core/words/levels.js';
import type { Locale } from '../../core/words/render.js';
import type { Translate } from './text.js';

const isLevel = (text: string): text is keyof typeof LEVEL_NAMES => Object.hasOwn(LEVEL_NAMES, text);

export function valueText(field: string, value: string | null, locale: Locale, t: Translate): string {
  if (value === null) return t('value.empty');
  const kind = isFieldKey(field) ? fieldSpec(field).kind : null;
  if ((kind === 'subject-level' || kind === 'trait-level') && isLevel(value)) {
    return t('value.with-letter', { letter: LEVEL_LETTERS[value], meaning: LEVEL_NAMES[value] });
  }
  if (kind === 'tick' && value === TICK) return t('value.ticked');
  // Stored with a point; people here write a comma.
  if (kind === 'measure' && locale === 'vi') return value.replace('.', ',');
  return value;
}
