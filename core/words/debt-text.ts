/** What is owed in words, and the text to copy or to mail (H18): no pupil's name and no mark, for a debt holds none. */
import type { Locale } from '../codes/locale.js';
import type { Debt } from '../reminders/debt.js';
import { subjectName } from './fields.js';
import type { Told } from './told-together.js';
import type { Translate } from './translate.js';

/** The language it is said in; `day`: a calendar day, `yyyy-mm-dd`, as people write it. */
export interface Said {
  readonly t: Translate;
  readonly locale: Locale;
  readonly day: (date: string) => string;
}

/** Of a class that is named beside it. */
export function debtText(
  { kind, subject, period, n }: Omit<Debt, 'userId' | 'name' | 'office' | 'classId'>,
  { t, locale }: Pick<Said, 't' | 'locale'>,
): string {
  const place = subject === null ? t('reminders.homeroom') : subjectName(subject, locale);
  if (kind === 'enter') return t('reminders.enter', { place, period: t(`period.${period ?? 'year'}`), n });
  const what = t(`reminders.${kind}`, { n });
  return subject === null ? what : t('reminders.place', { place, what });
}

/** Of debts told in one line. */
export function toldText([first, ...others]: Told<Debt>, words: Pick<Said, 't' | 'locale'>): string {
  if (others.length === 0) return debtText(first, words);
  const subjects = [first, ...others].flatMap(({ subject }) => (subject === null ? [] : [subject]));
  return words.t('reminders.sign-lists', {
    n: subjects.length,
    list: subjects.map((subject) => subjectName(subject, words.locale)).join(', '),
  });
}

/** Who owes it: by name, by office, or nobody yet. */
export const ownerText = ({ office, name }: Pick<Debt, 'office' | 'name'>, { t }: Pick<Said, 't'>): string =>
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
  { t, day }: Pick<Said, 't' | 'day'>,
  origin: string,
): string =>
  [
    head,
    ...lines.map((line) => `- ${line}`),
    ...(until === null ? [] : [t('reminders.message-until', { day: day(until) })]),
    t('reminders.message-link', { link: `${origin}/#/tasks` }),
  ].join('\n');
