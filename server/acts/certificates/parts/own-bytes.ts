import type { CertificateRow } from '../../../store/models/certificates.js';
import { refuse } from '../../../ground/refused.js';
import { derOf } from './load-trust.js';
import { refuseUnfit } from './refuse-unfit.js';
import { storedCertificate } from './stored-certificate.js';

/**
 * DER of a register's line, which says what the line says and may sign. Refuses with certificate-altered and what
 * `refuseUnfit` says.
 */
export async function ownBytes(row: CertificateRow): Promise<Uint8Array> {
  const facts = await storedCertificate(row.der);
  if (facts === null) throw refuse('certificate-altered');
  if (SAID.some((part) => facts[part] !== row[part])) throw refuse('certificate-altered');
  const unfit = refuseUnfit(facts);
  if (unfit) throw unfit;
  return derOf(row.der);
}
const SAID = ['fingerprint', 'subject', 'issuer', 'serial', 'notBefore', 'notAfter'] as const;
