/**
 * The one way to sign (decision 15): whoever owns the key, wherever it lies. A PKCS#12 file opened in the pane, a remote
 * signing service and a token behind the local helper are all this.
 */
export interface Signer {
  /** DER of the certificate whose key signs. */
  readonly certificate: Uint8Array;
  /** DER of the certificates between it and an authority, nearest first; may be empty. */
  readonly chain: readonly Uint8Array[];
  /**
   * RSASSA-PKCS1-v1_5 with SHA-256 over each of these bytes, in order. Several at once, because a service asks its owner
   * once for all. Rejects with SigningRefused.
   */
  sign(datas: readonly Uint8Array[]): Promise<readonly Uint8Array[]>;
  /** Forget the key; nothing can be signed afterwards. */
  close(): void;
}

/** Why nothing was signed; the words stand in `messages/`. */
export const SIGNING_REFUSALS = [
  'not-a-key-file',
  'key-file-too-large',
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
  'pin-locked',
] as const;
export type SigningRefusal = (typeof SIGNING_REFUSALS)[number];

export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';

  constructor(readonly code: SigningRefusal) {
    super(code);
  }
}
