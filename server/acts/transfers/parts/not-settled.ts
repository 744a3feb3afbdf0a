import type { ChildAt } from '../../../../core/contract/transfers.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';

/**
 * What two schools agreed on paper stands: nothing of the bundle goes on to say that she is elsewhere. Refuses with transfer-settled-here
 * or transfer-settled-there where the principal wrote that down.
 */
export async function requireNotSettled(db: Reader, transferId: string, childAt: ChildAt): Promise<void> {
  const where = { transferId, state: 'settled', childAt } as const;
  const settled = await db.portalTellings.findOne({ attributes: ['endedDocument'], where, raw: true });
  if (settled) throw refuse(`transfer-settled-${childAt}`, { document: settled.endedDocument! });
}
