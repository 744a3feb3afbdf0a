/** The principal's signature over a Báo cáo hoàn tất. */
import { type Completion, completionElement } from '../reports/completion.js';
import { canonicalText } from '../xml/canonical.js';
import { type Prepared, prepareSignature } from './prepare-signature.js';

/** `certificate`: DER of hers. What `finish` gives goes into `completionText`. Rejects with CertificateUnreadable. */
export const prepareCompletionSignature = (completion: Completion, certificate: Uint8Array): Promise<Prepared> =>
  prepareSignature({
    kind: 'completion',
    code: completion.id,
    texts: { completion: canonicalText(completionElement(completion)) },
    signedAt: completion.signedAt,
    certificate,
  });
