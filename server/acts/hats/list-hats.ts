import type { z } from 'zod';
import type { hatsSchema } from '../../../core/contract/hats.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadHatWorld } from './parts/load-hat-world.js';

/** Hats worn today or from a later day on. Four statements. */
export const listHats = look({
  act: 'read-duties',
  run: async (at, _input: { readonly caller: Caller }): Promise<z.input<typeof hatsSchema>> => {
    const [{ today, people, lines }, waiting] = await Promise.all([
      loadHatWorld(at),
      at.db.proposals.count({ where: { kind: 'hats', decidedAt: null } }),
    ]);
    const known = new Map(people.map((one) => [one.userId, one]));
    return {
      today,
      lines: lines
        .filter(({ userId, toDay }) => known.get(userId)?.active && (toDay === null || toDay >= today))
        .map(({ scope, ...line }) => ({
          ...line,
          name: known.get(line.userId)?.name ?? '',
          scope: scope && { grades: [...scope.grades], subjects: [...scope.subjects] },
        })),
      people: people.flatMap(({ userId, name, active }) => (active ? [{ userId, name }] : [])),
      waiting,
      alone: at.asker.hats.includes('principal'),
      can: canAmong(at.asker, ['change-hats']),
    };
  },
});
