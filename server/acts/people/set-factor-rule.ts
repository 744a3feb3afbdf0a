import { HATS, type Hat } from '../../../core/codes/hats.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { SchoolSecurity } from '../../store/models/school.js';

interface FactorRuleInput {
  readonly caller: Caller;
  readonly hats: readonly Hat[];
}

/**
 * Who must have a second factor, from the next request of theirs on. Who asks it of others has one: refuses with
 * factor-rule-own.
 */
export const setFactorRule = act({
  act: 'set-factor-rule',
  run: async (at, { caller, hats: asked }: FactorRuleInput): Promise<Record<string, never>> => {
    const { school, secondFactors } = at.db;
    const hats = HATS.filter((hat) => asked.includes(hat));
    const own = await secondFactors.findByPk(caller.userId, { raw: true });
    if (hats.length > 0 && !own?.since) throw refuse('factor-rule-own');
    const row = await school.findByPk(1, { raw: true });
    const before = JSON.parse(row?.security ?? '{}') as SchoolSecurity;
    await school.update({ security: JSON.stringify({ ...before, factorHats: hats }) }, { where: { id: 1 } });
    await at.note({ kind: 'factor-rule.set', hats });
    return {};
  },
});
