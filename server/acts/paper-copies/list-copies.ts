import { dayInVietnam } from '../../../core/codes/day.js';
import type { Copies } from '../../../core/contract/paper-copies.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { registerOf, yearsOfCopies } from './parts/register-of.js';

interface ListInput {
  readonly caller: Caller;
  readonly year?: number | undefined;
}

/** The register of a calendar year, this one where none is asked for. */
export const listCopies = look({
  act: 'read-copies',
  run: async ({ db, asker, clock }, { year }: ListInput): Promise<Copies> => {
    const shown = year ?? Number(dayInVietnam(clock()).slice(0, 4));
    const years = await yearsOfCopies(db);
    return { year: shown, years, copies: await registerOf(db, shown), can: canAmong(asker, ['read-copies']) };
  },
});
