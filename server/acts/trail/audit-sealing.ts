import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { Refused } from '../../ground/refused.js';
import { recordAct } from './record-act.js';

/** Do an act of sealing; where it is refused as a whole, an event of its own tells of the attempt. */
export async function auditSealing<T>(
  deps: Deps,
  {
    caller,
    classId,
    what,
  }: { caller: Caller; classId: string | null; what: 'seals' | 'prints' | 'transaction' | 'checkers' },
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refused && error.refusal.code !== 'not-found')
      await recordAct(deps, caller, { kind: 'sealing.refused', classId, what, code: error.refusal.code });
    throw error;
  }
}
