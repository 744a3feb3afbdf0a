/** Certificate revocation lists (RFC 5280 section 5) against a moment. */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { berOf } from './ber.js';
import { keyUsageOf, parseCertificate, serialOf } from './certificate.js';
import { rememberedBy } from './remember.js';
import { sameBytes, signedBy } from './signed-by.js';

export interface Revocation {
  /** `no-crl`: no list of this issuer, or none that would still name it; `crl-stale`: its list ended earlier. */
  readonly code: 'good' | 'revoked' | 'revoked-later' | 'no-crl' | 'crl-stale';
  readonly revokedAt: Date | null;
}

/** RFC 5280 knows it as the end of what a list remembers; ITU-T X.509 section 9.5.2.9. */
export const EXPIRED_CERTS_ON_CRL = '2.5.29.60';
const CRL_NUMBER = '2.5.29.20';
const AUTHORITY_KEY = '2.5.29.35';
/** Others that are critical make a list a part of one, a delta or somebody else's: it is passed over. */
const UNDERSTOOD: ReadonlySet<string> = new Set([CRL_NUMBER, AUTHORITY_KEY, EXPIRED_CERTS_ON_CRL]);

/** What the newest list of an issuer says of a certificate, the time of revocation held against the moment. */
export async function revocationOf(
  certificate: pkijs.Certificate,
  issuer: pkijs.Certificate,
  crls: readonly Uint8Array[],
  at: Date,
): Promise<Revocation> {
  const own: pkijs.CertificateRevocationList[] = [];
  for (const crl of crls.flatMap(parsed)) if (await isOf(crl, issuer)) own.push(crl);
  const newest = own.sort((a, b) => Number(b.thisUpdate.value) - Number(a.thisUpdate.value))[0];
  if (newest === undefined || forgets(newest, certificate)) return { code: 'no-crl', revokedAt: null };
  const serial = serialOf(certificate.serialNumber);
  const entry = newest.revokedCertificates?.find(({ userCertificate }) => serialOf(userCertificate) === serial);
  if (entry) {
    const revokedAt = entry.revocationDate.value;
    return { code: revokedAt <= at ? 'revoked' : 'revoked-later', revokedAt };
  }
  const stale = newest.nextUpdate !== undefined && newest.nextUpdate.value < at;
  return { code: stale ? 'crl-stale' : 'good', revokedAt: null };
}

export interface ListFacts {
  /** DER of the authority that signed it. */
  readonly authority: Uint8Array;
  /** ISO 8601 instants; a list need not say when the next one comes. */
  readonly madeAt: string;
  readonly nextUpdate: string | null;
}

/** Thrown for bytes that are no revocation list. */
export class ListUnreadable extends Error {
  override readonly name = 'ListUnreadable';
}

/**
 * A whole list of one of these authorities (DER); null where none of them signed it, or where it is only a part of a list.
 * Rejects with ListUnreadable.
 */
export async function readRevocationList(
  der: Uint8Array,
  authorities: readonly Uint8Array[],
): Promise<ListFacts | null> {
  const [crl] = parsed(der);
  if (crl === undefined) throw new ListUnreadable('not a revocation list');
  for (const authority of authorities)
    if (await isOf(crl, parseCertificate(authority)))
      return {
        authority,
        madeAt: crl.thisUpdate.value.toISOString(),
        nextUpdate: crl.nextUpdate?.value.toISOString() ?? null,
      };
  return null;
}

const parsed = rememberedBy((der: Uint8Array): pkijs.CertificateRevocationList[] => {
  try {
    return [new pkijs.CertificateRevocationList({ schema: berOf(der) })];
  } catch {
    return [];
  }
});

async function isOf(crl: pkijs.CertificateRevocationList, issuer: pkijs.Certificate): Promise<boolean> {
  const usage = keyUsageOf(issuer);
  return (
    sameBytes(crl.issuer.valueBeforeDecode, issuer.subject.valueBeforeDecode) &&
    (usage === null || usage.includes('cRLSign')) &&
    !extensionsOf(crl).some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID)) &&
    (await signedBy(crl, issuer))
  );
}

const extensionsOf = ({ crlExtensions }: pkijs.CertificateRevocationList): pkijs.Extension[] =>
  crlExtensions?.extensions ?? [];

/** A list younger than the certificate's end may have dropped it, unless it says that it remembers. */
function forgets(crl: pkijs.CertificateRevocationList, { notAfter }: pkijs.Certificate): boolean {
  if (crl.thisUpdate.value <= notAfter.value) return false;
  const remembers = extensionsOf(crl).find(({ extnID }) => extnID === EXPIRED_CERTS_ON_CRL);
  if (remembers === undefined) return true;
  const since = asn1js.fromBER(remembers.extnValue.valueBlock.valueHexView).result;
  return !(since instanceof asn1js.GeneralizedTime && since.toDate() <= notAfter.value);
}
