import type { ImportedRemarks } from '../../../core/contract/remarks.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { type Phrase, type PhraseBody, phraseKey } from '../../../core/remarks/phrase.js';
import type { Asker } from '../../../core/rights/allow.js';
import { keepsRemarks } from '../../../core/rights/remark-policy.js';
import { MOST_PHRASES, type PhraseScope } from '../../../core/remarks/scope.js';
import { type BookRow, readBook } from '../../../core/remarks/read-book.js';
import { openWorkbook } from '../../files/open-workbook.js';
import { act, look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { Refused, refuse } from '../../ground/refused.js';
import { keepPhrases } from './parts/keep-phrases.js';
import { loadPhrases } from './parts/load-phrases.js';

export interface ImportRemarksInput {
  readonly caller: Caller;
  readonly bytes: Uint8Array;
  /** `check` stores nothing. */
  readonly mode: 'check' | 'import';
  readonly locale: Locale;
}

/**
 * Phrases from a workbook: good rows are kept all together, bad ones refused each by itself, doubled ones passed over.
 * Refuses the file as a whole when it cannot be trusted, has not the columns, or does not go into the bank; then
 * nothing is stored.
 */
export async function importRemarks(deps: Deps, { bytes, ...input }: ImportRemarksInput): Promise<ImportedRemarks> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Refused(opened.refusal);
  return (input.mode === 'check' ? check : keep)(deps, { ...input, book: opened.book });
}

type Book = Parameters<typeof readBook>[0];
interface Opened extends Omit<ImportRemarksInput, 'bytes'> {
  readonly book: Book;
}

// The school's first: only what is put in its bank leaves an event.
const KEEPING = ['keep-school-remarks', 'keep-own-remarks'] as const;

const check = look({
  act: KEEPING,
  run: async (at, input: Opened) => sort(at, input, await loadPhrases(at.db, input.caller)),
});

const keep = act({
  act: KEEPING,
  run: async (at, input: Opened): Promise<ImportedRemarks> => {
    const sorted = sort(at, input, await loadPhrases(at.db, input.caller));
    await keepPhrases(
      at,
      input.caller,
      sorted.taken.map(({ phrase }) => phrase),
    );
    return sorted;
  },
});

/** What becomes of each row beside the phrases that are known. */
function sort(
  { asker, newId }: { readonly asker: Asker; readonly newId: () => string },
  { book, locale }: Opened,
  known: readonly Phrase[],
): ImportedRemarks {
  const keeps = keepsRemarks(asker);
  const keys = new Set(known.map(keyOf));
  const isKnown = (scope: PhraseScope, phrase: PhraseBody) => keys.has(keyOf({ scope, ...phrase }));
  const read = readBook(book, keeps, isKnown);
  if (!read.ok) throw new Refused(read.refusal);
  const fresh = read.good.filter(({ scope, phrase }) => !isKnown(scope, phrase));
  for (const scope of keeps) {
    const count = [...known, ...fresh].filter((one) => one.scope === scope).length;
    if (count > MOST_PHRASES) throw refuse('bank-full', { limit: MOST_PHRASES });
  }
  const old = read.good.filter(({ scope, phrase }) => isKnown(scope, phrase));
  return {
    taken: fresh.map(({ scope, phrase, ...row }) => ({ ...row, phrase: { id: newId(), scope, ...phrase } })),
    refused: read.refused.map(({ refusal, ...row }) => {
      const { reason, remedy } = refusalBody(refusal, locale);
      return { ...row, reason, remedy };
    }),
    doubled: [...read.doubled, ...old].map(({ sheet, row, typed }): BookRow => ({ sheet, row, typed })).sort(byRow),
  };
}

const keyOf = (phrase: PhraseBody & { readonly scope: PhraseScope }): string => `${phrase.scope}\n${phraseKey(phrase)}`;

const byRow = (a: BookRow, b: BookRow): number => (a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1);
