/** How long there still is to the day before the named one (decision 22), in words; urgent ones carry a sign. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Task } from '../../core/contract/session.js';
import { Sign, type Tone } from '../parts/sign.js';
import { row } from '../parts/styles.js';
import { type Words, useWords } from '../words/words.js';
import { isComplete } from './group-tasks.js';

const SOON = 3;
const useStyles = makeStyles({ line: row('6px'), date: { color: tokens.colorNeutralForeground2 } });

/** Days to the day before the named one, in words. */
export function daysLeftText(days: number, t: Words['t']): string {
  if (days < -1) return t('tasks.overdue', { n: -days - 1 });
  if (days === -1) return t('tasks.last-day');
  if (days === 0) return t('tasks.due-today');
  if (days === 1) return t('tasks.due-tomorrow');
  return t('tasks.days-left', { n: days });
}

/** Null where there is time. */
export function toneOfDays(days: number): Tone | null {
  if (days > SOON) return null;
  return days < -1 ? 'error' : 'warning';
}

export function Deadline({ task }: { readonly task: Task }) {
  const { t, day } = useWords();
  const styles = useStyles();
  if (task.deadline === null || task.daysLeft === null)
    return <span className={styles.date}>{t('tasks.no-deadline')}</span>;
  const tone = isComplete(task) ? null : toneOfDays(task.daysLeft);
  return (
    <span className={styles.line}>
      {tone && <Sign tone={tone} />}
      <strong>{daysLeftText(task.daysLeft, t)}</strong>
      <span className={styles.date}>{t('tasks.deadline', { date: day(task.deadline) })}</span>
    </span>
  );
}
