import type { SigningRefusal } from '../contract/key-refusals.js';

export { SIGNING_REFUSALS, type SigningRefusal } from '../contract/key-refusals.js';

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
   * once for all. Rejects with SigningRefused; `cancelled` where `stop` says that nobody waits any more.
   */
  sign(datas: readonly Uint8Array[], stop?: { readonly aborted: boolean }): Promise<readonly Uint8Array[]>;
  /** How often its owner will type a PIN for so many signatures, beside the page; learnt from what was signed before. */
  readonly asks?: (count: number) => number;
  /** Nobody is asked for it: data may be signed one by one, as they come. */
  readonly asksNobody?: true;
  /** Forget the key; nothing can be signed afterwards. */
  close(): void;
}

/** A key file has some kilobytes: whoever reads one asks for its size first. */
export const MOST_KEY_FILE_BYTES = 2 ** 20;

export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';

  constructor(readonly code: SigningRefusal) {
    super(code);
  }
}
