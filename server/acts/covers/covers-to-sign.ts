import type { CoversToSign, CoverToSign } from '../../../core/contract/covers.js';
import { ACT_OF_COVER_SLOT, coverMove, type CoverSlot } from '../../../core/covers/cover-states.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { signingLeader } from '../records/signing/signing-leader.js';
import { loadClassCovers } from './parts/class-covers.js';
import { coverInHand } from './parts/cover-in-hand.js';

export interface CoversToSignInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly by: CoverSlot;
}

/**
 * Covers whose next signature is this one, whole, with all their bytes are made of; a cover whose pupil's facts have changed
 * since it was confirmed is left out. Refuses with not-found, not-allowed, no-delegation, signer-personal-id-missing.
 */
export const coversToSign = look({
  act: ({ by }: CoversToSignInput) => ACT_OF_COVER_SLOT[by],
  place: ({ classId }) => ({ classId }),
  run: async (at, { classId, by }): Promise<CoversToSign> => {
    const loaded = await loadClassCovers(at, classId);
    const leader = by === 'principal' ? await signingLeader(at, loaded.who) : null;
    return {
      leader,
      late: by === 'principal' && loaded.late,
      covers: [...loaded.covers.values()].flatMap((one): CoverToSign[] => {
        if (!coverMove(one.state, ACT_OF_COVER_SLOT[by])) return [];
        const cover = coverInHand(one, by);
        if (cover === null) return [];
        const first = one.signatures.find(({ slot }) => slot === 'principal');
        return [
          {
            pupil: one.pupil.id,
            number: one.number,
            cover: { ...cover, course: [...cover.course] },
            principal:
              by === 'seal' && first?.leader
                ? { signedAt: first.signedAt, leader: first.leader, signature: first.signature }
                : null,
          },
        ];
      }),
    };
  },
});
