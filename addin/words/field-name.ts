/** Fields and subjects where they stand as a heading or alone. */
import { isFieldKey } from '../../core/fields/field-key.js';
import { isSubject } from '../../core/fields/subjects.js';
import { fieldName, subjectName } from '../../core/words/fields.js';
import type { Locale } from '../../core/words/render.js';

/** A name as it stands at the head of something. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A field key in words, with a capital; a key this page does not know stays as it is. */
export const fieldTitle = (field: string, locale: Locale): string =>
  isFieldKey(field) ? capital(fieldName(field, locale)) : field;

/** A subject code in words; an unknown one stays as it is. */
export const subjectTitle = (code: string, locale: Locale): string =>
  isSubject(code) ? subjectName(code, locale) : code;
