import type { z } from 'zod';
import type { issuedCertificatesSchema } from '../../../core/contract/certificates.js';
import { refusal, type Refusal } from '../../../core/codes/refusal.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import type { SchoolOnSheet } from '../../../core/sheet/context.js';
import { readRequest } from '../../../core/signing/csr.js';
import type { CertificateRequestRow, CertificateRow } from '../../store/models/certificates.js';
import { issueCertificate } from '../../pki/authority/make-authority.js';
import { refusedOnRegister } from './parts/refused-on-register.js';
import { openAuthority, type OpenAuthority, renewCrl } from './parts/issuing-authority.js';
import { fromBase64, toBase64 } from './parts/load-trust.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadSchool } from '../school/load-school.js';

export interface IssueCertificatesInput {
  readonly caller: Caller;
  /** Ids of requests. */
  readonly requests: readonly string[];
  readonly passphrase: string;
  readonly locale: Locale;
}

type IssuedCertificates = z.input<typeof issuedCertificatesSchema>;

/** PCs' clocks go slow: a certificate counts from the day before. */
const BACKDATED = 24 * 60 * 60 * 1000;

/**
 * Issue certificates for requests; each waits for the principal. Requests that are gone, or whose holder is, are refused
 * by themselves (request-gone, holder-gone); the whole act with no-authority and passphrase-wrong.
 */
export const issueCertificates = act({
  act: 'issue-certificates',
  prepare: (at, { passphrase }: IssueCertificatesInput) => at.read((db) => openAuthority(db, passphrase)),
  run: async (at, { caller, requests, locale }, { prepared: authority }): Promise<IssuedCertificates> => {
    const { db } = at;
    const school = await loadSchool(db, at.clock());
    const answers: IssuedCertificates['requests'] = [];
    for (const id of new Set(requests)) {
      const request = await db.certificateRequests.findByPk(id, { raw: true });
      const user = request && (await db.users.findByPk(request.userId, { raw: true }));
      const refused = refusalOf(request, user);
      if (refused || !request || !user) {
        const shown = refusalBody(refused ?? refusal('request-gone'), locale);
        answers.push({ id, fingerprint: null, refused: shown });
        continue;
      }
      const holder = request.kind === 'organisation' ? school.name : user.name;
      const row = await issued(at, authority, request, { holder, school, by: caller.userId });
      await db.certificates.create(row);
      const { fingerprint } = row;
      await db.certificateRequests.update({ state: 'issued', certificate: fingerprint }, { where: { id } });
      await at.note({ kind: 'certificate.issued', fingerprint, requestId: id });
      answers.push({ id, fingerprint, refused: null });
    }
    await renewCrl(at, authority);
    return { requests: answers };
  },
  refused: refusedOnRegister('issue'),
});

function refusalOf(request: CertificateRequestRow | null, user: { active: boolean } | null): Refusal | null {
  if (request?.state !== 'waiting') return refusal('request-gone');
  return user?.active ? null : refusal('holder-gone');
}

async function issued(
  { clock }: Pick<Deps, 'clock'>,
  authority: OpenAuthority,
  { csr, kind, userId }: CertificateRequestRow,
  { holder, school, by }: { readonly holder: string; readonly school: SchoolOnSheet; readonly by: string },
): Promise<
  Omit<CertificateRow, 'decidedAt' | 'decidedBy' | 'revokedAt' | 'revokedReason' | 'officeReason' | 'officeAt'>
> {
  const now = clock();
  const { publicKey } = await readRequest(fromBase64(csr));
  const der = await issueCertificate(authority, {
    commonName: holder,
    schoolCode: kind === 'organisation' ? school.code : null,
    organization: school.name,
    spki: publicKey.spki,
    from: new Date(now.getTime() - BACKDATED),
    baseUrl: authority.baseUrl,
  });
  const { fingerprint, subject, issuer, serial, notBefore, notAfter } = await readCertificate(der);
  return {
    ...{ fingerprint, subject, issuer, serial, notBefore, notAfter, kind },
    der: toBase64(der),
    chain: JSON.stringify([toBase64(authority.certificate)]),
    userId: kind === 'organisation' ? null : userId,
    carrier: 'PKCS12',
    internal: true,
    state: 'waiting',
    addedAt: now.toISOString(),
    addedBy: by,
    office: 'none',
  };
}
