import type { Register } from '../../../core/contract/certificates.js';
import { type Asker, canAmong, may } from '../../../core/rights/allow.js';
import type { CertificateRow } from '../../store/models/certificates.js';
import type { Caller } from '../../runner/caller.js';
import { counts, daysLeft, presentCertificate } from './parts/present-certificate.js';
import { outsideLists } from './parts/outside-authorities.js';
import { peopleWhoSign } from './parts/people-who-sign.js';
import { look } from '../../runner/act.js';
import type { Reading } from '../../runner/deps.js';
import { loadYear } from '../school/current-year.js';
import { subjectOf } from './parts/subject-of.js';

/** Acts on the register as a whole. */
const ON_REGISTER = [
  'request-certificate',
  'hold-school-certificate',
  'issue-certificates',
  'import-certificate',
  'add-anchor',
  'import-revocation-list',
] as const;

/** The register of certificates; a teacher sees her own lines of it. */
export const loadRegister = look({
  act: ['read-register', 'read-own-certificates'],
  run: ({ db, clock, asker }, { caller }: { readonly caller: Caller }) => registerFor({ db, clock }, asker, caller),
});

async function registerFor({ db, clock }: Reading, asker: Asker, caller: Caller): Promise<Register> {
  const now = clock();
  const year = await loadYear({ db, clock });
  const signers = { subject: year.settings.subjectTeachersSign ?? true };
  const [users, rows, requests, anchors, issuing, signing, lists] = await Promise.all([
    db.users.findAll({ attributes: ['id', 'name'], raw: true }),
    db.certificates.findAll({ order: [['addedAt', 'DESC'], 'fingerprint'], raw: true }),
    db.certificateRequests.findAll({ order: ['madeAt', 'id'], raw: true }),
    db.anchors.findAll({ order: ['subject', 'fingerprint'], raw: true }),
    db.authorities.findOne({ where: { role: 'issuing' }, raw: true }),
    peopleWhoSign({ db, clock }, year.id, signers),
    outsideLists({ db, clock }),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const seesAll = may(asker, 'read-register');
  const shown = <T>(all: readonly T[], holder: (one: T) => string | null): readonly T[] =>
    seesAll ? all : all.filter((one) => holder(one) === caller.userId);
  const certificates = shown(rows, ({ userId, kind }) => (kind === 'personal' ? userId : null));
  const having = new Set(rows.filter((row) => counts(row, now)).map(({ userId }) => userId));
  return {
    certificates: certificates.map((row) => presentCertificate(row, names, now, asker)),
    requests: shown(requests, ({ userId }) => userId).map(({ id, userId, kind, madeAt, keyFingerprint, state }) => ({
      ...{ id, kind, madeAt, keyFingerprint, state },
      holder: { userId, name: names.get(userId) ?? '' },
    })),
    without: shown(signing, ({ userId }) => userId).filter(({ userId }) => !having.has(userId)),
    ending: endingOf(rows, now).filter(({ fingerprint }) =>
      certificates.some((one) => one.fingerprint === fingerprint),
    ),
    signers,
    authority: issuing && (await subjectOf(issuing.der)),
    anchors: anchors.map(({ fingerprint, subject, notAfter, state, internal }) => ({
      ...{ fingerprint, subject, notAfter, state },
      internal: Boolean(internal),
      can: canAmong(asker, ['confirm-anchor']),
    })),
    can: canAmong(asker, ON_REGISTER),
    lists,
  };
}

const STEPS = [7, 30, 60] as const;
const holderOf = ({ kind, userId }: CertificateRow): string => `${kind} ${userId ?? ''}`;

/** Certificates that end within 60 days, the nearest first, unless their holder has a longer one already. */
function endingOf(rows: readonly CertificateRow[], now: Date): Register['ending'] {
  const counting = rows.filter((row) => counts(row, now));
  const last = Math.max(...STEPS);
  const provided = new Set(counting.filter((row) => daysLeft(row, now) > last).map(holderOf));
  return counting
    .filter((row) => !provided.has(holderOf(row)))
    .sort((a, b) => daysLeft(a, now) - daysLeft(b, now))
    .flatMap((row) => {
      const step = STEPS.find((days) => daysLeft(row, now) <= days);
      return step === undefined ? [] : [{ fingerprint: row.fingerprint, step }];
    });
}
