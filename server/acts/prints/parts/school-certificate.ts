/** The school's own certificate, the one the clerk seals with. */
import type { Refusal } from '../../../../core/codes/refusal.js';
import { refusal } from '../../../../core/codes/refusal.js';
import type { CertificateRow } from '../../../store/models/certificates.js';
import { signingCertificate } from '../../certificates/parts/signing-certificate.js';
import type { Reading } from '../../../runner/deps.js';
import { Refused } from '../../../ground/refused.js';

export interface SchoolCertificate {
  readonly row: CertificateRow | null;
  /** Why nothing can be sealed with it now; null when it can. */
  readonly refused: Refusal | null;
}

/** The one that may seal; without one, the newest in the register with what keeps it from sealing. */
export async function schoolCertificate(deps: Reading): Promise<SchoolCertificate> {
  const rows = await deps.db.certificates.findAll({
    where: { kind: 'organisation' },
    order: [
      ['notBefore', 'DESC'],
      ['fingerprint', 'ASC'],
    ],
    raw: true,
  });
  let newest: SchoolCertificate = { row: null, refused: refusal('school-certificate-missing') };
  for (const row of rows) {
    try {
      await signingCertificate(deps, 'organisation', row.fingerprint, deps.clock());
      return { row, refused: null };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (newest.row === null) newest = { row, refused: error.refusal };
    }
  }
  return newest;
}
