/** A school whose certificate was renewed, and what the clerk's page sends to seal released records again with the new one. */
import { unitsToSealAgainSchema } from '../../core/contract/sealing.js';
import { readCertificate } from '../../core/signing/certificate.js';
import { COMMON_NAME } from '../../core/signing/name.js';
import { prepareUnitPaper } from '../../core/signing/paper/unit-paper.js';
import { prepareRecordSignature } from '../../core/signing/sign-record.js';
import { authorityNamed, identifiedBy, SCHOOL } from './identified.js';
import type { TestServer } from './server.js';
import { certificateOf, signBy, type TestSigner } from './signed-record.js';
import { expectOk } from './signing-class.js';
import type { Person } from './signing-person.js';
import { momentInVietnam } from '../../core/codes/day.js';

export interface SealCertificate {
  readonly fingerprint: string;
  readonly der: Uint8Array;
  readonly signer: TestSigner;
}

/** Another certificate of the school, registered and approved; a pinned key's, by the test authority or another one (DER) of its key. */
export async function anotherSeal(
  server: TestServer,
  signer: TestSigner = 'second',
  school = SCHOOL,
  authority = certificateOf('authority'),
): Promise<SealCertificate> {
  const der = await identifiedBy(authority, signer, [
    ['2.5.4.6', 'VN'],
    [COMMON_NAME, school],
  ]);
  const { fingerprint, subject, issuer, serial, notBefore, notAfter } = await readCertificate(der);
  await server.db.certificates.create({
    ...{ fingerprint, subject, issuer, serial, notBefore, notAfter },
    der: Buffer.from(der).toString('base64'),
    chain: '[]',
    kind: 'organisation',
    userId: null,
    carrier: 'PKCS12',
    internal: true,
    state: 'bound',
    addedAt: server.deps.clock().toISOString(),
    office: 'approved',
  });
  return { fingerprint, der, signer };
}

/** The same by an authority that is trusted and publishes no list. */
export async function unlistedSeal(server: TestServer): Promise<SealCertificate> {
  const authority = await authorityNamed([[COMMON_NAME, 'Nhà cung cấp']]);
  const { fingerprint, subject, notAfter } = await readCertificate(authority);
  const der = Buffer.from(authority).toString('base64');
  await server.db.anchors.create({ fingerprint, subject, notAfter, der, internal: true, state: 'trusted' });
  return anotherSeal(server, 'second', SCHOOL, authority);
}

/** From now on the school may seal with this one no more. */
export const endCertificate = (server: TestServer, fingerprint: string) =>
  server.db.certificates.update(
    { state: 'revoked', revokedAt: server.deps.clock().toISOString(), revokedReason: 'superseded' },
    { where: { fingerprint } },
  );

export const unitsToSealAgain = async (clerk: Person, { fingerprint }: Pick<SealCertificate, 'fingerprint'>) =>
  unitsToSealAgainSchema.parse((await expectOk(clerk.get(`/classes/4a/seals?certificate=${fingerprint}`))).body);

/** Seals on all that bear another one, or on some of them. */
export async function sealAgainBody(
  server: TestServer,
  clerk: Person,
  seal: SealCertificate,
  { only, signedAt = momentInVietnam(server.deps.clock()) }: { only?: readonly string[]; signedAt?: string } = {},
) {
  const { units, paper: withPaper } = await unitsToSealAgain(clerk, seal);
  const records = await Promise.all(
    units
      .filter(({ pupil }) => !only || only.includes(pupil))
      .map(async ({ pupil, version, record, homeroom, principal, release: { place, day, signedAt: released } }) => {
        const signed = {
          ...{ homeroom: homeroom!, principal: principal! },
          seal: { signedAt: released, issue: { place, day } },
        };
        const { toSign, dataDigest } = await prepareRecordSignature('seal', {
          record,
          signed,
          certificate: seal.der,
          claimedAt: signedAt,
        });
        const valueOf = (bytes: Uint8Array) => Buffer.from(signBy(seal.signer, bytes)).toString('base64');
        const paper = withPaper ? await prepareUnitPaper({ record, signed, signedAt, certificate: seal.der }) : null;
        return {
          ...{ pupil, version, signedAt, digest: dataDigest, signature: valueOf(toSign) },
          ...(paper && { paper: valueOf(paper.toSign) }),
        };
      }),
  );
  return { certificate: seal.fingerprint, records };
}
