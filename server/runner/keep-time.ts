import { momentInVietnam } from '../../core/codes/day.js';
import type { Link } from './append-audit-event.js';
import type { Deps } from './deps.js';
import { refuse } from '../ground/refused.js';

/** The longest step back that is waited for, ms: what a time service sets right at once. */
const WAITED_FOR = 2000;

type World = Pick<Deps, 'clock' | 'wait'>;

/** How far the clock is behind the last event, ms; nothing or less where it is not. */
export const behind = ({ clock }: Pick<Deps, 'clock'>, { at }: Pick<Link, 'at'>): number =>
  at === null ? 0 : Date.parse(at) - clock().getTime();

/** Whether writes are refused because the clock is too far behind to be waited for. */
export const isTooFarBehind = (deps: Pick<Deps, 'clock'>, last: Pick<Link, 'at'>): boolean =>
  behind(deps, last) > WAITED_FOR;

/** An instant as people read it, in the time of Viet Nam. */
export const shownTime = (at: Date): string => momentInVietnam(at).replace('T', ' ').replace('+', ' +');

/**
 * Time never runs backwards along the audit chain (decision 52): resolves once the clock has reached the last event, at
 * once as a rule, after waiting where it is up to two seconds behind. Refuses with clock-behind, naming both times.
 */
export async function keepTime(deps: World, last: Pick<Link, 'at'>): Promise<void> {
  for (let waited = 0; ;) {
    const short = behind(deps, last);
    if (short <= 0) return;
    if (waited + short > WAITED_FOR) {
      throw refuse('clock-behind', { now: shownTime(deps.clock()), last: shownTime(new Date(last.at!)) });
    }
    await deps.wait(short);
    waited += short;
  }
}
