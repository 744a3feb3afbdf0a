import { Op } from 'sequelize';
import type { Certificate } from '../../../core/contract/certificates.js';
import type { Caller } from '../caller.js';
import { presentCertificate } from './parts/present-certificate.js';
import type { Deps } from '../deps.js';

/** What somebody signs with: her own certificates, whatever their state; the clerk also the school's. One statement. */
export async function myCertificates(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { userId, name, hats }: Caller,
): Promise<{ certificates: Certificate[] }> {
  const school = hats.includes('clerk') ? [{ kind: 'organisation' }] : [];
  const rows = await db.certificates.findAll({
    where: { [Op.or]: [{ kind: 'personal', userId }, ...school] },
    order: [['addedAt', 'DESC'], 'fingerprint'],
    raw: true,
  });
  const names = new Map([[userId, name]]);
  return { certificates: rows.map((row) => presentCertificate(row, names, clock())) };
}
