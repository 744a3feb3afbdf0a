import type { SubjectCode } from '../../core/fields/subjects.js';
import { subjectName } from '../../core/words/fields.js';
import type { Words } from '../words/words.js';

/** `Toán`, or being homeroom teacher where there is no subject. */
export const dutyName = (subject: SubjectCode | null, { t, locale }: Pick<Words, 't' | 'locale'>): string =>
  subject === null ? t('imports.homeroom') : subjectName(subject, locale);
