import type { cliSigning as vi } from '../vi/cli-signing.js';

/** The same in English. */
export const cliSigning: Readonly<Record<keyof typeof vi, string>> = {
  'signer-command': 'let the school’s pages sign with a USB token on this computer',
  'signer-origin-option': 'address of the school’s pages that may use it, e.g. https://hocba.truong.lan:8443',
  'signer-module-option': 'the token maker’s PKCS#11 library (.dll, .so, .dylib)',
  'signer-more':
    'Runs on the signer’s own computer; keep this window open while signing. Only pages at the given address may use the token; the PIN is not kept.',
  'signer-no-module': 'Cannot open the token’s library: {file}.',
  'signer-find-module':
    'Install the token maker’s software and name its library with --module. If the package pkcs11js is missing, run npm install.',
  'signer-bad-origin': '“{origin}” is not the address of a web page.',
  'signer-origins-are': 'Write https:// and the port as in the address bar, e.g. https://hocba.truong.lan:8443.',
  'signer-ready':
    'Ready to sign for {origin}, at {address}. The token plugged in holds {n} certificates. Ctrl+C stops.',
  'signer-signed': 'Signed {n}.',
  'signer-refused-act': 'Not signed. {reason} {remedy}',
  'signer-foreign': 'Turned away a page that is not the school’s: {page}.',
  'verify-command': 'check a transcript (.xml or .pdf) without having to trust any server',
  'verify-file': 'the transcript’s .xml or .pdf file',
  'verify-trust-option': 'certificate of an authority I trust (.pem, .crt, .cer); several files',
  'verify-crl-option': 'revocation list (.crl) or OCSP answer (.ors) of an authority; several files',
  'verify-evidence-option': 'the file’s evidence record (RFC 4998, .ers): since when the file was there',
  'verify-evidence': 'Evidence record: {what}',
  'verify-evidence-proven': 'this file, byte for byte, was there at {when} ({n} {n|time stamp|time stamps})',
  'verify-evidence-unreadable': 'cannot be read: no evidence record (RFC 4998)',
  'verify-evidence-too-large': 'too large to be checked',
  'verify-evidence-algorithm': 'goes by a weak digest, or by several at once',
  'verify-evidence-of-another': 'is of another file, or the file was changed',
  'verify-evidence-not-renewed': 'a later stamp does not cover the one before it',
  'verify-evidence-order': 'its stamps are out of order: a later one says an earlier time',
  'verify-evidence-stamp-ended': 'the authority’s certificate had ended before the next stamp came',
  'verify-evidence-stamp-revoked': 'the authority’s certificate was revoked before the next stamp came',
  'verify-evidence-future': 'a stamp says a later time than this computer’s clock: set the clock and check again',
  'verify-evidence-lists':
    'the revocation lists are old or missing, so nobody can say whether the last stamp’s authority was revoked since; add a new list with --crl',
  'verify-evidence-internal': 'stamped by a school’s own authority, of no legal value outside',
  'verify-evidence-about': 'stamp {n}: {why}',
  'verify-server-option':
    'ask the school’s server too: trust the authorities it publishes, and ask whether the transcript still counts',
  'verify-more':
    'Exit codes: 0 signatures valid, 1 not valid, 2 cannot be checked, or the file cannot be read.\n--json prints exactly { verdict, standing, steps: [{ code, ok, detail }] }; ok is null where it cannot be checked; standing is licensed, internal (the school’s own authority) or null. Without --trust or --server nobody is trusted.',
  'verify-paper-option':
    'what a scanner reads of the large picture on a paper transcript (HB1:…), or a file with it, in place of a transcript; the school’s certificate comes by --seal or --server',
  'verify-signer': '{slot}: {name}, {when}',
  'verify-claimed': '{when} (claimed time)',
  'verify-stamped': '{when} (stamped time)',
  'verify-stamped-internally': '{when} (stamped by the school’s own authority, without legal value outside)',
  'verify-not-a-certificate': 'The file {file} holds no certificate that can be read.',
  'verify-too-large': 'The file {file} is larger than any transcript.',
  'verify-licensed-option': 'certificate of an authority I trust that is licensed or a government’s; several allowed',
  'verify-seal-option':
    'certificate I know to be the school’s seal (where it does not bear the school’s code); several allowed',
  'verify-checkers-option':
    'the file for checkers a school publishes: which certificate was whose, and when; may be repeated',
  'verify-checkers-unused':
    'A file for checkers was not used: not a school’s, changed, or of unknown signature. Check that file by itself to see why.',
  'verify-asked': 'The server says that it was neither replaced nor recalled.',
  'verify-not-asked': 'No server has been asked whether the transcript is in force.',
  'verify-do-anchor': 'Name the authority’s certificate with --trust.',
  'verify-do-list': 'Name the authority’s revocation list with --crl.',
  'verify-do-checkers': 'Name the file for checkers that the school publishes with --checkers.',
  'verify-do-seal': 'If you know it to be the school’s seal, name its certificate with --seal.',
};
