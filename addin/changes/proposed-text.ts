/** One thing a proposal would change, in words. */
import type { ProposalKind, ProposedLine } from '../../core/contract/proposals.js';
import { type Hat, HATS } from '../../core/codes/hats.js';
import { isSubject } from '../../core/fields/subjects.js';
import { capital, subjectTitle } from '../words/field-name.js';
import type { Words } from '../words/words.js';

const isHat = (what: string): what is Hat => HATS.some((hat) => hat === what);

function hatText({ kind, name, fromDay, toDay }: ProposedLine, what: Hat, { t, day }: Words): string {
  const said = { hat: t(`hats.${what}`), name };
  const to = toDay === null ? '' : day(toDay);
  if (kind === 'end') return t('changes.hat-end', { ...said, to });
  const from = fromDay === null ? '' : day(fromDay);
  return to === '' ? t('changes.hat-give', { ...said, from }) : t('changes.hat-give-to', { ...said, from, to });
}

export function proposedText(kind: ProposalKind, line: ProposedLine, words: Words): string {
  const text = changeText(kind, line, words);
  if (line.over) return words.t('changes.over', { text });
  return line.asked ? words.t('changes.moved', { text, day: words.day(line.asked) }) : text;
}

function changeText(kind: ProposalKind, line: ProposedLine, words: Words): string {
  const { t, day, locale } = words;
  const { subject, name, what } = line;
  if (kind === 'committee')
    return t(line.shared ? 'changes.committee-member' : 'changes.committee-deputy', { what, name });
  if (kind === 'hats' && isHat(what)) return hatText(line, what, words);
  const duty = subject !== null && isSubject(subject) ? capital(subjectTitle(subject, locale)) : t('duties.homeroom');
  const said = { class: what, duty, name };
  if (line.kind === 'end') return t('duties.change-end', { ...said, to: line.toDay === null ? '' : day(line.toDay) });
  const from = line.fromDay === null ? '' : day(line.fromDay);
  const role = line.shared ? 'shared' : 'give';
  return line.toDay === null
    ? t(`duties.change-${role}`, { ...said, from })
    : t(`duties.change-${role}-to`, { ...said, from, to: day(line.toDay) });
}
