import type { SubjectToSign } from '../../core/contract/signing.js';
import type { Locale } from '../../core/words/render.js';
import { subjectTitle } from '../words/field-name.js';
import type { Translate } from '../words/text.js';

export type ClassSubject = Pick<SubjectToSign, 'classId' | 'className' | 'subject'>;

export const keyOf = ({ classId, subject }: Pick<ClassSubject, 'classId' | 'subject'>): string =>
  `${classId} ${subject}`;

/** "Lớp 4A · Toán". */
export const listTitle = (
  { className, subject }: Pick<ClassSubject, 'className' | 'subject'>,
  locale: Locale,
  t: Translate,
): string => t('sign.list', { class: className, subject: subjectTitle(subject, locale) });
