import type { SaveRemark } from '../../../core/contract/remarks.js';
import { judgePhrase, type Phrase, phraseKey } from '../../../core/remarks/phrase.js';
import { MOST_PHRASES } from '../../../core/remarks/scope.js';
import { appendAuditEvent } from '../trail/append-audit-event.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { sha256 } from '../../ground/digests.js';
import { Refused, refuse } from '../../ground/refused.js';
import { leadingHat, readerOfRemarks } from './parts/keeper.js';
import { loadPhrases, rowOf } from './parts/load-phrases.js';

export interface SaveRemarkInput extends SaveRemark {
  readonly caller: Caller;
}

/**
 * Keep a phrase under the id its writer chose, or change the one that has it. Refuses with not-allowed, not-found (the
 * id is somebody else's), bank-doubled, bank-full, and what `judgePhrase` says of the text.
 */
export async function saveRemark(
  deps: Deps,
  { caller, id, scope, ...given }: SaveRemarkInput,
): Promise<{ phrase: Phrase }> {
  if (!readerOfRemarks(caller).includes(scope)) throw refuse('not-allowed');
  const judged = judgePhrase(given);
  if (!judged.ok) throw new Refused(judged.refusal);
  const phrase: Phrase = { id, scope, ...judged.phrase };
  const at = deps.clock();
  await deps.db.writes.run(async (transaction) => {
    const known = await loadPhrases(deps, caller, transaction);
    const before = known.find((one) => one.id === id);
    const bank = known.filter((one) => one.scope === scope && one.id !== id);
    if (before ? before.scope !== scope : await deps.db.remarkPhrases.findByPk(id, { raw: true, transaction })) {
      throw refuse('not-found');
    }
    const key = phraseKey(phrase);
    if (bank.some((one) => phraseKey(one) === key)) throw refuse('bank-doubled');
    if (bank.length >= MOST_PHRASES) throw refuse('bank-full', { limit: MOST_PHRASES });
    if (before && sameText(before, phrase)) return;
    const row = rowOf(id, scope, phrase, caller, at);
    if (before) await deps.db.remarkPhrases.update(row, { where: { id }, transaction });
    else await deps.db.remarkPhrases.create(row, { transaction });
    if (scope === 'school') {
      await appendAuditEvent(deps, transaction, {
        at: at.toISOString(),
        actor: caller.userId,
        hat: leadingHat(caller),
        from: caller.from,
        data: { kind: 'remark.saved', phraseId: id, textDigest: sha256(phrase.text) },
      });
    }
  });
  return { phrase };
}

/** The same to the letter: a repeated request changes nothing. */
const sameText = (a: Phrase, b: Phrase): boolean => phraseKey(a) === phraseKey(b) && a.text === b.text;
