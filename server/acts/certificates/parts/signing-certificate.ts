import { type ChainVerdict, checkChain, isRevocationLacking } from '../../../../core/signing/chain.js';
import type { CertificateRow } from '../../../store/models/certificates.js';
import { refuseHolder } from './refuse-holder.js';
import { ownBytes } from './own-bytes.js';
import { shownAt } from './shown-at.js';
import type { Reader } from '../../../store/reader.js';
import { refuse, type Refused } from '../../../ground/refused.js';
import { derOf, loadTrust } from './load-trust.js';

/** Whose signature it is to be: a person's, by user id, or the school's. */
export type Holder = { readonly userId: string } | 'organisation';

export interface SigningCertificate {
  readonly fingerprint: string;
  readonly der: Uint8Array;
  /** DER of the certificates above it, nearest first. */
  readonly chain: readonly Uint8Array[];
  /** RFC 4514. */
  readonly subject: string;
  readonly internal: boolean;
}

/**
 * The certificate a signature of this holder is checked with, if it counts at `at` (the server's time of receipt; a
 * revocation counts from its own time). The register's line is held against the certificate itself. Refuses with
 * certificate-not-bound, -of-another, -waiting, -refused, -revoked, -not-begun, -ended, -altered, -of-school, -of-person,
 * -other-number, -other-school, -untrusted, what `refuseUnfit` says, and office-not-approved for the school's own. Whether an authority elsewhere has revoked
 * its certificate is known as far as its list was brought in; without one, the register's own word counts.
 */
export async function signingCertificate(
  deps: { readonly db: Reader },
  holder: Holder,
  fingerprint: string,
  at: Date,
): Promise<SigningCertificate> {
  const row = await deps.db.certificates.findByPk(fingerprint, { raw: true });
  if (!row) throw refuse('certificate-not-bound');
  const refused = refusedBy(row, holder, at);
  if (refused) throw refused;
  const der = await ownBytes(row);
  const contradiction = await refuseHolder(deps, der, row, { at });
  if (contradiction) throw contradiction;
  const chain = (JSON.parse(row.chain) as string[]).map(derOf);
  const trust = await loadTrust(deps);
  const verdict = await checkChain(der, { ...trust, intermediates: [...chain, ...trust.intermediates], at });
  if (verdict.code === 'revoked') throw refuse('certificate-revoked', { at: shownAt(verdict.detail) });
  if (!counts(verdict)) throw refuse('certificate-untrusted', { issuer: row.issuer });
  const { subject, internal } = row;
  return { fingerprint, der, chain, subject, internal: Boolean(internal) };
}

/** No list and no answer, or none that counts, leaves it to the register, which the school keeps itself. */
const counts = ({ ok, code }: ChainVerdict): boolean => ok === 'yes' || isRevocationLacking(code);

function refusedBy(row: CertificateRow, holder: Holder, at: Date): Refused | null {
  const own = holder === 'organisation' ? row.kind === 'organisation' : row.userId === holder.userId;
  if (!own || (holder !== 'organisation' && row.kind !== 'personal')) return refuse('certificate-of-another');
  const now = at.toISOString();
  if (row.revokedAt !== null && row.revokedAt <= now) {
    return refuse('certificate-revoked', { at: shownAt(row.revokedAt) });
  }
  if (row.state === 'waiting') return refuse('certificate-waiting');
  if (row.state === 'refused') return refuse('certificate-refused');
  if (now < row.notBefore) return refuse('certificate-not-begun', { at: shownAt(row.notBefore) });
  if (now > row.notAfter) return refuse('certificate-ended', { at: shownAt(row.notAfter) });
  return row.kind === 'organisation' && row.office !== 'approved' ? refuse('office-not-approved') : null;
}
