import type { z } from 'zod';
import type { CoverOutcomes, reopenCoversSchema } from '../../../core/contract/covers.js';
import { refusal } from '../../../core/codes/refusal.js';
import { coverMove, isCoverSigned } from '../../../core/covers/cover-states.js';
import type { Locale } from '../../../core/words/render.js';
import { sha256 } from '../../ground/digests.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { type CoverNow, loadClassCovers } from './parts/class-covers.js';
import { codesOf, coverFor, judgeEach, no, type Outcome, shown, takenOf } from './parts/outcomes.js';

export interface ReopenCoversInput extends z.output<typeof reopenCoversSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

/**
 * The principal's order that covers begin anew, with its reason: what was signed stays as it was signed, and the next version
 * is the homeroom teacher's to confirm. No date closes it (decision 38). Refuses as a whole with not-found and not-allowed.
 */
export const reopenCovers = act({
  act: 'reopen-cover',
  place: ({ classId }: ReopenCoversInput) => ({ classId }),
  run: async (at, input): Promise<CoverOutcomes> => {
    const { classId, reason, locale, caller } = input;
    const { db, newId, note } = at;
    const loaded = await loadClassCovers(at, classId);
    const outcomes = await judgeEach(input.covers, (sent): Outcome<CoverNow> => {
      const found = coverFor(loaded, sent, 'reopen-cover', locale);
      if ('refused' in found) return found;
      return found.cover.number === sent.number ? { taken: found.cover } : no(refusal('cover-moved-on'));
    });
    const taken = takenOf(outcomes);
    const orderedAt = at.clock().toISOString();
    for (const { id, state, number } of taken) {
      const { to } = coverMove(state, 'reopen-cover')!;
      // A version nobody has signed is not used up.
      const next = isCoverSigned(state) ? { number: number + 1, code: newId() } : {};
      const nobody = { facts: null, confirmedBy: null, confirmedAt: null };
      await db.covers.update({ state: to, ...next, ...nobody }, { where: { id: id! } });
      await db.coverReopenings.create({ coverId: id!, number, reason, orderedBy: caller.userId, orderedAt });
    }
    const covers = taken.map(({ id, number }) => ({ cover: id!, number }));
    const refused = codesOf(outcomes);
    await note({ kind: 'covers.reopened', classId, covers, refused, reasonDigest: sha256(reason) }, { at: orderedAt });
    return shown(input.covers, outcomes, locale);
  },
  refused: ({ classId }, code) => ({ kind: 'covers.refused', classId, what: 'reopen', code }),
});
