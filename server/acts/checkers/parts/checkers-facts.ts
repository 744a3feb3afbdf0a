import { readCertificate } from '../../../../core/signing/certificate.js';
import type { Checkers, CheckersAnchor, CheckersList } from '../../../../core/signing/checkers/checkers-file.js';
import { type Day, dayInVietnam } from '../../../../core/codes/day.js';
import { formerNames } from '../../../../core/record/school-facts.js';
import { canonicalJson } from '../../../../core/audit/event.js';
import type { CertificateRow } from '../../../store/models/certificates.js';
import { derOf, newestLists } from '../../certificates/parts/load-trust.js';
import type { Reading } from '../../../runner/deps.js';
import { sha256, sha256Base64 } from '../../../ground/digests.js';
import type { SchoolRow } from '../../../store/models/school.js';
import { formerOf, newestFacts, schoolOn } from '../../school/facts-on.js';
import { loadSchoolRow } from '../../school/load-school.js';
import { type Binding, releasedSigners } from './released-signers.js';

/** What the file for checkers says today, beside its own number, id and moment. */
export type CheckersFacts = Pick<Checkers, 'school' | 'anchors' | 'lists' | 'seals' | 'signers'>;

/** All but the lists, which come every week and change nobody's binding: they alone are no reason to sign anew. */
export type StatedFacts = Omit<CheckersFacts, 'lists'>;

/**
 * Certificates whose bytes are not those of their fingerprint are left out: nobody is vouched for by a changed row. Four
 * statements, of as much as a school has people and authorities; no table of all years is gone through.
 */
export async function statedFacts(deps: Reading): Promise<StatedFacts> {
  const { db, clock } = deps;
  const [school, rows] = await Promise.all([
    loadSchoolRow(db),
    db.certificates.findAll({ order: ['fingerprint'], raw: true }),
  ]);
  const own = rows.filter(({ der, fingerprint }) => sha256(derOf(der)) === fingerprint);
  const bindings = new Map(own.flatMap((row) => (row.kind === 'personal' ? [[row.fingerprint, bindingOf(row)]] : [])));
  const [anchors, signers] = await Promise.all([
    anchorsOf(deps),
    releasedSigners(deps, (fingerprint) => bindings.get(fingerprint) ?? null),
  ]);
  return {
    school: calledSince(school, dayInVietnam(clock())),
    anchors,
    seals: own
      .filter(({ kind, office }) => kind === 'organisation' && office === 'approved')
      .map((row) => ({ fingerprint: row.fingerprint, ...bindingOf(row)! })),
    signers,
  };
}

export async function checkersFacts(deps: Reading): Promise<CheckersFacts> {
  const [stated, lists] = await Promise.all([statedFacts(deps), listsOf(deps)]);
  return { ...stated, lists };
}

export const factsDigest = ({ school, anchors, seals, signers }: StatedFacts): string =>
  sha256Base64(canonicalJson({ school, anchors, seals, signers }));

/** Former names stand there once there are some: a school that was never renamed says what it said before. */
export function calledSince(row: SchoolRow, today: Day): Checkers['school'] {
  const { code, name } = schoolOn(row, today);
  const former = formerNames(newestFacts(row), formerOf(row), today);
  return { code, name, ...(former.length > 0 && { former }) };
}

/** Null for one that never counted. */
function bindingOf({ state, decidedAt, addedAt, revokedAt }: CertificateRow): Binding | null {
  const counted = state === 'bound' || (state === 'revoked' && decidedAt !== null);
  return counted || revokedAt !== null ? { from: decidedAt ?? addedAt, to: revokedAt } : null;
}

async function anchorsOf({ db }: Pick<Reading, 'db'>): Promise<CheckersAnchor[]> {
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
async function listsOf(deps: Pick<Reading, 'db'>): Promise<CheckersList[]> {
  const { db } = deps;
  const [authorities, newest, outside, anchors, certificates] = await Promise.all([
    db.authorities.findAll({ order: ['fingerprint'], raw: true }),
    newestLists(deps),
    db.outsideLists.findAll({ order: ['authority', 'part'], raw: true }),
    db.anchors.findAll({ attributes: ['der'], raw: true }),
    db.certificates.findAll({ attributes: ['chain'], where: { internal: false }, raw: true }),
  ]);
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
