/** What one person is told to do, in all her classes: the text to copy, and the letter. */
import type { Debt } from '../reminders/debt.js';
import { messageText, type Said, toldText } from './debt-text.js';
import { type Told, toldTogether } from './told-together.js';

/** `grade`: of a combined class, which has a row for each. */
interface Row {
  readonly classId: string;
  readonly className: string;
  readonly grade: number | null;
}
/** `now`: whether values can be entered; null of what no lock closes. */
type Debtor = Debt & { readonly now: 'open' | 'partly' | 'closed' | null };
type Owed = Debtor & { readonly row: Row };

export interface OwingSomebody<D extends Owed> {
  readonly name: string;
  readonly debts: readonly D[];
}

export const rowTitle = (
  { className: name, grade }: Pick<Row, 'className' | 'grade'>,
  { t }: Pick<Said, 't'>,
): string => (grade === null ? t('rehearsal.class', { name }) : t('rehearsal.class-grade', { name, grade }));

/** A line of a text to copy: what is closed by now is said, for it has to be opened first. */
export function messageLine(told: Told<Debtor>, place: string, words: Pick<Said, 't' | 'locale'>): string {
  const what = `${place}: ${toldText(told, words)}`;
  return told[0].now === 'closed' ? `${what}. ${words.t('reminders.closed')}` : what;
}

/** Class by class. */
export const toldOf = <D extends Owed>({ debts }: Pick<OwingSomebody<D>, 'debts'>): Told<D>[] =>
  toldTogether(debts, ({ row: { classId, grade } }) => `${classId} ${grade}`);

/** `until`: day, to its end; null where she is told none. `origin`: of the address of the work list. */
export const personMessage = (person: OwingSomebody<Owed>, until: string | null, words: Said, origin: string): string =>
  messageText(
    {
      head: words.t('reminders.message-person', { name: person.name }),
      lines: toldOf(person).map((told) => messageLine(told, rowTitle(told[0].row, words), words)),
      until,
    },
    words,
    origin,
  );
