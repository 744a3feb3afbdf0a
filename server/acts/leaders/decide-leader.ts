import { dayInVietnam } from '../../../core/codes/day.js';
import { isTwoOffices } from '../../../core/leaders/judge-leader.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadActor } from '../../runner/load-actor.js';
import { nextPlace } from './parts/next-place.js';
import { tellPrincipals } from './parts/tell-principals.js';
import { judgeLeader, takeOver } from './parts/take-over.js';

interface DecideLeaderInput {
  readonly caller: Caller;
  readonly id: string;
  readonly accept: boolean;
}

/**
 * The second person's word on who leads: administrator and clerk together, or the principal alone. Whoever entered it may take
 * it back, which is no confirming. Refuses with not-found, already-decided, proposal-own, leader-two, as `refuseLeader` does.
 */
export const decideLeader = act({
  act: 'decide-leader',
  run: async (at, { caller, id, accept }: DecideLeaderInput): Promise<Record<string, never>> => {
    const row = await at.db.leaders.findByPk(id, { raw: true });
    if (!row) throw refuse('not-found');
    if (row.accepted !== null) throw refuse('already-decided');
    const decided = { decidedBy: caller.userId, decidedAt: at.clock().toISOString() };
    if (!accept) {
      await at.db.leaders.update({ ...decided, accepted: false }, { where: { id } });
      await at.note({ kind: 'leader.refused', leaderId: id });
      return {};
    }
    await requireSecond(at, row.enteredBy);
    const today = dayInVietnam(at.clock());
    const { userId, capacity, number, day } = row;
    // It waited past its day: what was signed meanwhile is not covered afterwards.
    const fact = { userId, capacity, number, day, fromDay: row.fromDay < today ? today : row.fromDay };
    await judgeLeader(at, fact);
    await tellPrincipals(at, 'leader-changed');
    const ended = await takeOver(at, fact);
    const { fromDay } = fact;
    await at.db.leaders.update(
      { ...decided, fromDay, accepted: true, place: await nextPlace(at), ended: JSON.stringify(ended) },
      { where: { id } },
    );
    await at.note({ kind: 'leader.confirmed', leaderId: id, fromDay, ...ended });
    return {};
  },
});

async function requireSecond(at: Acting, enteredBy: string): Promise<void> {
  if (enteredBy === at.caller.userId) throw refuse('proposal-own');
  if (at.asker.hats.includes('principal')) return;
  const first = await loadActor(at, { userId: enteredBy });
  if (!isTwoOffices(first, at.asker)) throw refuse('leader-two');
}
