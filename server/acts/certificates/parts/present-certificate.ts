import { mayMoveCertificate } from '../../../../core/contract/certificate-states.js';
import type { Certificate, CertificateState } from '../../../../core/contract/certificates.js';
import { type Asker, canAmong } from '../../../../core/rights/allow.js';
import type { ActName } from '../../../../core/rights/rights.js';
import type { CertificateRow } from '../../../store/models/certificates.js';

const DAY = 24 * 60 * 60 * 1000;

/** Whole days until a certificate ends; negative afterwards. */
export const daysLeft = ({ notAfter }: Pick<CertificateRow, 'notAfter'>, now: Date): number =>
  Math.floor((Date.parse(notAfter) - now.getTime()) / DAY);

const stateOf = (row: CertificateRow, now: Date): CertificateState =>
  row.state !== 'revoked' && row.notAfter < now.toISOString() ? 'expired' : row.state;

/** Bound, in force and not revoked: its holder can sign with it. */
export const counts = (row: CertificateRow, now: Date): boolean =>
  stateOf(row, now) === 'bound' && row.notBefore <= now.toISOString();

/** A row of the register as it goes over the wire. */
export function presentCertificate(
  row: CertificateRow,
  names: ReadonlyMap<string, string>,
  now: Date,
  asker: Asker,
): Certificate {
  const { fingerprint, subject, issuer, serial, notBefore, notAfter, kind, userId, carrier, office, officeReason } =
    row;
  return {
    ...{ fingerprint, subject, issuer, serial, notBefore, notAfter, kind, carrier, office, officeReason },
    daysLeft: daysLeft(row, now),
    holder: userId === null ? null : { userId, name: names.get(userId) ?? '' },
    internal: Boolean(row.internal),
    state: stateOf(row, now),
    revoked: row.revokedAt === null ? null : { at: row.revokedAt, reason: row.revokedReason ?? '' },
    der: row.der,
    chain: JSON.parse(row.chain) as string[],
    can: canAmong(asker, actsOn(row, now)),
  };
}

/** What a certificate's state lets pass. */
function actsOn(row: CertificateRow, now: Date): readonly ActName[] {
  const state = stateOf(row, now);
  return [
    ...(state !== 'expired' && mayMoveCertificate(state, 'confirm') ? (['confirm-certificate'] as const) : []),
    ...(mayMoveCertificate(row.state, 'revoke') ? (['revoke-certificate'] as const) : []),
    ...(row.kind === 'organisation' && state === 'bound' ? (['register-at-office'] as const) : []),
  ];
}
