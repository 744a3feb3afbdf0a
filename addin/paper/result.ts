import type { PaperFault } from '../../core/record/paper-values.js';
import type { PaperVerdict } from '../../core/signing/paper/verify-paper.js';
import { faultWords, PAPER_WORDS, shownPaper } from '../../core/words/present-paper.js';
import type { Locale } from '../../core/words/render.js';
import { element } from './element.js';

/** What was found, what the check cannot know before anything else. Its first heading takes the focus. */
export function resultOf(found: PaperVerdict | PaperFault, locale: Locale): HTMLElement[] {
  const words = PAPER_WORDS[locale];
  if (typeof found === 'string') {
    return [element('div', { class: 'answer bad' }, element('h2', { tabindex: '-1' }, faultWords(found, locale)))];
  }
  const { tone, verdict, why, lines } = shownPaper(found, locale);
  const rows = lines.flatMap(([label, value]) => [
    // The circular's own words stay Vietnamese.
    element('dt', { lang: Object.values(words.labels).includes(label) ? null : 'vi' }, label),
    element('dd', { lang: 'vi' }, value),
  ]);
  return [
    element(
      'div',
      { class: 'answer open' },
      element('h2', { tabindex: '-1' }, words.unknownTitle),
      element('ul', {}, ...words.unknown.map((one) => element('li', {}, one))),
      element('p', {}, element('a', { href: '/tra-cuu' }, words.page.lookup)),
    ),
    element(
      'div',
      { class: `answer ${tone}` },
      element('h2', {}, verdict),
      ...(why === null ? [] : [element('p', {}, why)]),
    ),
    element('h2', {}, words.compareTitle),
    element('p', {}, words.compare),
    element('dl', {}, ...rows),
  ];
}
