import type { CertificateFacts } from '../../../../core/signing/certificate.js';
import { refuse, type Refused } from '../../../ground/refused.js';

const FEWEST_BITS = 2048;

/** Why a certificate is none to sign with; null where it is. Refusals: certificate-not-rsa, -key-short, -is-authority, -not-for-signing. */
export function refuseUnfit({ publicKey, isAuthority, keyUsage }: CertificateFacts): Refused | null {
  if (publicKey.kind !== 'RSA') return refuse('certificate-not-rsa', { kind: publicKey.kind });
  if (publicKey.bits < FEWEST_BITS) {
    return refuse('certificate-key-short', { bits: publicKey.bits, least: FEWEST_BITS });
  }
  if (isAuthority) return refuse('certificate-is-authority');
  const signs = keyUsage?.some((usage) => usage === 'digitalSignature' || usage === 'nonRepudiation') ?? true;
  return signs ? null : refuse('certificate-not-for-signing');
}
