import type { z } from 'zod';
import type { supplementBreachSchema } from '../../../core/contract/breaches.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { oneBreach } from './parts/one-breach.js';
import { refuseChild } from './parts/refuse-child.js';
import { writeEntry } from './parts/write-entry.js';

type SupplementInput = z.output<typeof supplementBreachSchema> & { readonly caller: Caller; readonly breach: string };

/** Also once it was told: what is known later is sent later. Refuses with not-found, breach-closed and breach-child. */
export const supplementBreach = act({
  act: 'enter-breach',
  run: async (at, { breach, about, text }: SupplementInput): Promise<Record<string, never>> => {
    const { state } = await oneBreach(at.db, breach);
    if (state === 'closed') throw refuse('breach-closed');
    await refuseChild(at.db, text);
    const [id, now] = [at.newId(), at.clock().toISOString()];
    const by = at.caller.userId;
    await writeEntry(at.db, { id, breach, kind: 'supplement', about, words: text, at: now, enteredAt: now, by });
    await at.note({ kind: 'breach.supplemented', breach, entry: id, about, wordsDigest: sha256(text) });
    return {};
  },
  refused: ({ breach }, code) => ({ kind: 'breach.refused', breach, code }),
});
