import type { LookupFaults, TypedQuestion } from '../../core/lookup/typed-question.js';
import type { LookupWords } from '../../core/words/lookup-words.js';
import { escaped } from './html.js';

/** Names of the form's fields; the first is the one in printed addresses, for ever. */
export const FIELDS: Readonly<Record<keyof TypedQuestion, string>> = { code: 'ma', birthDay: 'ngay', lastFour: 'cuoi' };
const ORDER = ['code', 'birthDay', 'lastFour'] as const;

/** The code goes in any spelling the paper may have. */
const LENGTHS: Readonly<Record<keyof TypedQuestion, number>> = { code: 60, birthDay: 30, lastFour: 40 };

/** What is typed stays in its fields, whatever is answered. */
export function form(words: LookupWords, action: string, typed: TypedQuestion, faults: LookupFaults): string {
  // Whoever has nothing to mend reads the page from its head.
  const first = ORDER.find((field) => faults[field]);
  return `<form method="post" action="${action}" autocomplete="off" novalidate>
${ORDER.map((field) => fieldOf(words, field, typed[field], faults, field === first)).join('\n')}
<p><button type="submit">${escaped(words.ask)}</button></p>
<p class="note">${escaped(words.privacy)}</p>
</form>`;
}

function fieldOf(
  words: LookupWords,
  field: keyof TypedQuestion,
  typed: string,
  faults: LookupFaults,
  first: boolean,
): string {
  const { label, hint } = words.fields[field];
  const id = FIELDS[field];
  const fault = faults[field];
  const attributes = [
    `id="${id}" name="${id}" type="text" value="${escaped(typed)}" maxlength="${LENGTHS[field]}" required`,
    `aria-describedby="${id}-hint${fault ? ` ${id}-fault` : ''}"`,
    'autocomplete="off" autocapitalize="off" spellcheck="false"',
    ...(fault ? ['aria-invalid="true"'] : []),
    ...(first ? ['autofocus'] : []),
  ];
  return `<div class="field"><label for="${id}">${escaped(label)}</label>
<p class="hint" id="${id}-hint">${escaped(hint)}</p>
${fault ? `<p class="fault" id="${id}-fault">${escaped(words.faults[field][fault])}</p>` : ''}
<input ${attributes.join(' ')}></div>`;
}

/** Every fault in one place, each leading to its field. */
export function faultList(words: LookupWords, faults: LookupFaults): string {
  const lines = ORDER.flatMap((field) => {
    const fault = faults[field];
    return fault ? [`<li><a href="#${FIELDS[field]}">${escaped(words.faults[field][fault])}</a></li>`] : [];
  });
  return `<div class="answer bad" role="alert"><h2>${escaped(words.faultsTitle)}</h2><ul>${lines.join('')}</ul></div>`;
}
