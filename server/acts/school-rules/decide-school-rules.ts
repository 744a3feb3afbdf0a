import type { RulesOnWire } from '../../../core/contract/school-rules.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { EXECUTORS } from '../../../core/school-rules/school-rules.js';
import { rulesFaults } from '../../../core/school-rules/rules-faults.js';
import { Refused, refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';

type DecideRulesInput = RulesOnWire & { readonly caller: Caller };

/**
 * Enter a decision on the school's own rules, whole; they hold from its day on, until another does. Refuses with what
 * `rulesFaults` finds and rules-doubled.
 */
export const decideSchoolRules = act({
  act: 'decide-school-rules',
  run: async (at, { number, day, fromDay, rules: typed }: DecideRulesInput): Promise<Record<string, never>> => {
    const rules = { ...typed, executors: EXECUTORS.filter((one) => typed.executors.includes(one)) };
    const [fault] = rulesFaults({ number, day, fromDay, rules }, dayInVietnam(at.clock()));
    if (fault) throw new Refused(fault.refusal);
    if (await at.db.schoolRules.findOne({ where: { number, day }, raw: true }))
      throw refuse('rules-doubled', { number });
    await at.db.schoolRules.create({
      ...rules,
      ...{ number, day, fromDay, executors: JSON.stringify(rules.executors) },
      ...{ enteredBy: at.caller.userId, enteredAt: at.clock().toISOString() },
    });
    await at.note({ kind: 'school-rules.decided', number, day, fromDay, rules });
    return {};
  },
});
