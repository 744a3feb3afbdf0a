/** Records on their way to the portal: the content of a transaction (CV 2088 appendix 3), before it is packed. */
import { around } from './record-xml.js';
import { SPEC_V1 } from './spec-v1.js';

/** Id of the organisation's ds:Signature over a transaction. */
export const batchSignatureId = (transactionId: string): string => `chu-ky-giao-dich-${transactionId}`;

/** A word before the number, because an XML Id cannot begin with a digit. */
export const batchId = (transactionId: string): string => `giao-dich-${transactionId}`;

/**
 * Canonical text of the list: the records as they were sealed, then the organisation's signature over all of them. The
 * attribute is a lower-case `id`, as the specification writes it.
 */
export const batchText = (transactionId: string, recordTexts: readonly string[], signature = ''): string =>
  around(SPEC_V1.groups.batch, { id: batchId(transactionId) }, recordTexts.join('') + signature);
