/** What the open workbook is called: its class, or the classes of a teacher's workbook. */
import type { Translate } from '../words/text.js';
import type { OpenPart } from '../sheet/sheet-state.js';

export interface BookTitle {
  readonly title: string;
  /** The classes, where the title does not name them. */
  readonly lead: string | null;
}

export function bookTitle(parts: readonly OpenPart[], t: Translate): BookTitle {
  // The profile of the year travels in the year-end workbook and gives it no name.
  const named = parts.some(({ period }) => period !== 'year') ? parts.filter(({ period }) => period !== 'year') : parts;
  const classes = [...new Set(named.map(({ className }) => className))];
  const [first] = named;
  if (!first) return { title: t('sheet.title'), lead: null };
  const period = t(`period.${first.period}`);
  return classes.length === 1
    ? { title: t('sheet.one-class', { class: first.className, period }), lead: null }
    : { title: t('sheet.my-classes', { period }), lead: t('sheet.classes', { list: classes.join(', ') }) };
}
