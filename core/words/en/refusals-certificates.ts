import type { CERTIFICATE_REFUSALS } from '../../codes/refusals/certificates.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const certificateRefusals: RefusalWordsOf<typeof CERTIFICATE_REFUSALS> = {
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
  'certificate-altered': {
    reason:
      'The register’s line of this certificate no longer agrees with the certificate itself, so the signature was not taken.',
    remedy: 'Tell the administrator at once: the register must be compared with a backup; then sign again.',
  },
  'certificate-of-school': {
    reason: 'This certificate is an organisation’s, not a person’s, so nobody can sign with it.',
    remedy: 'Sign with a personal certificate; the school’s is for sealing only.',
  },
  'certificate-of-person': {
    reason: 'This certificate is a person’s, not the school’s, so it cannot seal.',
    remedy: 'Seal with the certificate issued to the school; ask the administrator to bring it in.',
  },
  'certificate-other-number': {
    reason: 'The personal number in the certificate is not the one in its holder’s account.',
    remedy: 'Ask the administrator to compare them: mend the account’s number, or use the right person’s certificate.',
  },
  'certificate-other-school': {
    reason: 'The school’s code in the certificate is not this school’s.',
    remedy: 'Ask the administrator to compare the codes; use the certificate issued to this school.',
  },
  'office-not-approved': {
    reason: 'The office above has not approved the school’s certificate, so nothing can be sealed yet.',
    remedy: 'In the register of certificates, declare it to the office, then ask for its answer.',
  },
  'certificate-unreadable': {
    reason: 'This file is no certificate that can be read (X.509).',
    remedy: 'Choose the .cer, .crt or .der file the issuer gave, and try again.',
  },
  'certificate-not-rsa': {
    reason: 'The certificate has a key of the kind {kind}; transcripts are signed with RSA only.',
    remedy: 'Ask the issuer for a certificate with an RSA key of 2048 bits or more.',
  },
  'certificate-key-short': {
    reason: 'The certificate’s key has only {bits} bits, less than the {least} needed.',
    remedy: 'Ask the issuer for a certificate with an RSA key of {least} bits or more.',
  },
  'certificate-is-authority': {
    reason: 'This is the certificate of an issuer, not of somebody who signs or of the school.',
    remedy: 'To trust this issuer, add it among the trusted issuers.',
  },
  'certificate-not-for-signing': {
    reason: 'This certificate was not issued for signing.',
    remedy: 'Ask the issuer for a certificate for digital signatures.',
  },
  'certificate-doubled': {
    reason: 'This certificate is in the register already.',
    remedy: 'Look it up there; a certificate belongs to one person only.',
  },
  'holder-needed': {
    reason: 'A personal certificate needs a holder; the school’s own has none.',
    remedy: 'Choose the holder, or the school’s kind, and try again.',
  },
  'holder-gone': {
    reason: 'The holder’s account is gone or no longer in use.',
    remedy: 'Choose somebody else, or reopen the account, and try again.',
  },
  'request-unreadable': {
    reason: 'The request cannot be read, or was not signed by its own key.',
    remedy: 'Make the request again in the pane.',
  },
  'request-doubled': {
    reason: 'This key was used in another request.',
    remedy: 'Make a new key and ask again.',
  },
  'requests-waiting': {
    reason: 'You already have {limit} requests waiting.',
    remedy: 'Wait for the administrator, or ask to look at the older ones.',
  },
  'request-gone': {
    reason: 'This request is no longer waiting.',
    remedy: 'Load the register again.',
  },
  'key-unfit': {
    reason: 'The key in the request is not RSA of {bits} bits or more.',
    remedy: 'Make the request again in the pane.',
  },
  'no-authority': {
    reason: 'The school has not set up its own authority.',
    remedy: 'Ask the administrator to run: npm run -s hocba -- authority init',
  },
  'passphrase-wrong': {
    reason: 'The authority’s passphrase is wrong, so nothing was done.',
    remedy: 'Check the keyboard and Caps Lock and type it again.',
  },
  'already-decided': {
    reason: 'This certificate has been decided on before.',
    remedy: 'Load the register again; to change it, revoke it and issue another.',
  },
  'already-revoked': {
    reason: 'This certificate was revoked from {at}.',
    remedy: 'There is nothing more to do.',
  },
  'revocation-time': {
    reason: 'The time of revocation must lie between the certificate’s beginning ({from}) and now.',
    remedy: 'Choose the time again.',
  },
  'anchor-not-authority': {
    reason: 'This certificate is not an issuer’s.',
    remedy: 'Choose the root certificate, or that of the issuer of the signers’ certificates.',
  },
  'anchors-full': {
    reason: 'The register already has {limit} issuers.',
    remedy: 'Look for those no longer used.',
  },
  'list-unreadable': {
    reason: 'This file is no list of revoked certificates (.crl), and no OCSP answer (.ors).',
    remedy: 'Download the file from the authority again and bring it in.',
  },
  'list-of-nobody': {
    reason: 'No authority that the school trusts has signed this file.',
    remedy: 'Add the authority first, then bring the file in again.',
  },
  'list-foreign': {
    reason: 'This list speaks of attribute certificates only, which nobody signs with.',
    remedy: 'Download the authority’s list for signing certificates and bring that in.',
  },
  'list-doubtful': {
    reason:
      'This list or answer is signed in an outdated way, is dated ahead of now, or follows rules of its own that are not known here; an answer is not taken either where it is about several certificates, or says that the authority does not know the certificate.',
    remedy:
      'Download the newest list from the authority’s site, or ask again about each certificate; if it is the same, ask the authority about the file.',
  },
  'list-ended': {
    reason: 'This list or answer ended at {at} and says nothing about today.',
    remedy: 'Download the newest list from the authority, or ask the authority again.',
  },
  'list-older': {
    reason: 'The school has a newer one, made at {at}.',
    remedy: 'Nothing else to do; download the newest one next time.',
  },
  'list-contradicts': {
    reason:
      'The authority’s answer of {at} that the school keeps says that this certificate is revoked; this file says otherwise and does not replace it.',
    remedy: 'Keep the answer there is; send this file to the authority and ask why the two differ.',
  },
  'office-not-set': {
    reason: 'The address of the office above is not set.',
    remedy: 'Ask the administrator to run the server with --office URL, and try again.',
  },
  'office-file-unreadable': {
    reason: 'The file of the connection to the portal cannot be read on the server, so that it could not be asked.',
    remedy:
      'The administrator enters the connection file from the office again; then try again. Nothing has changed here.',
  },
  'office-not-declared': {
    reason: 'This certificate has not been declared to the office above.',
    remedy: 'Declare it first, then ask for the answer.',
  },
  'office-unreachable': {
    reason: 'The office above cannot be reached.',
    remedy: 'Check the network and the address and try again; nothing has changed.',
  },
  'office-unreadable': {
    reason: 'The answer of the office above cannot be read, or is about another certificate.',
    remedy: 'Try again later; if it persists, tell the office.',
  },
  'not-a-vice-principal': {
    reason: 'This person is no vice principal in service.',
    remedy: 'Choose a vice principal, or ask the administrator to correct the roles.',
  },
  'delegation-days': {
    reason: 'A delegation begins today ({today}) or later and does not end before it begins.',
    remedy: 'Choose the days again.',
  },
  'delegation-overlaps': {
    reason: '{name} already has a delegation from {from} to {to}, which overlaps.',
    remedy: 'Choose other days, or end the older delegation first.',
  },
  'authority-exists': {
    reason: 'The school already has its own authority.',
    remedy: 'Use the one there is; another would leave older certificates without their issuer.',
  },
  'passphrase-short': {
    reason: 'The passphrase has fewer than {least} characters.',
    remedy: 'Choose a long sentence that is easy to remember, and try again.',
  },
};
