/** A row of a rehearsal in words. */
import type { RehearsedDebt, RehearsedRow } from '../../core/contract/rehearsal.js';
import { groupText } from '../words/group-text.js';
import { toldText } from '../reminders/debt-text.js';
import type { Told } from '../reminders/together.js';
import type { Words } from '../words/words.js';

export const rowTitle = (
  { className: name, grade }: Pick<RehearsedRow, 'className' | 'grade'>,
  { t }: Words,
): string => (grade === null ? t('rehearsal.class', { name }) : t('rehearsal.class-grade', { name, grade }));

/** What stays open and why, then what closes and why. */
export function lockLines({ open, closed }: RehearsedRow, words: Words): string[] {
  const { t, moment, day } = words;
  return [
    ...open.map(({ period, by, until, groups, cells }) =>
      t('rehearsal.stays', {
        period: t(`period.${period}`),
        cells,
        groups: groups.map((group) => groupText(group, words)).join(', '),
        when: moment(until),
        why: t(`rehearsal.open-${by}`),
      }),
    ),
    ...closed.map(({ period, by, day: closedOn, cells }) =>
      t('rehearsal.closes', {
        period: t(`period.${period}`),
        cells,
        // Whose record is signed is counted beside it.
        why: t(`rehearsal.closed-${by as 'law' | 'window' | 'order' | 'strict-order'}`, {
          day: closedOn === null ? '' : day(closedOn),
        }),
      }),
    ),
  ];
}

/** Whether it can be entered, and that she was reminded of it today. */
export function toldNotes([{ now, then, reminded }]: Told<RehearsedDebt>, { t, moment }: Words): string {
  const lock =
    now === 'closed' ? t('reminders.closed') : then === null || then === 'open' ? '' : t(`rehearsal.then-${then}`);
  return [lock, reminded === null ? '' : t('rehearsal.reminded', { when: moment(reminded) })]
    .filter(Boolean)
    .join('; ');
}

/** A line of a text to copy: what is closed by now is said, for it has to be opened first. */
export function messageLine(told: Told<RehearsedDebt>, place: string, words: Words): string {
  const what = `${place}: ${toldText(told, words)}`;
  return told[0].now === 'closed' ? `${what}. ${words.t('reminders.closed')}` : what;
}
