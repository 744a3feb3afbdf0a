/** Duties and changes to them in words. */
import type { DutyChange } from '../../core/duties/change-duties.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { capital, subjectTitle } from '../words/field-name.js';
import type { Words } from '../words/words.js';
import type { DutyTableModel } from './duty-table-model.js';

export const dutyName = (subject: SubjectCode | null, { t, locale }: Pick<Words, 't' | 'locale'>): string =>
  subject === null ? t('duties.homeroom') : capital(subjectTitle(subject, locale));

export function changeText(change: DutyChange, { world, nameOf }: DutyTableModel, words: Words): string {
  const { t, day } = words;
  const line = change.kind === 'give' ? change : world.lines.find(({ id }) => id === change.id);
  if (!line) return '';
  const said = {
    class: world.classes.find(({ id }) => id === line.classId)?.name ?? line.classId,
    duty: dutyName(line.subject, words),
    name: nameOf(line.userId),
  };
  if (change.kind === 'end') return t('duties.change-end', { ...said, to: day(change.lastDay) });
  const from = day(change.fromDay);
  const kind = change.responsible ? 'give' : 'shared';
  return change.toDay === null
    ? t(`duties.change-${kind}`, { ...said, from })
    : t(`duties.change-${kind}-to`, { ...said, from, to: day(change.toDay) });
}
