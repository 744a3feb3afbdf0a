/** A subject teacher's signature over her class-subject's list. */
import { canonicalText } from '../xml/canonical.js';
import { type SubjectList, subjectListElement } from '../record/subject-list.js';
import { type Prepared, prepareSignature } from './prepare-signature.js';

/** `certificate`: DER. The list carries the same moment, so that the signed part says it too. */
export const prepareListSignature = (list: SubjectList, certificate: Uint8Array, signedAt: string): Promise<Prepared> =>
  prepareSignature({
    kind: 'subject-list',
    code: list.listId,
    texts: { list: canonicalText(subjectListElement({ ...list, signedAt })) },
    signedAt,
    certificate,
  });
