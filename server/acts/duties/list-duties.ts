import type { z } from 'zod';
import type { dutiesSchema } from '../../../core/contract/duties.js';
import { dutyGaps } from '../../../core/duties/duty-gaps.js';
import { isVoid } from '../../../core/duties/duty-line.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { livingYear } from '../school/living-years.js';
import { formerWorld, lastingWorld } from './parts/former-world.js';
import { loadDutyWorld } from './parts/load-duty-world.js';
import { yearConfirmedAt } from './parts/year-confirmed.js';

/**
 * The table of duties of a year that lives. What was held on the last day of one that is over lasts (H13) until the principal
 * names somebody in her place. Refuses with not-found. Six statements.
 */
export const listDuties = look({
  act: 'read-duties',
  run: async (
    at,
    { year: asked }: { readonly caller: Caller; readonly year?: string | undefined },
  ): Promise<z.input<typeof dutiesSchema>> => {
    const { year, living } = await livingYear(at, asked);
    const isOn = year === living[0];
    const loaded = await loadDutyWorld(at, year);
    const world = isOn ? lastingWorld(loaded) : formerWorld(loaded);
    const [confirmedAt, waiting] = await Promise.all([
      yearConfirmedAt(at.db, world.schoolYear),
      at.db.proposals.count({ where: { kind: 'duties', decidedAt: null } }),
    ]);
    const { schoolYear, today, begins, ends, classes } = world;
    const lines = world.lines.filter((line) => !isVoid(line));
    const named = new Set(lines.map(({ userId }) => userId));
    return {
      ...{ schoolYear, today, begins, ends, confirmedAt, lines },
      years: living.map(({ id }) => id),
      waiting: isOn ? waiting : 0,
      classes: classes.map((klass) => ({ ...klass, subjects: [...klass.subjects] })),
      // Of those who have left, whose duties are still told of.
      people: world.people.filter(({ userId, active }) => active || named.has(userId)),
      gaps: isOn ? dutyGaps(world) : [],
      can: isOn
        ? canAmong(at.asker, ['change-duties', 'confirm-duties'])
        : // Whoever confirms alone replaces somebody there.
          canAmong(at.asker, ['confirm-duties']).map(() => 'change-duties' as const),
    };
  },
});
