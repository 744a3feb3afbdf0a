import { parseXml } from '../../../../core/signing/parse-xml.js';
import { readTransfer } from '../../../../core/signing/verify/verify-transfer.js';
import type { TransferStatement } from '../../../../core/transfer/transfer-statement.js';
import type { TransferList } from '../../../../core/transfer/transfer-list.js';
import { sha256Base64 } from '../../../ground/digests.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { requireNotSettled } from './not-settled.js';

export type Statement = Omit<TransferStatement, 'at'>;

/**
 * What this school has to say of a transfer: that it took the pupil, or that it takes back a bundle that may be about. Refuses with
 * not-found, transfer-nothing-to-state and, where the principal wrote down that the pupil is at the other school, transfer-settled-there.
 */
export async function statementOf(db: Reader, transfer: string): Promise<Statement> {
  await requireNotSettled(db, transfer, 'there');
  const arrival = await db.arrivals.findByPk(transfer, { attributes: ['pupilId', 'list', 'digest'], raw: true });
  if (arrival) {
    // As the listing names them; this school may have been renamed since, and knows the arrival by an id of its own.
    const { transferId, from, to } = readTransfer(parseXml(arrival.list));
    return { transferId, kind: 'received', digest: arrival.digest, from, to, pupil: arrival.pupilId };
  }
  const row = await db.transfers.findByPk(transfer, {
    attributes: ['pupilId', 'list', 'signedList', 'state'],
    raw: true,
  });
  if (!row) throw refuse('not-found');
  // What was never sealed is nobody's bundle.
  if (row.state !== 'withdrawn' || row.signedList === null) throw refuse('transfer-nothing-to-state');
  const { from, to } = JSON.parse(row.list) as TransferList;
  const digest = sha256Base64(row.signedList);
  return { transferId: transfer, kind: 'withdrawn', digest, from, to, pupil: row.pupilId };
}
