/** What is owed in words, and the text to copy into Zalo (H18): no pupil's name and no mark, for a debt holds none. */
import type { Debt } from '../../core/reminders/debt.js';
import { subjectTitle } from '../words/field-name.js';
import type { Words } from '../words/words.js';
import type { Told } from './together.js';

type Said = Pick<Words, 't' | 'locale'>;

/** Of a class that is named beside it. */
export function debtText(
  { kind, subject, period, n }: Omit<Debt, 'userId' | 'name' | 'office' | 'classId'>,
  { t, locale }: Said,
): string {
  const place = subject === null ? t('reminders.homeroom') : subjectTitle(subject, locale);
  if (kind === 'enter') return t('reminders.enter', { place, period: t(`period.${period ?? 'year'}`), n });
  const what = t(`reminders.${kind}`, { n });
  return subject === null ? what : t('reminders.place', { place, what });
}

/** Of debts told in one line. */
export function toldText([first, ...others]: Told<Debt>, words: Said): string {
  if (others.length === 0) return debtText(first, words);
  const subjects = [first, ...others].flatMap(({ subject }) => (subject === null ? [] : [subject]));
  return words.t('reminders.sign-lists', {
    n: subjects.length,
    list: subjects.map((subject) => subjectTitle(subject, words.locale)).join(', '),
  });
}

/** Who owes it: by name, by office, or nobody yet. */
export const ownerText = ({ office, name }: Pick<Debt, 'office' | 'name'>, { t }: Pick<Words, 't'>): string =>
  office !== null ? t(`rehearsal.${office}`) : name === '' ? t('rehearsal.nobody') : name;

export interface Message {
  readonly head: string;
  readonly lines: readonly string[];
  /** Day, to its end; null where the school has named none that is to come. */
  readonly until: string | null;
}

/** The way to the work list stands at its end; whoever opens it signs in first. */
export const messageText = (
  { head, lines, until }: Message,
  { t, day }: Pick<Words, 't' | 'day'>,
  origin: string,
): string =>
  [
    head,
    ...lines.map((line) => `- ${line}`),
    ...(until === null ? [] : [t('reminders.message-until', { day: day(until) })]),
    t('reminders.message-link', { link: `${origin}/#/tasks` }),
  ].join('\n');
