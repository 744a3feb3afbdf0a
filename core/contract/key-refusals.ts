/** Why a key does not sign, closed lists: what signers throw, and what stands in a certificate's way before that. */
import type { CoverAct } from '../covers/cover-states.js';
import type { RecordAct } from '../record/record-states.js';

/** Why nothing was signed; the words stand in `core/words/`. */
export const SIGNING_REFUSALS = [
  'not-a-key-file',
  'key-file-too-large',
  'old-protection',
  'unknown-protection',
  'too-many-rounds',
  'wrong-pin',
  'no-key-in-file',
  'key-not-rsa',
  'key-too-short',
  'no-certificate',
  'certificate-expired',
  'certificate-not-yet-valid',
  'cancelled',
  'signer-unreachable',
  'signer-refused',
  'token-missing',
  'token-removed',
  'token-unknown',
  'token-busy',
  'token-fault',
  'token-mechanism',
  'token-key-refuses',
  'token-pin-again',
  'pin-locked',
  'pin-to-set',
  'pin-format',
  'not-on-token',
  'remote-refused',
  'remote-timeout',
] as const;
export type SigningRefusal = (typeof SIGNING_REFUSALS)[number];

/** What keeps a certificate from being used at all, in the names the server refuses with. */
export const CERTIFICATE_OBSTACLES = [
  'certificate-not-bound',
  'certificate-waiting',
  'certificate-refused',
  'certificate-revoked',
  'certificate-ended',
  'certificate-not-begun',
] as const;

export const KEY_REFUSALS = [...SIGNING_REFUSALS, ...CERTIFICATE_OBSTACLES] as const;
export type KeyRefusal = (typeof KEY_REFUSALS)[number];

/** Acts a key is opened for. */
export const KEY_ACTS = [
  'sign-subject',
  'sign-homeroom',
  'approve',
  'seal',
  'sign-cover',
  'seal-cover',
  'sign-completion',
] as const satisfies readonly (RecordAct | CoverAct | 'sign-completion')[];
export type KeyAct = (typeof KEY_ACTS)[number];
