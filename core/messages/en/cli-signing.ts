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
  'signer-refused-act': 'Not signed: {code}.',
};
