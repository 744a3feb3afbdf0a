/** The organisation's signature over a transaction's records. */
import { batchText } from '../record/batch.js';
import { type Prepared, prepareSignature } from './prepare-signature.js';

export interface TransactionToPrepare {
  readonly transactionId: string;
  /** Canonical text of each sealed record. */
  readonly recordTexts: readonly string[];
  /** With offset. */
  readonly signedAt: string;
  /** DER. */
  readonly certificate: Uint8Array;
}

export const prepareTransactionSignature = (asked: TransactionToPrepare): Promise<Prepared> =>
  prepareSignature({
    kind: 'transaction',
    code: asked.transactionId,
    texts: { transaction: batchText(asked.transactionId, asked.recordTexts) },
    signedAt: asked.signedAt,
    certificate: asked.certificate,
  });
