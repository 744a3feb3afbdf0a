/** A declared certificate decided: one officer proposes, another approves; each may refuse, or withdraw what was approved. */
import type { ApprovalState } from '../checks/school-certificates.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Reading, Writing } from '../store/portal-database.js';
import { noteEvent, type Officer, OfficerRefused, reasonOf, schoolSeen } from './officer.js';

export interface CertificateSeen {
  readonly fingerprint: string;
  readonly serial: string;
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly keyKind: string;
  readonly declaredAt: string;
  readonly state: ApprovalState;
  readonly reason: string | null;
  readonly proposedBy: string | null;
  readonly decidedAt: string | null;
}

const SEEN = `
  SELECT fingerprint, serial, subject, issuer, not_before AS "notBefore", not_after AS "notAfter", key_kind AS "keyKind",
    declared_at AS "declaredAt", state, reason, proposed_by AS "proposedBy", decided_at AS "decidedAt"
  FROM certificates WHERE school_code = $1`;

export const certificatesSeen = (db: Reading, school: string): Promise<CertificateSeen[]> =>
  db.rows<CertificateSeen>(`${SEEN} ORDER BY declared_at DESC`, [school]);

export interface Deciding {
  readonly officer: Officer;
  readonly school: string;
  readonly fingerprint: string;
}

/** Rejects with OfficerRefused not-found, moved-on, certificate-ended. */
export const proposeApproval = (deps: PortalDeps, deciding: Deciding): Promise<void> =>
  decided(deps, deciding, 'certificate.proposed', async (at, found) => {
    if (found.state !== 'waiting' || found.proposedBy !== null) throw new OfficerRefused('moved-on');
    refuseEnded(deps, found);
    await at.write('UPDATE certificates SET proposed_by = $1 WHERE school_code = $2 AND fingerprint = $3', [
      deciding.officer.id,
      deciding.school,
      deciding.fingerprint,
    ]);
  });

/** Rejects with OfficerRefused not-found, moved-on, second-person, certificate-ended. */
export const approve = (deps: PortalDeps, deciding: Deciding): Promise<void> =>
  decided(deps, deciding, 'certificate.approved', async (at, found) => {
    if (found.state !== 'waiting' || found.proposedBy === null) throw new OfficerRefused('moved-on');
    if (found.proposedBy === deciding.officer.id) throw new OfficerRefused('second-person');
    refuseEnded(deps, found);
    await setState(at, deps, deciding, 'approved', null);
  });

/** Rejects with OfficerRefused not-found, moved-on, reason-missing. */
export const refuseCertificate = (deps: PortalDeps, deciding: Deciding, reason: string): Promise<void> =>
  decided(deps, deciding, 'certificate.refused', async (at, found) => {
    if (found.state !== 'waiting') throw new OfficerRefused('moved-on');
    await setState(at, deps, deciding, 'refused', reasonOf(reason));
  });

/** What was taken in before stays; nothing more comes in under it. Rejects with OfficerRefused not-found, moved-on, reason-missing. */
export const withdrawApproval = (deps: PortalDeps, deciding: Deciding, reason: string): Promise<void> =>
  decided(deps, deciding, 'certificate.withdrawn', async (at, found) => {
    if (found.state !== 'approved') throw new OfficerRefused('moved-on');
    await setState(at, deps, deciding, 'withdrawn', reasonOf(reason));
  });

function refuseEnded({ clock }: PortalDeps, { notAfter }: CertificateSeen): void {
  if (notAfter <= clock().toISOString()) throw new OfficerRefused('certificate-ended');
}

function decided(
  deps: PortalDeps,
  { officer, school, fingerprint }: Deciding,
  kind: string,
  act: (at: Writing, found: CertificateSeen) => Promise<void>,
): Promise<void> {
  return deps.db.write(async (at) => {
    await schoolSeen(at, officer, school);
    const [found] = await at.rows<CertificateSeen>(`${SEEN} AND fingerprint = $2`, [school, fingerprint]);
    if (found === undefined) throw new OfficerRefused('not-found');
    await act(at, found);
    await noteEvent(at, deps, { officer: officer.id, school, kind, about: { fingerprint } });
  });
}

const setState = (
  at: Writing,
  { clock }: PortalDeps,
  { officer, school, fingerprint }: Deciding,
  state: ApprovalState,
  reason: string | null,
): Promise<void> =>
  at.write(
    'UPDATE certificates SET state = $1, reason = $2, decided_by = $3, decided_at = $4 WHERE school_code = $5 AND fingerprint = $6',
    [state, reason, officer.id, clock().toISOString(), school, fingerprint],
  );
