/** What can be said of a chain, a link of it or a list. */

/** From `no-anchor` on: cannot be said with what is at hand. `revoked-later`: it counted at the moment asked about. */
export type ChainCode =
  | 'trusted'
  | 'revoked-later'
  | 'unreadable'
  | 'certificate-malformed'
  | 'signature-wrong'
  | 'not-yet-valid'
  | 'expired'
  | 'not-an-authority'
  | 'path-too-long'
  | 'not-for-signing'
  | 'weak-key'
  | 'weak-algorithm'
  | 'name-not-permitted'
  | 'no-policy'
  | 'revoked'
  | 'no-anchor'
  | 'too-much-work'
  | 'unknown-algorithm'
  | 'unknown-extension'
  | 'unknown-purpose'
  | 'unknown-name-constraint'
  | 'no-crl'
  | 'crl-stale'
  | 'crl-partial'
  | 'ocsp-unusable'
  | 'ocsp-unknown'
  | 'ocsp-stale';

/** Whether it was revoked cannot be said, and nothing else is wrong: a newer list or answer would settle it. */
export type RevocationLacking = Extract<ChainCode, 'no-crl' | `crl-${string}` | `ocsp-${string}`>;
const LACKING: ReadonlySet<string> = new Set<RevocationLacking>([
  'no-crl',
  'crl-stale',
  'crl-partial',
  'ocsp-unusable',
  'ocsp-unknown',
  'ocsp-stale',
]);
export const isRevocationLacking = (code: string | null): code is RevocationLacking =>
  code !== null && LACKING.has(code);

export interface ChainVerdict {
  readonly ok: 'yes' | 'no' | 'unknown';
  readonly code: ChainCode;
  /** The certificate it is about by its subject (RFC 4514), or the instant of a revocation. */
  readonly detail: string;
}

const RANKS = ['no', 'unknown', 'yes'] as const;

/** The one that decides: the first "no", else the first that cannot be said, else the first of all. */
export const worst = (findings: readonly ChainVerdict[]): ChainVerdict | undefined =>
  RANKS.flatMap((rank) => findings.filter(({ ok }) => ok === rank))[0];
