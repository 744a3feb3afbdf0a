import { Op } from 'sequelize';
import type { z } from 'zod';
import {
  DECIDED_SHOWN,
  type ProposalKind,
  type ProposedLine,
  type proposalsSchema,
} from '../../../core/contract/proposals.js';
import { type Day, dayInVietnam } from '../../../core/codes/day.js';
import type { DutyWorld } from '../../../core/duties/change-duties.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { committeeLinesOf } from '../committee/parts/carry-out-committee.js';
import { dutyLinesOf } from '../duties/parts/duty-proposal.js';
import { hatLinesOf } from '../hats/parts/hat-proposal.js';
import { loadDutyWorld } from '../duties/parts/load-duty-world.js';

/** What would change, by kind; `day`: it is confirmed on, null where it never is. */
const LINES_OF: Readonly<Record<ProposalKind, (world: DutyWorld, content: string, day: Day | null) => ProposedLine[]>> =
  {
    duties: dutyLinesOf,
    hats: ({ people }, content) => hatLinesOf(people, content),
    committee: ({ people }, content) => committeeLinesOf(people, content),
  };

const DAY = 24 * 60 * 60 * 1000;

/** What waits for the principal's word, the oldest first, then what was decided lately, the newest first. Six statements. */
export const listProposals = look({
  act: 'read-proposals',
  run: async (at, { caller }: { readonly caller: Caller }): Promise<z.input<typeof proposalsSchema>> => {
    const since = new Date(at.clock().getTime() - DECIDED_SHOWN * DAY).toISOString();
    const [rows, world] = await Promise.all([
      at.db.proposals.findAll({
        where: { [Op.or]: [{ decidedAt: null }, { decidedAt: { [Op.gte]: since } }] },
        order: ['madeAt', 'id'],
        raw: true,
      }),
      loadDutyWorld(at),
    ]);
    const names = new Map(world.people.map(({ userId, name }) => [userId, name]));
    const nameOf = (userId: string | null): string => (userId === null ? '' : (names.get(userId) ?? ''));
    const can = canAmong(at.asker, ['decide-proposal']);
    const shown = rows.map(({ id, kind, content, madeBy, madeAt, ...decision }) => ({
      ...{ id, kind, madeAt },
      by: nameOf(madeBy),
      own: madeBy === caller.userId,
      lines: LINES_OF[kind](world, content, confirmedOn(decision, world.today)),
      decided:
        decision.decidedAt === null
          ? null
          : {
              accepted: Boolean(decision.accepted),
              by: nameOf(decision.decidedBy),
              at: decision.decidedAt,
              reason: decision.reason,
            },
      can: decision.decidedAt === null && madeBy !== caller.userId ? can : [],
    }));
    const decided = shown.filter((one) => one.decided !== null);
    return {
      proposals: [
        ...shown.filter((one) => one.decided === null),
        ...decided.sort((a, b) => (a.decided!.at < b.decided!.at ? 1 : -1)),
      ],
    };
  },
});

function confirmedOn(
  { decidedAt, accepted }: Readonly<{ decidedAt: string | null; accepted: boolean | null }>,
  today: Day,
): Day | null {
  if (decidedAt === null) return today;
  return accepted ? dayInVietnam(new Date(decidedAt)) : null;
}
