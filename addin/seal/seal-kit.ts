/** The cryptography of sealing beside that of records, fetched when the clerk seals. */
export { fromBase64, toBase64 } from '../../core/signing/base64.js';
export { prepareCheckersSignature } from '../../core/signing/checkers/sign-checkers.js';
export { prepareCms } from '../../core/signing/cms.js';
export { prepareTransactionSignature } from '../../core/signing/sign-transaction.js';
export { prepareStatementSignature, prepareTransferSignature } from '../../core/signing/sign-transfer.js';
