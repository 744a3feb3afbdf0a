/** Serving the portal's folder: plain HTTP for this machine, HTTPS for everybody else, as a school's server does. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { holdDataDir } from '../database/hold-data-dir.js';
import { auditKey } from '../ground/audit-key.js';
import { type Log, silent } from '../ground/log.js';
import { keeperOf } from '../limits/keeper-of.js';
import { isOwn, serverCertificate } from '../pki/server-certificate.js';
import { listen, stopListening } from '../web/listen.js';
import { createPortalApp, type PortalLimits, WIRE_BASE } from './create-portal-app.js';
import { type CheckBounds, checksInThreads } from './checks/checks-in-threads.js';
import { packageChecker } from './checks/package-checker.js';
import type { PortalDeps } from './portal-deps.js';
import { openPortal } from './store/portal-database.js';

/** What the office's people put in: authorities, lists, schools' files for checkers. */
export const TRUST_DIR = 'tin-cay';
/** Of the portal's own notes and lists. */
export const PORTAL_KEY_NAME = 'hocba-cong-tiep-nhan';

export interface ServePortalOptions extends Partial<Pick<PortalDeps, 'clock' | 'newId' | 'newToken' | 'log'>> {
  readonly dataDir: string;
  /** Port of plain HTTP on this machine only; 0 lets the system choose. */
  readonly port: number;
  /** Names under which it is reached over HTTPS; their certificate was made by `hocba https`. */
  readonly hosts?: readonly string[];
  readonly httpsPort?: number;
  readonly limits?: PortalLimits;
  /** Awaited before the folder of what it believes is looked at: the sample's brings the school's file there. */
  readonly beforeTrust?: () => Promise<void>;
  /** What one message may cost to be checked: tests' alone. */
  readonly bounds?: CheckBounds;
  /** Nobody misses the data after a power cut: tests' alone. */
  readonly throwAway?: boolean;
}

export interface ServedPortal {
  readonly urls: readonly string[];
  /** What schools post their transactions below. */
  readonly wireUrl: string;
  readonly deps: PortalDeps;
  /** Resolves when every package that came in so far is checked. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PATIENCE = 10_000;

/** Throws SchoolsFolder, DataDirHeld, CertificateNeeded, RangeError, and what the system throws where a port is taken. */
export async function servePortal(options: ServePortalOptions): Promise<ServedPortal> {
  const { dataDir, port, hosts = [], httpsPort = 0, throwAway = false } = options;
  const log: Log = options.log ?? silent;
  const hold = await holdDataDir(dataDir);
  const db = await openPortal({ dataDir, throwAway }).catch(async (error: unknown) => {
    await hold.release();
    throw error;
  });
  await mkdir(join(dataDir, TRUST_DIR), { recursive: true, mode: 0o700 });
  const { beforeTrust, bounds } = options;
  const checks = checksInThreads({
    trustDir: join(dataDir, TRUST_DIR),
    ...(beforeTrust && { beforeTrust }),
    ...(bounds && { bounds }),
  });
  let reached = { address: '', authorityPem: '' };
  const world: Omit<PortalDeps, 'packageArrived'> = {
    db,
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    newToken: options.newToken ?? (() => randomBytes(32).toString('base64url')),
    log,
    limits: keeperOf(db),
    checks,
    key: auditKey(dataDir, PORTAL_KEY_NAME),
    reached: () => reached,
  };
  const checker = packageChecker(world);
  const deps: PortalDeps = { ...world, packageArrived: checker.arrived };
  let stopping = false;
  const app = createPortalApp(deps, { ...(options.limits && { limits: options.limits }), stopping: () => stopping });
  const servers: http.Server[] = [];
  const close = async (): Promise<void> => {
    stopping = true;
    await Promise.all(servers.map((server) => stopListening(server, PATIENCE)));
    // A large package is checked for minutes: it is taken up again at the next start.
    const settled = checker.end();
    await checks.end();
    await settled;
    await db.close();
    await hold.release();
  };
  try {
    const plain = http.createServer(app);
    servers.push(plain);
    const urls = [`http://localhost:${await listen(plain, port, '127.0.0.1')}`];
    if (hosts.length > 0) {
      const { keyPem, chainPem, authorityFile } = await serverCertificate(dataDir, hosts, deps.clock());
      const secure = https.createServer({ key: keyPem, cert: chainPem }, app);
      servers.push(secure);
      const at = await listen(secure, httpsPort, hosts.every(isOwn) ? '127.0.0.1' : undefined);
      urls.push(...hosts.map((host) => `https://${host.includes(':') ? `[${host}]` : host}:${at}`));
      reached = { address: '', authorityPem: readFileSync(authorityFile, 'utf8') };
    }
    // Other machines reach it over HTTPS; without, the sample's school is on this one.
    const wireUrl = `${urls[1] ?? urls[0]!}${WIRE_BASE}/`;
    reached = { ...reached, address: wireUrl };
    checker.arrived();
    return { urls, wireUrl, deps, settled: checker.settled, close };
  } catch (error) {
    await close();
    throw error;
  }
}
