import { Op } from 'sequelize';
import type { z } from 'zod';
import type { trustSchema } from '../../../core/contract/certificates.js';
import { derOf, loadTrust, toBase64 } from '../certificates/parts/load-trust.js';
import { newestCheckersFile } from './parts/checkers-state.js';
import { readFrom } from '../../store/read-from.js';
import type { Deps, Reading } from '../../runner/deps.js';
import { sha256 } from '../../ground/digests.js';

/** Whom signatures are checked against here, for anybody who checks a file elsewhere. Nine statements. */
export const readTrust = ({ db }: Pick<Deps, 'db'>): Promise<z.input<typeof trustSchema>> =>
  readFrom(db, (reader) => trustNow({ db: reader }));

async function trustNow(deps: Pick<Reading, 'db'>): Promise<z.input<typeof trustSchema>> {
  const { db } = deps;
  const [{ anchors, intermediates, crls }, outside, seals, newest, school] = await Promise.all([
    loadTrust(deps),
    db.anchors.findAll({ where: { state: 'trusted', internal: false }, order: ['fingerprint'], raw: true }),
    db.certificates.findAll({
      where: { kind: 'organisation', office: 'approved', state: { [Op.in]: ['bound', 'revoked', 'expired'] } },
      order: ['fingerprint'],
      raw: true,
    }),
    newestCheckersFile(deps),
    db.school.findByPk(1, { attributes: ['code'], raw: true }),
  ]);
  const known = seals.filter(({ der, fingerprint }) => sha256(derOf(der)) === fingerprint);
  return {
    anchors: anchors.map(toBase64),
    intermediates: intermediates.map(toBase64),
    crls: crls.map(toBase64),
    licensed: outside.map(({ der }) => der),
    seals: school ? known.map(({ fingerprint }) => ({ schoolCode: school.code, fingerprint })) : [],
    sealCertificates: known.map(({ der }) => der),
    checkers: newest?.xml ?? null,
  };
}
