import type { z } from 'zod';
import type { supplementBreachSchema } from '../../../core/contract/breaches.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { oneBreach } from './parts/one-breach.js';
import { refuseChild } from './parts/refuse-child.js';
import { shownMoment } from './parts/shown-moment.js';
import { writeEntry } from './parts/write-entry.js';

type SupplementInput = z.output<typeof supplementBreachSchema> & { readonly caller: Caller; readonly breach: string };

/**
 * Also once it was told: what is known later is sent later. Refuses with not-found, breach-closed, breach-child, and of when it
 * was found with breach-future and breach-found-late.
 */
export const supplementBreach = act({
  act: 'enter-breach',
  run: async (at, { breach, caller, ...more }: SupplementInput): Promise<Record<string, never>> => {
    const { about, text } = more;
    const { state, toldAt } = await oneBreach(at.db, breach);
    if (state === 'closed') throw refuse('breach-closed');
    await refuseChild(at.db, text);
    const [id, now, by] = [at.newId(), at.clock(), caller.userId];
    const enteredAt = now.toISOString();
    const moment = more.about === 'found' ? foundIn(more.foundAt, now, toldAt) : null;
    const entry = { id, breach, about, words: text, at: moment ?? enteredAt, enteredAt, by };
    await writeEntry(at.db, { ...entry, kind: 'supplement' });
    const wordsDigest = sha256(text);
    const noted = { breach, entry: id, about, wordsDigest, ...(moment !== null && { foundAt: moment }) };
    await at.note({ kind: 'breach.supplemented', ...noted });
    return {};
  },
  refused: ({ breach }, code) => ({ kind: 'breach.refused', breach, code }),
});

/** Nobody tells of what she has not found. */
function foundIn(typed: string, now: Date, toldAt: string | null): string {
  const found = new Date(typed);
  if (found.getTime() > now.getTime()) throw refuse('breach-future', { moment: shownMoment(now) });
  if (toldAt !== null && found.getTime() > Date.parse(toldAt))
    throw refuse('breach-found-late', { moment: shownMoment(new Date(toldAt)) });
  return found.toISOString();
}
