import type { z } from 'zod';
import type { codeStateSchema } from '../../../core/contract/elsewhere.js';
import { type Validity, validityOf } from '../../../core/record/validity.js';
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
  const validity = unit && validityOf({ state: unit.state, replaced: unit.replacedBy !== null });
  return { state: validity ? STATES[validity] : 'unknown' };
}

/** Whoever has the file at hand asks whether it counts; finalised or not is the lookup page's to say. */
const STATES: Readonly<Record<Validity, z.output<typeof codeStateSchema>['state']>> = {
  'in-effect': 'valid',
  'not-final': 'valid',
  replaced: 'replaced',
  recalled: 'recalled',
};
