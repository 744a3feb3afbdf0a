import { LAWFUL_MOVES, lawfulState } from '../../../core/calendar/lawful-states.js';
import { moveIn } from '../../../core/codes/states.js';
import { lawfulDayNow } from '../../../core/law/lawful-day-now.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadActor } from '../../runner/load-actor.js';
import { judgeLawfulMove } from './parts/judge-lawful-move.js';

interface DecideInput {
  readonly caller: Caller;
  readonly id: string;
  readonly accept: boolean;
}

/**
 * The second person's word on a lawful date, after which it binds like the old one; one of the two is the principal. Whoever
 * entered it may take it back, which is no confirming. It is judged again as things stand now. Refuses with not-found,
 * already-decided, proposal-own, lawful-day-two, lawful-document-altered and as `judgeLawfulMove` does.
 */
export const decideLawfulDay = act({
  act: 'decide-lawful-day',
  run: async (at, { caller, id, accept }: DecideInput): Promise<Record<string, never>> => {
    const row = await at.db.lawfulMoves.findByPk(id, { raw: true });
    if (!row) throw refuse('not-found');
    const before = await at.db.lawfulDecisions.findByPk(id, { raw: true });
    const state = lawfulState(before && { accepted: Boolean(before.accepted) });
    if (moveIn(LAWFUL_MOVES, state, accept ? 'confirm' : 'drop') === null) throw refuse('already-decided');
    if (accept) {
      await requireTwo(at, row.proposedBy);
      // Nobody stands for a document that is another than the one entered.
      if (sha256Base64(row.file) !== row.fileDigest) throw refuse('lawful-document-altered');
    }
    const { schoolYearId: year, act: what, toDay } = row;
    const decision = { moveId: id, accepted: accept, decidedBy: caller.userId, decidedAt: at.clock().toISOString() };
    if (!accept) {
      await at.db.lawfulDecisions.create(decision);
      await at.note({ kind: 'lawful-day.refused', moveId: id });
      return {};
    }
    const { before: was, after } = await judgeLawfulMove(at, year, { act: what, toDay });
    // The document says from which day it moves it: a word given to another state of the calendar is none.
    if (lawfulDayNow(year, was, what) !== row.fromDay) throw refuse('calendar-moved-on');
    await at.db.schoolYears.update({ calendar: JSON.stringify(after) }, { where: { id: year } });
    await at.db.lawfulDecisions.create(decision);
    await at.note({ kind: 'lawful-day.confirmed', moveId: id, schoolYear: year, before: was, after });
    return {};
  },
});

async function requireTwo(at: Acting, proposedBy: string): Promise<void> {
  if (proposedBy === at.caller.userId) throw refuse('proposal-own');
  if (at.asker.hats.includes('principal')) return;
  const first = await loadActor(at, { userId: proposedBy });
  if (!first.hats.includes('principal')) throw refuse('lawful-day-two');
}
