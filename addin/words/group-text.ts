/** A group of columns in words. */
import { isSubject } from '../../core/fields/subjects.js';
import type { LockGroup } from '../../core/locks/lock-groups.js';
import { subjectTitle } from './field-name.js';
import type { Words } from './words.js';

export const groupText = (group: LockGroup, { t, locale }: Pick<Words, 't' | 'locale'>): string =>
  isSubject(group) ? subjectTitle(group, locale) : t(`locks.group-${group}`);
