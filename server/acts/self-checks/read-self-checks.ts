import type { z } from 'zod';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { SELF_CHECK_ENDPOINTS, SelfCheckShown } from '../../../core/contract/self-checks.js';
import { canAmong } from '../../../core/rights/allow.js';
import type { Locale } from '../../../core/words/render.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { loadSelfCheck } from './load-self-check.js';
import { presentSelfCheck } from './present-self-check.js';

type List = z.input<(typeof SELF_CHECK_ENDPOINTS)['selfChecks']['answer']>;

/** A school makes a few a year. */
const LIST = `
  SELECT k.id, k.made_at AS "madeAt", u.name AS by, k.from_day AS "fromDay", k.to_day AS "toDay"
  FROM self_checks k JOIN users u ON u.id = k.made_by ORDER BY k.made_at DESC, k.id LIMIT 200`;

/** Refuses with not-allowed. */
export const listSelfChecks = look({
  act: 'read-self-checks',
  run: async (at, _: { readonly caller: Caller }): Promise<List> => ({
    today: dayInVietnam(at.clock()),
    checks: await select<List['checks'][number]>(at.db, LIST, []),
    can: canAmong(at.asker, ['make-self-check', 'read-trail']),
  }),
});

interface OneAsked {
  readonly caller: Caller;
  readonly id: string;
  readonly locale: Locale;
}

/** Refuses with not-allowed, not-found. */
export const readSelfCheck = look({
  act: 'read-self-checks',
  run: async (at, { id, locale }: OneAsked): Promise<SelfCheckShown> =>
    presentSelfCheck(await loadSelfCheck(at.db, id), locale),
});
