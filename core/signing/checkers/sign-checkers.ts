/** The school's signature over its file for checkers, by the clerk. */
import { canonicalText } from '../../xml/canonical.js';
import { type Prepared, prepareSignature } from '../prepare-signature.js';
import { type Checkers, checkersElement } from './checkers-file.js';

/**
 * `certificate`: DER of the school's seal. What `finish` gives goes into `buildCheckersFile`. Rejects with
 * CertificateUnreadable.
 */
export const prepareCheckersSignature = (checkers: Checkers, certificate: Uint8Array): Promise<Prepared> =>
  prepareSignature({
    kind: 'checkers',
    code: checkers.fileId,
    texts: { checkers: canonicalText(checkersElement(checkers)) },
    signedAt: checkers.signedAt,
    certificate,
  });
