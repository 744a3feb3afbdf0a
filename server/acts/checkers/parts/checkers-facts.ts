import { readCertificate } from '../../../../core/signing/certificate.js';
import type { Checkers, CheckersAnchor, CheckersList } from '../../../../core/signing/checkers/checkers-file.js';
import { canonicalJson } from '../../../../core/audit/event.js';
import type { CertificateRow } from '../../../store/models/certificates.js';
import { derOf } from '../../certificates/parts/load-trust.js';
import type { Deps } from '../../deps.js';
import { sha256, sha256Base64 } from '../../../ground/digests.js';
import { loadSchool } from '../../school/load-school.js';
import { type Binding, releasedSigners } from './released-signers.js';

/** What the file for checkers says today, beside its own number, id and moment. */
export type CheckersFacts = Pick<Checkers, 'school' | 'anchors' | 'lists' | 'seals' | 'signers'>;

/** Certificates whose bytes are not those of their fingerprint are left out: nobody is vouched for by a changed row. */
export async function checkersFacts(deps: Pick<Deps, 'db' | 'clock'>): Promise<CheckersFacts> {
  const { db } = deps;
  const [school, rows] = await Promise.all([
    loadSchool(db),
    db.certificates.findAll({ order: ['fingerprint'], raw: true }),
  ]);
  const own = rows.filter(({ der, fingerprint }) => sha256(derOf(der)) === fingerprint);
  const bindings = new Map(own.flatMap((row) => (row.kind === 'personal' ? [[row.fingerprint, bindingOf(row)]] : [])));
  const [anchors, lists, signers] = await Promise.all([
    anchorsOf(deps),
    listsOf(deps),
    releasedSigners(deps, (fingerprint) => bindings.get(fingerprint) ?? null),
  ]);
  return {
    school: { code: school.code, name: school.name },
    anchors,
    lists,
    seals: own
      .filter(({ kind, office }) => kind === 'organisation' && office === 'approved')
      .map((row) => ({ fingerprint: row.fingerprint, ...bindingOf(row)! })),
    signers,
  };
}

/** Lists come every week and change nobody's binding: they alone are no reason to sign anew. */
export const factsDigest = ({ school, anchors, seals, signers }: CheckersFacts): string =>
  sha256Base64(canonicalJson({ school, anchors, seals, signers }));

/** Null for one that never counted. */
function bindingOf({ state, decidedAt, addedAt, revokedAt }: CertificateRow): Binding | null {
  const counted = state === 'bound' || (state === 'revoked' && decidedAt !== null);
  return counted || revokedAt !== null ? { from: decidedAt ?? addedAt, to: revokedAt } : null;
}

async function anchorsOf({ db }: Pick<Deps, 'db'>): Promise<CheckersAnchor[]> {
  const rows = await db.anchors.findAll({ order: ['fingerprint'], raw: true });
  const trusted = rows.filter(({ state, trustedAt }) => state === 'trusted' || trustedAt !== null);
  return Promise.all(
    trusted.map(async ({ fingerprint, der, subject, internal, state, trustedAt, distrustedAt }) => ({
      fingerprint,
      subject,
      internal: Boolean(internal),
      // Those of schools begun before the time was kept: since there was such an authority.
      from: trustedAt ?? (await readCertificate(derOf(der))).notBefore,
      to: state === 'trusted' ? null : distrustedAt,
    })),
  );
}

/** The newest list of each authority. */
async function listsOf({ db }: Pick<Deps, 'db'>): Promise<CheckersList[]> {
  const [authorities, lists, outside, anchors, certificates] = await Promise.all([
    db.authorities.findAll({ order: ['fingerprint'], raw: true }),
    db.revocationLists.findAll({ order: [['number', 'DESC']], raw: true }),
    db.outsideLists.findAll({ order: ['authority', 'part'], raw: true }),
    db.anchors.findAll({ attributes: ['der'], raw: true }),
    db.certificates.findAll({ attributes: ['chain'], where: { internal: false }, raw: true }),
  ]);
  const newest = authorities.flatMap((one) => lists.find(({ authority }) => authority === one.fingerprint) ?? []);
  const ders = new Set([
    ...authorities.map(({ der }) => der),
    ...anchors.map(({ der }) => der),
    ...certificates.flatMap(({ chain }) => JSON.parse(chain) as string[]),
  ]);
  const subjects = new Map<string, string>();
  for (const der of ders) {
    const { fingerprint, subject } = await readCertificate(derOf(der));
    subjects.set(fingerprint, subject);
  }
  return [...newest, ...outside].map(({ authority, der, madeAt, nextUpdate }) => ({
    fingerprint: sha256(derOf(der)),
    authority: subjects.get(authority) ?? '',
    madeAt,
    nextUpdate,
  }));
}
