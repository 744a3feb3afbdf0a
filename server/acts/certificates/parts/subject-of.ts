import { readCertificate } from '../../../../core/signing/certificate.js';
import { fromBase64 } from './load-trust.js';

/** Subject and end of a certificate kept as Base64. */
export async function subjectOf(der: string): Promise<{ subject: string; notAfter: string }> {
  const { subject, notAfter } = await readCertificate(fromBase64(der));
  return { subject, notAfter };
}
