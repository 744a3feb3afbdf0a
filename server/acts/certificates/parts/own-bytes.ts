import { CertificateUnreadable, readCertificate } from '../../../../core/signing/certificate.js';
import type { CertificateRow } from '../../../store/models/certificates.js';
import { refuse } from '../../../ground/refused.js';
import { derOf } from './load-trust.js';
import { refuseUnfit } from './refuse-unfit.js';

/**
 * DER of a register's line, which says what the line says and may sign. Refuses with certificate-altered and what
 * `refuseUnfit` says.
 */
export async function ownBytes(row: CertificateRow): Promise<Uint8Array> {
  const der = derOf(row.der);
  const facts = await readCertificate(der).catch((error: unknown) => {
    throw error instanceof CertificateUnreadable ? refuse('certificate-altered') : error;
  });
  if (SAID.some((part) => facts[part] !== row[part])) throw refuse('certificate-altered');
  const unfit = refuseUnfit(facts);
  if (unfit) throw unfit;
  return der;
}
const SAID = ['fingerprint', 'subject', 'issuer', 'serial', 'notBefore', 'notAfter'] as const;
