import type { SaveRemark } from '../../../core/contract/remarks.js';
import { judgePhrase, type Phrase, phraseKey } from '../../../core/remarks/phrase.js';
import { KEEPS } from '../../../core/rights/remark-policy.js';
import { MOST_PHRASES } from '../../../core/remarks/scope.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { Refused, refuse } from '../../ground/refused.js';
import { loadPhrases, rowOf } from './parts/load-phrases.js';

export interface SaveRemarkInput extends SaveRemark {
  readonly caller: Caller;
}

/**
 * Keep a phrase under the id its writer chose, or change the one that has it. Refuses with not-allowed, not-found (the
 * id is somebody else's), bank-doubled, bank-full, and what `judgePhrase` says of the text.
 */
export const saveRemark = act({
  act: ({ scope }: SaveRemarkInput) => KEEPS[scope],
  run: async (at, { caller, id, scope, ...given }): Promise<{ phrase: Phrase }> => {
    const judged = judgePhrase(given);
    if (!judged.ok) throw new Refused(judged.refusal);
    const phrase: Phrase = { id, scope, ...judged.phrase };
    const { remarkPhrases } = at.db;
    const known = await loadPhrases(at.db, caller);
    const before = known.find((one) => one.id === id);
    const bank = known.filter((one) => one.scope === scope && one.id !== id);
    if (before ? before.scope !== scope : await remarkPhrases.findByPk(id, { raw: true })) throw refuse('not-found');
    const key = phraseKey(phrase);
    if (bank.some((one) => phraseKey(one) === key)) throw refuse('bank-doubled');
    if (bank.length >= MOST_PHRASES) throw refuse('bank-full', { limit: MOST_PHRASES });
    if (before && sameText(before, phrase)) return { phrase };
    const row = rowOf(id, scope, phrase, caller, at.clock());
    if (before) await remarkPhrases.update(row, { where: { id } });
    else await remarkPhrases.create(row);
    if (scope === 'school') await at.note({ kind: 'remark.saved', phraseId: id, textDigest: sha256(phrase.text) });
    return { phrase };
  },
});

/** The same to the letter: a repeated request changes nothing. */
const sameText = (a: Phrase, b: Phrase): boolean => phraseKey(a) === phraseKey(b) && a.text === b.text;
