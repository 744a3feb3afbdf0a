/** Whether what is attached to a print belongs together: one pupil, each year once, sealed as the newest year is. */
import { isBefore } from './order.js';
import type { Attached } from './pdf-attachments.js';
import type { SealVerdict } from './pdf-seal.js';
import { failed, passed, type Step, unsaid, type Verification } from './steps.js';

/** `documents`: what the attached files were found to be. Earlier years may have had another seal, or another school. */
export function attachmentsStep(
  documents: readonly Verification[],
  { unread }: Pick<Attached, 'unread'>,
  { code, signer, signedAt }: SealVerdict,
): Step {
  const stranger = documents.find(({ kind }) => kind !== 'record');
  if (stranger !== undefined) return failed('attachments', 'attachment-no-record');
  const abouts = documents.flatMap(({ about }) => about ?? []);
  if (new Set(abouts.map(({ pupilId }) => pupilId)).size > 1) return failed('attachments', 'attachments-of-several');
  const years = abouts.map(({ schoolYear }) => schoolYear);
  if (new Set(years).size < years.length) return failed('attachments', 'attachments-doubled');
  const newest = documents.find(({ about }) => about?.schoolYear === [...years].sort().at(-1));
  const seal = newest?.signers.find(({ slot }) => slot === 'seal');
  if (signer !== null && seal !== undefined && seal.fingerprint !== signer.fingerprint) {
    return failed('attachments', 'another-seal', signer.subject);
  }
  // A print's own moment has no fractions of a second.
  if (signedAt !== null && isBefore(Date.parse(signedAt) + 999, documents)) {
    return failed('attachments', 'time-backwards', signedAt);
  }
  if (unread > 0) return unsaid('attachments', 'attachment-unread');
  if (code === 'no-seal') return unsaid('attachments', 'no-seal');
  return signer === null || seal === undefined
    ? unsaid('attachments', 'not-reached')
    : passed('attachments', String(documents.length));
}
