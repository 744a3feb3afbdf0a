/** Certificates for tests: an authority of the school's own, made once a process, and people who hold some of it. */
import { readingOn, tablesOf } from './connections.js';
import { sign } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import { readCertificate } from '../../core/signing/certificate.js';
import type { CertificateRow } from '../../server/store/models/certificates.js';
import type { KeyMaker, MadeKey } from '../../server/pki/authority/keys.js';
import { issueCertificate } from '../../server/pki/authority/make-authority.js';
import { openAuthority, type OpenAuthority } from '../../server/acts/certificates/parts/issuing-authority.js';
import { toBase64 } from '../../server/acts/certificates/parts/load-trust.js';
import type { Deps } from '../../server/runner/deps.js';
import { setUpAuthority } from '../../server/acts/certificates/set-up-authority.js';
import { newSharedKey, sharedKey } from './run/shared-keys.js';

export const PASSPHRASE = 'câu mật khẩu của nơi cấp';
export const ROOT_PASSPHRASE = 'câu mật khẩu của gốc cất riêng';

/** Keys are slow to make: the same few again and again, each at most once in a `keyMaker`. */
export function sharedKeys(): KeyMaker {
  let next = 0;
  return () => sharedKey(next++);
}

/** The school's authority, trusted by the principal unless said otherwise. */
export async function buildAuthority(
  deps: Deps,
  keyMaker: KeyMaker = sharedKeys(),
  trusted = true,
): Promise<OpenAuthority> {
  await setUpAuthority(deps, {
    rootPassphrase: ROOT_PASSPHRASE,
    passphrase: PASSPHRASE,
    baseUrl: null,
    keyMaker,
    sealRounds: 1000,
  });
  if (trusted) await tablesOf(deps.db).anchors.update({ state: 'trusted' }, { where: { internal: true } });
  return openAuthority(readingOn(deps), PASSPHRASE);
}

export interface BuiltCertificate {
  readonly fingerprint: string;
  readonly der: Uint8Array;
  /** DER of the private key. */
  readonly pkcs8: Uint8Array;
  sign(data: Uint8Array): Uint8Array;
}

/** A bound certificate of the school's authority for somebody, or for the school; what is said of its row wins. */
export async function buildCertificate(
  { db, clock }: Deps,
  authority: OpenAuthority,
  holder: { readonly id: string; readonly name: string } | 'organisation',
  parts: { readonly key?: MadeKey; readonly row?: Partial<CertificateRow>; readonly from?: Date } = {},
): Promise<BuiltCertificate> {
  const { key = await newSharedKey(), row = {}, from = new Date(clock().getTime() - 24 * 60 * 60 * 1000) } = parts;
  const school = (await tablesOf(db).school.findByPk(1, { raw: true }))!;
  const commonName = holder === 'organisation' ? school.name : holder.name;
  const der = await issueCertificate(authority, {
    commonName,
    schoolCode: holder === 'organisation' ? school.code : null,
    organization: school.name,
    spki: key.spki,
    from,
    baseUrl: null,
  });
  const { fingerprint, subject, issuer, serial, notBefore, notAfter } = await readCertificate(der);
  await tablesOf(db).certificates.create({
    ...{ fingerprint, subject, issuer, serial, notBefore, notAfter },
    der: toBase64(der),
    chain: JSON.stringify([toBase64(authority.certificate)]),
    kind: holder === 'organisation' ? 'organisation' : 'personal',
    userId: holder === 'organisation' ? null : holder.id,
    carrier: 'PKCS12',
    internal: true,
    state: 'bound',
    addedAt: clock().toISOString(),
    office: holder === 'organisation' ? 'approved' : 'none',
    ...row,
  });
  const privateKey = createPrivateKey({ key: Buffer.from(key.pkcs8), format: 'der', type: 'pkcs8' });
  return { fingerprint, der, pkcs8: key.pkcs8, sign: (data) => new Uint8Array(sign('sha256', data, privateKey)) };
}
