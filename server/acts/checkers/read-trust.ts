import { Op } from 'sequelize';
import type { z } from 'zod';
import type { trustSchema } from '../../../core/contract/elsewhere.js';
import { derOf, loadTrust, toBase64 } from '../certificates/parts/load-trust.js';
import { newestCheckersFile } from './parts/checkers-state.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { calledSince } from './parts/checkers-facts.js';
import { readFrom } from '../../store/read-from.js';
import type { Deps, Reading } from '../../runner/deps.js';
import { sha256 } from '../../ground/digests.js';

/** Whom signatures are checked against here, for anybody who checks a file elsewhere. Nine statements. */
export const readTrust = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<z.input<typeof trustSchema>> =>
  readFrom(db, (reader) => trustNow({ db: reader, clock }));

async function trustNow(deps: Reading): Promise<z.input<typeof trustSchema>> {
  const { db, clock } = deps;
  const [{ anchors, intermediates, crls }, outside, seals, newest, school] = await Promise.all([
    loadTrust(deps),
    db.anchors.findAll({ where: { state: 'trusted', internal: false }, order: ['fingerprint'], raw: true }),
    db.certificates.findAll({
      where: { kind: 'organisation', office: 'approved', state: { [Op.in]: ['bound', 'revoked', 'expired'] } },
      order: ['fingerprint'],
      raw: true,
    }),
    newestCheckersFile(deps),
    db.school.findByPk(1, { raw: true }),
  ]);
  const known = school && calledSince(school, dayInVietnam(clock()));
  const own = seals.filter(({ der, fingerprint }) => sha256(derOf(der)) === fingerprint);
  return {
    anchors: anchors.map(toBase64),
    intermediates: intermediates.map(toBase64),
    crls: crls.map(toBase64),
    licensed: outside.map(({ der }) => der),
    seals: known ? own.map(({ fingerprint }) => ({ schoolCode: known.code, fingerprint })) : [],
    sealCertificates: own.map(({ der }) => der),
    school: known,
    checkers: newest?.xml ?? null,
  };
}
