import { BROUGHT_MOVES, broughtState } from '../../../core/brought-years/brought-states.js';
import { moveIn } from '../../../core/codes/states.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { broughtIn, type OneBrought } from './parts/brought-in.js';

interface DecideInput extends OneBrought {
  readonly accept: boolean;
}

/**
 * The second person has held what was entered against its source: from then on it counts. Whoever entered it may take it back,
 * which is no confirming. Refuses with not-found, brought-year-decided, brought-year-second, brought-year-altered.
 */
export const decideBroughtYear = act({
  act: 'decide-brought-year',
  place: ({ classId }: DecideInput) => ({ classId }),
  run: async (at, { accept, ...one }): Promise<Record<string, never>> => {
    const row = await broughtIn(at.db, one);
    const before = await at.db.broughtDecisions.findByPk(row.id, { raw: true });
    const state = broughtState(row.verdict, before && { accepted: Boolean(before.accepted) });
    if (moveIn(BROUGHT_MOVES, state, accept ? 'confirm' : 'drop') === null) throw refuse('brought-year-decided');
    if (accept && row.enteredBy === at.caller.userId) throw refuse('brought-year-second');
    // Nobody stands for a file that is another than the one entered.
    if (accept && sha256Base64(row.file) !== row.fileDigest) throw refuse('brought-year-altered');
    const decidedAt = at.clock().toISOString();
    await at.db.broughtDecisions.create({
      ...{ broughtId: row.id, accepted: accept, decidedBy: at.caller.userId, decidedAt },
    });
    const kind = accept ? 'brought-year.confirmed' : 'brought-year.dropped';
    await at.note({ kind, broughtId: row.id, pupilId: row.pupilId, classId: one.classId }, { at: decidedAt });
    return {};
  },
});
