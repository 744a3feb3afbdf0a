import type { AuditKey } from '../ground/audit-key.js';
import type { Log } from '../ground/log.js';
import type { LimitKeeper } from '../limits/limit-keeper.js';
import type { PortalChecks } from './checks/checks-in-threads.js';
import type { PortalDatabase } from './store/portal-database.js';

/** What the portal needs of the world; tests give their own. */
export interface PortalDeps {
  readonly db: PortalDatabase;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** A new secret of 256 random bits, base64url. */
  readonly newToken: () => string;
  readonly log: Log;
  readonly limits: LimitKeeper;
  /** Signatures, held against its own files and nothing that comes in. */
  readonly checks: PortalChecks;
  /** Its own key, over schools' notes and the list of recalled codes. */
  readonly key: AuditKey;
  /** Where schools reach it, and the PEM by which they are to trust its HTTPS; empty where machines do already. */
  readonly reached: () => { readonly address: string; readonly authorityPem: string };
  /** Tells who checks packages that there is one. */
  readonly packageArrived: () => void;
}
