/** Certificates of a school as the office knows them, and what is wrong with one that signed. */
import type { WireFault } from '../../../core/wire/faults.js';
import type { Reading } from '../store/portal-database.js';

export type ApprovalState = 'waiting' | 'approved' | 'refused' | 'withdrawn';

export interface KnownCertificate {
  readonly fingerprint: string;
  readonly state: ApprovalState;
}

export const certificatesOf = (db: Reading, school: string): Promise<KnownCertificate[]> =>
  db.rows<KnownCertificate>('SELECT fingerprint, state FROM certificates WHERE school_code = $1', [school]);

/**
 * As verification takes them: only these may be this school's seal where its certificate does not say so itself. Which school a unit
 * names is looked at by itself, so that one stray unit does not make the whole package nobody's.
 */
export const sealsOf = (known: readonly KnownCertificate[]) =>
  known.flatMap(({ fingerprint, state }) => (state === 'approved' ? [{ schoolCode: null, fingerprint }] : []));

const OF_STATE: Readonly<Record<Exclude<ApprovalState, 'approved'>, WireFault>> = {
  waiting: 'CT02',
  refused: 'CT03',
  withdrawn: 'CT04',
};

/** Null for one that is approved now. */
export function approvalFault(known: readonly KnownCertificate[], fingerprint: string): WireFault | null {
  const found = known.find((one) => one.fingerprint === fingerprint);
  if (found === undefined) return 'CT01';
  return found.state === 'approved' ? null : OF_STATE[found.state];
}
