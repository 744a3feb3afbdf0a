import type { ImportedRemarks } from '../../../core/contract/remarks.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { type Phrase, type PhraseBody, phraseKey } from '../../../core/remarks/phrase.js';
import { MOST_PHRASES, type PhraseScope } from '../../../core/remarks/scope.js';
import { type BookRow, readBook } from '../../../core/remarks/read-book.js';
import { openWorkbook } from '../../files/open-workbook.js';
import { appendAuditEvent } from '../trail/append-audit-event.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { sha256 } from '../../ground/digests.js';
import { Refused, refuse } from '../../ground/refused.js';
import { leadingHat, readerOfRemarks } from './parts/keeper.js';
import { loadPhrases, rowOf } from './parts/load-phrases.js';

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
export async function importRemarks(
  deps: Deps,
  { caller, bytes, mode, locale }: ImportRemarksInput,
): Promise<ImportedRemarks> {
  const keeps = readerOfRemarks(caller);
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Refused(opened.refusal);
  const sort = (known: readonly Phrase[]): ImportedRemarks => {
    const keys = new Set(known.map(keyOf));
    const isKnown = (scope: PhraseScope, phrase: PhraseBody) => keys.has(keyOf({ scope, ...phrase }));
    const read = readBook(opened.book, keeps, isKnown);
    if (!read.ok) throw new Refused(read.refusal);
    const fresh = read.good.filter(({ scope, phrase }) => !isKnown(scope, phrase));
    for (const scope of keeps) {
      const count = [...known, ...fresh].filter((one) => one.scope === scope).length;
      if (count > MOST_PHRASES) throw refuse('bank-full', { limit: MOST_PHRASES });
    }
    const old = read.good.filter(({ scope, phrase }) => isKnown(scope, phrase));
    return {
      taken: fresh.map(({ scope, phrase, ...row }) => ({ ...row, phrase: { id: deps.newId(), scope, ...phrase } })),
      refused: read.refused.map(({ refusal, ...row }) => {
        const { reason, remedy } = refusalBody(refusal, locale);
        return { ...row, reason, remedy };
      }),
      doubled: [...read.doubled, ...old].map(({ sheet, row, typed }): BookRow => ({ sheet, row, typed })).sort(byRow),
    };
  };
  if (mode === 'check') return sort(await loadPhrases(deps, caller));
  return deps.db.writes.run(async (transaction) => {
    const sorted = sort(await loadPhrases(deps, caller, transaction));
    const at = deps.clock();
    const phrases = sorted.taken.map(({ phrase }) => phrase);
    const rows = phrases.map((phrase) => rowOf(phrase.id, phrase.scope, phrase, caller, at));
    await deps.db.remarkPhrases.bulkCreate(rows, { transaction });
    const ofSchool = phrases.filter(({ scope }) => scope === 'school');
    if (ofSchool.length > 0) {
      await appendAuditEvent(deps, transaction, {
        at: at.toISOString(),
        actor: caller.userId,
        hat: leadingHat(caller),
        from: caller.from,
        data: {
          kind: 'remarks.imported',
          phrases: ofSchool.length,
          textsDigest: sha256(ofSchool.map(({ text }) => text).join('\n')),
        },
      });
    }
    return sorted;
  });
}

const keyOf = (phrase: PhraseBody & { readonly scope: PhraseScope }): string => `${phrase.scope}\n${phraseKey(phrase)}`;

const byRow = (a: BookRow, b: BookRow): number => (a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1);
