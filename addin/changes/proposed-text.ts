/** One thing a proposal would change, in words. */
import type { ProposedLine } from '../../core/contract/proposals.js';
import { isSubject } from '../../core/fields/subjects.js';
import { capital, subjectTitle } from '../words/field-name.js';
import type { Words } from '../words/words.js';

export function proposedText(line: ProposedLine, { t, day, locale }: Words): string {
  const { subject, name, what } = line;
  const duty = subject !== null && isSubject(subject) ? capital(subjectTitle(subject, locale)) : t('duties.homeroom');
  const said = { class: what, duty, name };
  if (line.kind === 'end') return t('duties.change-end', { ...said, to: line.toDay === null ? '' : day(line.toDay) });
  const from = line.fromDay === null ? '' : day(line.fromDay);
  const kind = line.shared ? 'shared' : 'give';
  return line.toDay === null
    ? t(`duties.change-${kind}`, { ...said, from })
    : t(`duties.change-${kind}-to`, { ...said, from, to: day(line.toDay) });
}
