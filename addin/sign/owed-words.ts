/** What somebody owes a record, in words. */
import { isSubject } from '../../core/fields/subjects.js';
import type { Locale } from '../../core/words/render.js';
import { fieldTitle, subjectTitle } from '../words/field-name.js';
import { PROMOTION_DECISION } from '../../core/record/promotion-kinds.js';
import type { Translate } from '../words/text.js';

const SIGNATURE = 'signature.';

/** A field key, `signature.TOAN`: "Chữ ký môn Toán", or the principal's decision. */
export function owedTitle(field: string, locale: Locale, t: Translate): string {
  if (field === PROMOTION_DECISION) return t('sign.owed-decision');
  const code = field.startsWith(SIGNATURE) ? field.slice(SIGNATURE.length) : '';
  return isSubject(code)
    ? t('sign.owed-signature', { subject: subjectTitle(code, locale) })
    : fieldTitle(field, locale);
}
