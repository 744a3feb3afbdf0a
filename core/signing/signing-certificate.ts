/** A signer's certificate ready for use: read once, however many records are signed or checked with it. */
import { readCertificate, type CertificateFacts } from './certificate.js';
import { LEAST_RSA_BITS } from './algorithms.js';
import { toBase64 } from './base64.js';
import { type RsaKey, rsaKey, sha256 } from './platform.js';
import { rememberedBy } from './remember.js';
import type { CertificateOnSignature } from './signature-elements.js';

export interface SigningCertificate {
  readonly facts: CertificateFacts;
  readonly onSignature: CertificateOnSignature;
  /** For verifying; null where the key is not RSA of at least 2048 bits. */
  readonly key: RsaKey | null;
}

/** Rejects with CertificateUnreadable. */
export async function readSigningCertificate(der: Uint8Array): Promise<SigningCertificate> {
  const [facts, digest] = await Promise.all([readCertificate(der), sha256(der)]);
  const { kind, bits, spki } = facts.publicKey;
  const usable = kind === 'RSA' && bits >= LEAST_RSA_BITS;
  return {
    facts,
    onSignature: { der: toBase64(der), digest: toBase64(digest), subject: facts.subject },
    key: usable ? await rsaKey(spki) : null,
  };
}

/** As `readSigningCertificate`, remembered as long as the caller keeps these very bytes. */
export const signingCertificate = rememberedBy(readSigningCertificate);

/**
 * Whether a signature value is the certificate's over these bytes. False for keys that are not RSA of at least 2048 bits;
 * rejects with CertificateUnreadable.
 */
export async function checkSignatureValue(
  toSign: Uint8Array,
  signature: Uint8Array,
  certificate: Uint8Array,
): Promise<boolean> {
  const { key } = await signingCertificate(certificate);
  return key !== null && (await key.verify(toSign, signature));
}
