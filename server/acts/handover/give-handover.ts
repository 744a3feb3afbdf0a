import type { z } from 'zod';
import type { giveHandoverSchema } from '../../../core/contract/handover.js';
import { tidy } from '../../../core/text/normalise.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { wentFrom } from './own-handovers.js';

type GiveInput = z.output<typeof giveHandoverSchema> & { readonly caller: Caller };

const SHORTEST = 10;

/**
 * Hand the pupils of a class over to whoever leads their next one (TT27 article 12.1), with what she should know. Until it is
 * received, what was written can be written anew; the same again is one. Refuses with not-found, handover-note,
 * handover-received.
 */
export const giveHandover = act({
  act: 'hand-over',
  run: async (at, { caller, fromClassId, classId, note: typed }: GiveInput): Promise<object> => {
    const { db, clock, newId } = at;
    const note = tidy(typed);
    if (note.length < SHORTEST) throw refuse('handover-note');
    const pupils = (await wentFrom(at)).filter((one) => one.fromId === fromClassId && one.classId === classId).length;
    if (pupils === 0) throw refuse('not-found');
    const known = await db.handovers.findOne({ where: { fromClassId, classId }, raw: true });
    if (known?.receivedAt) throw refuse('handover-received');
    if (known?.note === note && known.givenBy === caller.userId) return {};
    const given = { note, givenBy: caller.userId, givenAt: clock().toISOString() };
    const handoverId = known?.id ?? newId();
    if (known) await db.handovers.update(given, { where: { id: handoverId } });
    else {
      await db.handovers.create({
        ...{ id: handoverId, fromClassId, classId, ...given },
        receivedBy: null,
        receivedAt: null,
      });
    }
    const event = {
      kind: 'handover.given',
      handoverId,
      fromClassId,
      classId,
      pupils,
      noteDigest: sha256(note),
    } as const;
    await at.note(event, { at: given.givenAt });
    return {};
  },
});
