import type { certificateRefusals as vi } from '../vi/refusals-certificates.js';
import type { RefusalWords } from '../words.js';

/** The same in English. */
export const certificateRefusals: Readonly<Record<keyof typeof vi, RefusalWords>> = {
  'certificate-not-bound': {
    reason: 'This certificate is not in the school’s register, so the signature was not taken.',
    remedy: 'Ask the administrator to register it and the principal to confirm it, then sign again.',
  },
  'certificate-of-another': {
    reason: 'This certificate is bound to another account, so the signature was not taken.',
    remedy:
      'Choose your own key file. If the certificate was bound by mistake, ask the administrator to correct the register.',
  },
  'certificate-waiting': {
    reason: 'The principal has not yet confirmed that this certificate belongs to its holder.',
    remedy: 'Ask the principal to confirm it in the register, then sign again.',
  },
  'certificate-refused': {
    reason: 'The principal did not confirm this certificate.',
    remedy: 'Ask the administrator for a new certificate.',
  },
  'certificate-revoked': {
    reason: 'This certificate was revoked from {at}.',
    remedy: 'Ask for a new certificate and sign with that.',
  },
  'certificate-not-begun': {
    reason: 'This certificate is not valid yet ({at}).',
    remedy: 'Check the computer’s clock, or sign with another certificate.',
  },
  'certificate-ended': {
    reason: 'This certificate has expired ({at}).',
    remedy: 'Ask for a new certificate and sign with that.',
  },
  'certificate-untrusted': {
    reason: 'The school does not trust the issuer of this certificate ({issuer}), or the certificate is not from it.',
    remedy: 'Ask the administrator to add the issuer’s certificate and the principal to trust it, then try again.',
  },
  'office-not-approved': {
    reason: 'The office above has not approved the school’s certificate, so nothing can be sealed yet.',
    remedy: 'In the register of certificates, declare it to the office, then ask for its answer.',
  },
};
