/** A row of a rehearsal in words. */
import type { RehearsedDebt, RehearsedRow } from '../../core/contract/rehearsal.js';
import { TRIED_DAYS } from '../../core/contract/mail.js';
import { groupText } from '../words/group-text.js';
import type { Told } from '../../core/words/told-together.js';
import type { Words } from '../words/words.js';

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
export function toldNotes([{ now, then, reminded, mail }]: Told<RehearsedDebt>, { t, moment }: Words): string {
  const lock =
    now === 'closed' ? t('reminders.closed') : then === null || then === 'open' ? '' : t(`rehearsal.then-${then}`);
  const letter = mail === null ? '' : t(`rehearsal.mail-${mail}`, { days: TRIED_DAYS });
  return [lock, reminded === null ? '' : t('rehearsal.reminded', { when: moment(reminded) }), letter]
    .filter(Boolean)
    .join('; ');
}
