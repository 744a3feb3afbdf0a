import type { cliOcsp as vi } from '../vi/cli-ocsp.js';

export const cliOcsp: Record<keyof typeof vi, string> = {
  'ocsp-command': 'ask the authority whether certificates still count (OCSP), into .ors files',
  'ocsp-certificate': 'certificate to ask about (PEM or DER)',
  'ocsp-issuer-option': 'certificate of the authority above (PEM or DER); several files',
  'ocsp-out-option': 'folder for the answers (default: this one)',
  'ocsp-more':
    'Asked only at the address in the certificate itself, never in the school’s own network; while an answer still counts, nobody is asked again. Bring the .ors file in where revocation lists are, or give it to verify --crl.',
  'ocsp-good': '✓ {name}: counted at {made}, the answer is good until {until} ({file})',
  'ocsp-good-then': '✓ {name}: counted at {made}; the authority does not say how long its answer is good ({file})',
  'ocsp-revoked': '✕ {name}: revoked since {since}, as answered at {made} ({file})',
  'ocsp-unknown': '? {name}: the authority does not know this certificate, as answered at {made}; no file written',
  'ocsp-kept': 'not asked again',
  'ocsp-fails': '? {name}: {why}',
  'ocsp-no-address': 'the certificate names no address that can be asked. Use the revocation list (.crl).',
  'ocsp-no-issuer': 'no file of --issuer is the authority of this certificate. Give the authority’s certificate.',
  'ocsp-unreadable':
    'the authority’s answer cannot be read. Tell the authority; meanwhile use the revocation list (.crl).',
  'ocsp-not-now': 'the authority cannot answer now. Ask again later.',
  'ocsp-refuses':
    'the authority refuses to answer about this certificate, and would again. Use the revocation list (.crl).',
  'ocsp-of-another': 'the answer is about another certificate. Tell the authority.',
  'ocsp-of-nobody': 'the answer is signed by somebody the authority did not give that purpose. Tell the authority.',
  'ocsp-doubtful':
    'the answer is signed in an outdated way, or by rules that are not known here. Use the revocation list (.crl).',
  'ocsp-nonce': 'the answer is one to another question. Ask again.',
  'ocsp-ended': 'the answer has ended. Ask again later, or look at this computer’s clock.',
  'ocsp-ahead': 'the answer is dated ahead of now. Look at this computer’s clock.',
  'ocsp-unreachable': 'the authority cannot be reached. Look at the network and ask again.',
  'ocsp-too-slow': 'the authority answers too slowly. Ask again later.',
  'ocsp-points-inward': 'the address in the certificate leads into an inner network; nobody was asked.',
  'ocsp-redirected': 'the address leads elsewhere and was not followed. Tell the authority.',
  'ocsp-answers-otherwise': 'nobody answers OCSP at this address. Tell the authority.',
  'ocsp-answer-too-long': 'the answer is too long. Tell the authority.',
};
