import type { z } from 'zod';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { schoolRulesSchema } from '../../../core/contract/school-rules.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { schoolRules, type SchoolRulesNow, schoolRulesToCome } from '../school/school-rules.js';
import { executorsNow } from './parts/executors-now.js';

/** The school's own rules, today's and those to come. Five statements besides her rights. */
export const readSchoolRules = look({
  act: 'read-school-rules',
  run: async (at, _input: { readonly caller: Caller }): Promise<z.input<typeof schoolRulesSchema>> => {
    const [now, toCome] = await Promise.all([schoolRules(at), schoolRulesToCome(at)]);
    return {
      today: dayInVietnam(at.clock()),
      now: { rules: valuesOf(now), decision: now.decision },
      toCome: toCome.flatMap((one) => (one.decision ? [{ ...one.decision, rules: valuesOf(one) }] : [])),
      executors: (await executorsNow(at, now)).length,
      can: canAmong(at.asker, ['decide-school-rules', 'make-school-documents']),
    };
  },
});

const valuesOf = ({ decision: _, executors, ...rules }: SchoolRulesNow) => ({ ...rules, executors: [...executors] });
