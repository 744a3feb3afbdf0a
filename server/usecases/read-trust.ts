import { Op } from 'sequelize';
import type { z } from 'zod';
import type { trustSchema } from '../../core/contract/certificates.js';
import { loadTrust, toBase64 } from './certificates/load-trust.js';
import type { Deps } from './deps.js';

/** Whom signatures are checked against here, for anybody who checks a file elsewhere. Seven statements. */
export async function readTrust(deps: Pick<Deps, 'db'>): Promise<z.input<typeof trustSchema>> {
  const { anchors, intermediates, crls } = await loadTrust(deps);
  return {
    anchors: anchors.map(toBase64),
    intermediates: intermediates.map(toBase64),
    crls: crls.map(toBase64),
    licensed: await licensedAnchors(deps),
    seals: await approvedSeals(deps),
  };
}

async function licensedAnchors({ db }: Pick<Deps, 'db'>): Promise<string[]> {
  const rows = await db.anchors.findAll({
    where: { state: 'trusted', internal: false },
    order: ['fingerprint'],
    raw: true,
  });
  return rows.map(({ der }) => der);
}

/** Whether they counted when they sealed is said by their chain and the revocation lists. */
async function approvedSeals({ db }: Pick<Deps, 'db'>): Promise<{ schoolCode: string; fingerprint: string }[]> {
  const school = await db.school.findByPk(1, { attributes: ['code'], raw: true });
  if (school === null) return [];
  const rows = await db.certificates.findAll({
    where: { kind: 'organisation', office: 'approved', state: { [Op.in]: ['bound', 'revoked', 'expired'] } },
    order: ['fingerprint'],
    raw: true,
  });
  return rows.map(({ fingerprint }) => ({ schoolCode: school.code, fingerprint }));
}
