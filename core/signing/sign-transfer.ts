/** The old school's signature over what goes with a child to her next school. */
import { type TransferList, transferListText } from '../transfer/transfer-list.js';
import { type Prepared, prepareSignature } from './prepare-signature.js';

export interface TransferToPrepare {
  readonly list: TransferList;
  /** With offset. */
  readonly signedAt: string;
  /** DER. */
  readonly certificate: Uint8Array;
}

export const prepareTransferSignature = ({ list, signedAt, certificate }: TransferToPrepare): Promise<Prepared> =>
  prepareSignature({
    kind: 'transfer',
    code: list.transferId,
    texts: { transfer: transferListText(list) },
    signedAt,
    certificate,
  });
