import { Op } from 'sequelize';
import { readCertificate } from '../../../../core/signing/certificate.js';
import { ANSWER, answerPart, saidIn } from '../../../../core/signing/revocation.js';
import type { Acting } from '../../../runner/act.js';
import { derOf } from './load-trust.js';

/** How long an answer is kept after its end and that of its certificate, ms: seals made of it hold it themselves. */
const KEPT = 60 * 24 * 60 * 60_000;

/**
 * Take away answers about single certificates that say nothing to anybody any more: "good" long ago, of a certificate that has
 * ended or stands in no register. That one was revoked stays. To be called where an event tells that answers changed.
 */
export async function dropOldAnswers({ db, clock }: Pick<Acting, 'db' | 'clock'>): Promise<void> {
  const before = new Date(clock().getTime() - KEPT).toISOString();
  const rows = await db.outsideLists.findAll({
    where: { part: { [Op.like]: `${ANSWER}%` }, nextUpdate: { [Op.lt]: before } },
    raw: true,
  });
  const old = rows.filter(({ der }) => saidIn(derOf(der)) === 'good');
  if (old.length === 0) return;
  const wanted = await partsOfStanding(db, before);
  for (const { authority, part } of old)
    if (!wanted.has(part)) await db.outsideLists.destroy({ where: { authority, part } });
}

/** Of the certificates of the register and those above them that ended after that moment, if at all. */
async function partsOfStanding(db: Acting['db'], before: string): Promise<ReadonlySet<string>> {
  const rows = await db.certificates.findAll({
    where: { internal: false },
    attributes: ['der', 'chain'],
    raw: true,
  });
  const parts = new Set<string>();
  for (const der of new Set(rows.flatMap(({ der, chain }) => [der, ...(JSON.parse(chain) as string[])]))) {
    const { serial, notAfter } = await readCertificate(derOf(der));
    if (new Date(notAfter).toISOString() >= before) parts.add(await answerPart(serial));
  }
  return parts;
}
