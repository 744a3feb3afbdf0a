import type { Caller } from '../../../runner/caller.js';
import type { Reading } from '../../../runner/deps.js';
import { standingLooks } from './looks.js';
import { refuse } from '../../../ground/refused.js';
import type { ClassYear } from './class-year.js';

/** Somebody other than whoever seals has looked at a printed example of the class. Refuses with look-missing. One statement. */
export async function requireLook(
  deps: Pick<Reading, 'db'>,
  { context }: ClassYear,
  { userId }: Caller,
): Promise<void> {
  const looks = await standingLooks(deps);
  if (!looks.some((look) => look.classId === context.class.id && look.userId !== userId)) throw refuse('look-missing');
}
