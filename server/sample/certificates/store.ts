/** The sample's authority and certificates as rows, bound and confirmed, with the audit events that tell of it. */
import type { Transaction } from 'sequelize';
import type { AuditEvent } from '../../../core/audit/event.js';
import { type CertificateFacts, readCertificate } from '../../../core/signing/certificate.js';
import type { Database } from '../../store/open-database.js';
import { ROOT_LIST_MS } from '../../pki/authority/make-authority.js';
import { toBase64 } from '../../acts/certificates/parts/load-trust.js';
import { userIdOf, uuidOf } from '../rows.js';
import type { SampleCertificates } from './make.js';

const ADMINISTRATOR = userIdOf('quantri');
const PRINCIPAL = userIdOf('hieutruong');

/** Facts of everything made, read once. */
export interface SampleFacts {
  readonly root: CertificateFacts;
  readonly issuing: CertificateFacts;
  /** In the order of the certificates. */
  readonly certificates: readonly CertificateFacts[];
}

export async function factsOfSample({ authority, certificates }: SampleCertificates): Promise<SampleFacts> {
  return {
    root: await readCertificate(authority.root.certificate),
    issuing: await readCertificate(authority.issuing.certificate),
    certificates: await Promise.all(certificates.map(({ der }) => readCertificate(der))),
  };
}

export async function writeCertificates(
  db: Database,
  transaction: Transaction,
  made: SampleCertificates,
  facts: SampleFacts,
): Promise<void> {
  const { authority, crl } = made;
  const at = made.from.toISOString();
  const common = { baseUrl: null, madeAt: at };
  await db.authorities.bulkCreate(
    [
      {
        ...common,
        fingerprint: facts.root.fingerprint,
        role: 'root',
        der: toBase64(authority.root.certificate),
        sealedKey: null,
      },
      {
        ...common,
        fingerprint: facts.issuing.fingerprint,
        role: 'issuing',
        der: toBase64(authority.issuing.certificate),
        sealedKey: made.sealedIssuingKey,
      },
    ],
    { transaction },
  );
  await db.anchors.create(
    {
      fingerprint: facts.root.fingerprint,
      der: toBase64(authority.root.certificate),
      subject: facts.root.subject,
      notAfter: facts.root.notAfter,
      internal: true,
      state: 'trusted',
      decidedBy: PRINCIPAL,
    },
    { transaction },
  );
  await db.revocationLists.bulkCreate(
    [
      {
        authority: facts.root.fingerprint,
        number: 1,
        madeAt: at,
        nextUpdate: new Date(made.from.getTime() + ROOT_LIST_MS).toISOString(),
        der: toBase64(authority.rootCrl),
      },
      {
        authority: facts.issuing.fingerprint,
        number: 1,
        madeAt: crl.madeAt.toISOString(),
        nextUpdate: crl.nextUpdate.toISOString(),
        der: toBase64(crl.der),
      },
    ],
    { transaction },
  );
  const chain = JSON.stringify([toBase64(authority.issuing.certificate)]);
  await db.certificates.bulkCreate(
    made.certificates.map(({ account, der }, index) => {
      const { fingerprint, subject, issuer, serial, notBefore, notAfter } = facts.certificates[index]!;
      return {
        ...{ fingerprint, subject, issuer, serial, notBefore, notAfter, chain },
        der: toBase64(der),
        kind: account === null ? ('organisation' as const) : ('personal' as const),
        userId: account === null ? null : userIdOf(account),
        carrier: 'PKCS12' as const,
        internal: true,
        state: 'bound' as const,
        addedAt: at,
        addedBy: ADMINISTRATOR,
        decidedAt: at,
        decidedBy: PRINCIPAL,
        // Only the office's own answer approves it: the stand-in gives that when the sample is started.
        office: 'none' as const,
      };
    }),
    { transaction },
  );
}

/** In the order of time, right after the school's beginning. */
export function certificateEvents(
  { from, certificates }: SampleCertificates,
  facts: SampleFacts,
): Omit<AuditEvent, 'seq'>[] {
  const at = from.toISOString();
  const by = (actor: string | null, hat: 'administrator' | 'principal' | null, data: AuditEvent['data']) => ({
    ...{ at, actor, hat, from: null, data },
  });
  return [
    by(null, null, { kind: 'authority.made', root: facts.root.fingerprint, issuing: facts.issuing.fingerprint }),
    by(PRINCIPAL, 'principal', { kind: 'anchor.decided', fingerprint: facts.root.fingerprint, accepted: true }),
    ...facts.certificates.flatMap(({ fingerprint }, index) => [
      by(ADMINISTRATOR, 'administrator', {
        kind: 'certificate.issued',
        fingerprint,
        requestId: uuidOf(`request ${certificates[index]!.account}`),
      }),
      by(PRINCIPAL, 'principal', { kind: 'certificate.decided', fingerprint, accepted: true }),
    ]),
  ];
}
