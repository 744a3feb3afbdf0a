import type { z } from 'zod';
import type { releaseHoldSchema } from '../../../core/contract/trail.js';
import type { Hat } from '../../../core/codes/hats.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select, write } from '../../store/sql.js';

type ReleaseInput = z.output<typeof releaseHoldSchema> & { readonly caller: Caller; readonly id: string };

interface Hold {
  readonly reason: string | null;
  readonly firstBy: string | null;
  readonly firstHat: Hat | null;
  readonly releasedAt: string | null;
}

const HOLD = `
  SELECT reason, first_by AS "firstBy", first_hat AS "firstHat", released_at AS "releasedAt" FROM record_holds WHERE id = $1`;
const ASK = 'UPDATE record_holds SET reason = $1, first_by = $2, first_hat = $3, first_at = $4 WHERE id = $5';
const RELEASE = 'UPDATE record_holds SET second_by = $1, second_hat = $2, released_at = $3 WHERE id = $4';

/**
 * Principal and administrator, two people, let a record go together (H28): one writes why, which stays with it, the other agrees.
 * Until the other has agreed the reason can be written anew. Refuses with not-found, hold-released, hold-not-asked and
 * hold-own-word.
 */
export const releaseHold = act({
  act: 'release-hold',
  run: async (at, input: ReleaseInput): Promise<Record<string, never>> => {
    const [hold] = await select<Hold>(at.db, HOLD, [input.id]);
    if (!hold) throw refuse('not-found');
    if (hold.releasedAt !== null) throw refuse('hold-released');
    if (input.word === 'ask') await ask(at, input.id, input.reason);
    else await agree(at, input.id, hold);
    return {};
  },
  refused: ({ id }, code) => ({ kind: 'hold.refused', holdId: id, code }),
});

type Releasing = Acting<'release-hold'>;

async function ask({ db, clock, caller, permit, note }: Releasing, holdId: string, reason: string): Promise<void> {
  await write(db, ASK, [reason, caller.userId, permit.hat, clock().toISOString(), holdId]);
  await note({ kind: 'hold.release-asked', holdId, reasonDigest: sha256(reason) });
}

async function agree({ db, clock, caller, asker, note }: Releasing, holdId: string, hold: Hold): Promise<void> {
  if (hold.reason === null || hold.firstHat === null) throw refuse('hold-not-asked');
  // Who wears both hats is still one person, and two principals are not the two that are meant.
  const other = (['principal', 'administrator'] as const).find((hat) => hat !== hold.firstHat)!;
  if (hold.firstBy === caller.userId || !asker.hats.includes(other)) throw refuse('hold-own-word');
  await write(db, RELEASE, [caller.userId, other, clock().toISOString(), holdId]);
  await note(
    { kind: 'hold.released', holdId, reasonDigest: sha256(hold.reason), first: hold.firstHat },
    { hat: other },
  );
}
