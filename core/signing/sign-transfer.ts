/** The old school's signature over what goes with a child to her next school, and what either school says of it later. */
import { type TransferList, transferListText } from '../transfer/transfer-list.js';
import { statementText, type TransferStatement } from '../transfer/transfer-statement.js';
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

export interface StatementToPrepare {
  readonly statement: TransferStatement;
  /** With offset. */
  readonly signedAt: string;
  /** DER. */
  readonly certificate: Uint8Array;
}

export const prepareStatementSignature = ({
  statement,
  signedAt,
  certificate,
}: StatementToPrepare): Promise<Prepared> =>
  prepareSignature({
    kind: 'transfer-statement',
    code: statement.transferId,
    texts: { statement: statementText(statement) },
    signedAt,
    certificate,
  });
