import { Op } from 'sequelize';
import type { Certificate } from '../../../core/contract/certificates.js';
import { may } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { presentCertificate } from './parts/present-certificate.js';

/** What somebody signs with: her own certificates, whatever their state; who holds the school's, that too. Two statements. */
export const myCertificates = look({
  act: ['hold-school-certificate', 'read-own-certificates'],
  run: async (at, { caller }: { readonly caller: Caller }): Promise<{ certificates: Certificate[] }> => {
    const { userId, name } = caller;
    const school = may(at.asker, 'hold-school-certificate') ? [{ kind: 'organisation' as const }] : [];
    const rows = await at.db.certificates.findAll({
      where: { [Op.or]: [{ kind: 'personal' as const, userId }, ...school] },
      order: [['addedAt', 'DESC'], 'fingerprint'],
      raw: true,
    });
    const names = new Map([[userId, name]]);
    return { certificates: rows.map((row) => presentCertificate(row, names, at.clock(), at.asker)) };
  },
});
