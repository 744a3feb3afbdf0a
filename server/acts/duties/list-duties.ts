import type { z } from 'zod';
import type { dutiesSchema } from '../../../core/contract/duties.js';
import { dutyGaps } from '../../../core/duties/duty-gaps.js';
import { isVoid } from '../../../core/duties/duty-line.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadDutyWorld } from './parts/load-duty-world.js';
import { yearConfirmedAt } from './parts/year-confirmed.js';

/** The table of duties of the year that is on. Six statements. */
export const listDuties = look({
  act: 'read-duties',
  run: async (at, _input: { readonly caller: Caller }): Promise<z.input<typeof dutiesSchema>> => {
    const world = await loadDutyWorld(at);
    const [confirmedAt, waiting] = await Promise.all([
      yearConfirmedAt(at.db, world.schoolYear),
      at.db.proposals.count({ where: { kind: 'duties', decidedAt: null } }),
    ]);
    const { schoolYear, today, begins, ends, classes } = world;
    const lines = world.lines.filter((line) => !isVoid(line));
    const named = new Set(lines.map(({ userId }) => userId));
    return {
      ...{ schoolYear, today, begins, ends, confirmedAt, waiting, lines },
      classes: classes.map((klass) => ({ ...klass, subjects: [...klass.subjects] })),
      // Of those who have left, whose duties are still told of.
      people: world.people.filter(({ userId, active }) => active || named.has(userId)),
      gaps: dutyGaps(world),
      can: canAmong(at.asker, ['change-duties', 'confirm-duties']),
    };
  },
});
