/** What the office does on this screen; each act's answer is the rollover as it is after it. */
import type { Rollover } from '../../core/contract/rollover.js';
import type { Input } from '../api/call-types.js';
import { useSession } from '../session/session-context.js';

type Choices = Input<'chooseRollover'>['body'];
type Parts = Input<'carryOutRollover'>['body'];

export interface RolloverActs {
  readonly choose: (body: Choices) => Promise<void>;
  readonly carryOut: (body: Parts) => Promise<void>;
  readonly settle: (pupils: string[]) => Promise<void>;
  readonly undo: (part: string) => Promise<void>;
}

export function useRolloverActs(year: string, show: (answer: Rollover) => void): RolloverActs {
  const session = useSession();
  const params = { year };
  return {
    choose: async (body) => show(await session.call('chooseRollover', { params, body })),
    carryOut: async (body) => show(await session.call('carryOutRollover', { params, body })),
    settle: async (pupils) => show(await session.call('settleRollover', { params, body: { pupils } })),
    undo: async (part) => show(await session.call('undoRollover', { params: { year, part }, body: {} })),
  };
}
