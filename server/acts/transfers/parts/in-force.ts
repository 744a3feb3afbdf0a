import { isInForce } from '../../../../core/record/record-states.js';
import { kindOfPath } from '../../../../core/transfer/transfer-files.js';
import type { TransferList } from '../../../../core/transfer/transfer-list.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';

/** What was recalled since it was put together goes nowhere; another school's records are its own. Refuses with transfer-recalled. */
export async function requireInForce(db: Reader, { files }: TransferList): Promise<void> {
  const codes = files.flatMap(({ path }) => (kindOfPath(path) === 'unit' ? path.split(/[/.]/)[1]! : []));
  const units = await db.units.findAll({ attributes: ['state'], where: { lookupCode: codes }, raw: true });
  if (!units.every(({ state }) => isInForce(state))) throw refuse('transfer-recalled');
}
