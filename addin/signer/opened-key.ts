/** A key its owner has opened, with the certificate the server knows it by. */
import type { Certificate } from '../../core/contract/certificates.js';
import type { Signer } from '../../core/signing/signer.js';

export interface OpenedKey {
  readonly signer: Signer;
  readonly certificate: Certificate;
  /** What its owner's phone shows her, where she is asked there. */
  readonly shown?: string;
  /** How often she will type her PIN on the token's own keys now. */
  readonly asks?: number;
}
