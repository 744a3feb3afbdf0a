import { parseCertificate } from '../../core/signing/certificate.js';
import { certificateOf, type TestSigner } from './signed-record.js';

/**
 * DER of a signer's certificate that says its end without a `Z`, as no certificate may: a library parses it, and nobody can
 * say when it ends.
 */
export function unreadableOf(signer: TestSigner): Uint8Array {
  const der = certificateOf(signer).slice();
  const { value } = parseCertificate(der).notAfter;
  const digits = value.toISOString().replace(/\D/g, '').slice(2, 14);
  const at = Buffer.from(der).indexOf(`${digits}Z`);
  der[at + digits.length] = '0'.charCodeAt(0);
  return der;
}
