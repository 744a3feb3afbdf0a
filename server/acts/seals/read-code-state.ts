import type { z } from 'zod';
import type { codeStateSchema } from '../../../core/contract/sealing.js';
import { isInForce, isRecalled } from '../../../core/record/record-states.js';
import { readFrom } from '../../store/read-from.js';
import type { Deps } from '../../runner/deps.js';

/** Whether a unit with this code still counts. One that was never released is nobody else's business: `unknown`. */
export async function readCodeState({ db }: Pick<Deps, 'db'>, code: string): Promise<z.output<typeof codeStateSchema>> {
  const unit = await readFrom(db, ({ units }) =>
    units.findOne({
      where: { lookupCode: code.toLowerCase() },
      attributes: ['state', 'replacedBy'],
      raw: true,
    }),
  );
  if (!unit) return { state: 'unknown' };
  if (unit.replacedBy !== null) return { state: 'replaced' };
  if (isRecalled(unit.state)) return { state: 'recalled' };
  return { state: isInForce(unit.state) ? 'valid' : 'unknown' };
}
