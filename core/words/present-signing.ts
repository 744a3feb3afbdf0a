/** What stands in the way of a signature, in words. */
import type { Owed } from '../record/owed.js';
import { type FieldKey, isFieldKey } from '../fields/field-key.js';
import { isSubject } from '../fields/subjects.js';
import { fieldName, subjectName } from './fields.js';
import { PROMOTION_DECISION } from '../record/promotion-kinds.js';
import { factList, momentWords } from './present-flags.js';
import type { Locale } from './render.js';

// More would make a sentence nobody reads.
const LISTED = 3;

function some(items: readonly string[], locale: Locale): string {
  const more = items.length - LISTED;
  const first = items.slice(0, LISTED).join(', ');
  if (more <= 0) return first;
  return locale === 'vi' ? `${first} và ${more} mục khác` : `${first} and ${more} more`;
}

/** `điểm KTĐK môn Toán`; a signature `signature.TOAN` is `chữ ký môn Toán`; the principal's decision has its own name. */
export function owedName(field: string, locale: Locale): string {
  if (isFieldKey(field)) return fieldName(field, locale);
  if (field === PROMOTION_DECISION) return locale === 'vi' ? 'quyết định lên lớp' : 'the decision on going up';
  const subject = field.slice(field.indexOf('.') + 1);
  if (!isSubject(subject)) return field;
  const name = subjectName(subject, locale);
  return locale === 'vi' ? `chữ ký môn ${name}` : `the signature of ${name}`;
}

/** `mức đạt được môn Toán (Trần Thị Thu); chữ ký môn Âm nhạc (Lê Văn Nhạc)`. */
export const owedWords = (owed: readonly Owed[], locale: Locale): string =>
  owed
    .map(({ fields, name }) => {
      const list = some(
        fields.map((field) => owedName(field, locale)),
        locale,
      );
      return name ? `${list} (${name})` : list;
    })
    .join('; ');

/** Pupils by name, so many as a sentence holds. */
export function nameList(names: readonly string[], locale: Locale): string {
  const more = names.length - LISTED;
  const first = names.slice(0, LISTED).join(', ');
  if (more <= 0) return first;
  return locale === 'vi' ? `${first} và ${more} em khác` : `${first} and ${more} more`;
}

/** What was changed last, and when; something outside the sheets where no cell was. */
export function changeWords(last: { fields: readonly FieldKey[]; at: string } | null, locale: Locale): string {
  if (last) return `${factList(last.fields, locale)}, ${momentWords(last.at, locale)}`;
  return locale === 'vi'
    ? 'khen thưởng, quyết định lên lớp, thông tin học sinh, chữ ký môn học hoặc người ký'
    : 'an award, the decision on going up, the pupil’s facts, a subject’s signature or the signer';
}
