import { shownDay } from '../../core/codes/day.js';
import type { ShownContent, ShownSigner, ShownUnit } from '../../core/lookup/shown-unit.js';
import { fill } from '../../core/text/fill.js';
import type { LookupWords } from '../../core/words/lookup-words.js';
import { escaped } from './html.js';

/** The answer’s first word, then what it means and what may be seen. `checkAt`: the page where signatures are checked; null where there is none. */
export function answer(
  words: LookupWords,
  { validity, since, content, copies = [] }: ShownUnit,
  checkAt: string | null,
): string {
  const { first, meaning } = words.validity[validity];
  const bad = content === null ? ' bad' : '';
  const day = since === null ? '' : `<p>${escaped(fill(words.since, { day: shownDay(since) }))}</p>`;
  return `<div class="answer${bad}" role="status"><h1>${escaped(first)}</h1><p>${escaped(meaning)}</p>${day}</div>
${content === null ? '' : contentLines(words, content)}${copyLines(words, copies)}
${checkAt === null ? '' : `<p class="note">${escaped(words.signatures)} <a href="${checkAt}">${checkAt}</a>.</p>`}`;
}

function contentLines(words: LookupWords, content: ShownContent): string {
  const lines: [string, string | null][] = [
    [words.pupil, content.name],
    [words.schoolYear, content.schoolYear],
    [words.className, content.className],
    [words.school, content.school],
    [words.result, content.result],
    ...content.signers.map((signer): [string, string] => [words.signed[signer.part], signerLine(words, signer)]),
  ];
  const shown = lines.flatMap(([label, text]) =>
    text === null ? [] : [`<dt>${escaped(label)}</dt><dd lang="vi">${escaped(text)}</dd>`],
  );
  return `<dl>${shown.join('\n')}</dl><p>${escaped(words.compare)}</p>`;
}

/** Whoever holds a stamped paper finds its number here, or it is none of the school's. */
const copyLines = (words: LookupWords, copies: NonNullable<ShownUnit['copies']>): string =>
  copies.length === 0
    ? ''
    : `<p>${escaped(words.copies)}</p><ul>${copies
        .map(({ number, day }) => `<li>${escaped(fill(words.copy, { number, day: shownDay(day) }))}</li>`)
        .join('')}</ul>`;

const signerLine = (words: LookupWords, { name, office, day }: ShownSigner): string =>
  `${name}${office === null ? '' : ` (${office})`}, ${fill(words.signedOn, { day: shownDay(day) })}`;

/** In place of an answer. */
export const noAnswer = ({ first, meaning }: { readonly first: string; readonly meaning: string }): string =>
  `<div class="answer bad" role="alert"><h1>${escaped(first)}</h1><p>${escaped(meaning)}</p></div>`;
