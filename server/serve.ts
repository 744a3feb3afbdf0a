import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdDataDir } from './database/hold-data-dir.js';
import { markUntold, type WalState } from './store/wal-state.js';
import { closeFilePool } from './files/file-pool.js';
import { createApp } from './create-app.js';
import { DEFAULT_HTTPS_PORT } from './ground/https-port.js';
import { silent } from './ground/log.js';
import type { ExcelSite } from './kit/excel-site.js';
import { type Limits, LIMITS } from './http/limits.js';
import { listen, stopListening } from './web/listen.js';
import {
  authorityCertificate,
  CertificateNeeded,
  isOwn,
  newCertificates,
  type ServerCertificate,
  serverCertificate,
  switchCertificates,
} from './pki/server-certificate.js';
import { endServing, openToServe } from './open-to-serve.js';
import { RemoteRequests } from './remote-signing/requests.js';
import { openService, readContract } from './remote-signing/service.js';
import { readAuthorities } from './stamping/authorities-file.js';
import { Stamper } from './stamping/stamper.js';
import { type Deps, depsOf } from './runner/deps.js';
import { keepUp, type Upkeep } from './upkeep.js';
import { archiveDue } from './acts/archive/archive-due.js';
import { reportJobs } from './acts/reports/parts/report-jobs.js';
import { askStampers } from './acts/stamps/ask-stampers.js';
import { sendDue } from './acts/reports/send-due.js';
import { mailJobs } from './acts/mail/parts/mail-jobs.js';
import { sendDueMails } from './acts/mail/send-due-mails.js';
import { openMailer } from './mail/mailer.js';
import type { SmtpSetting } from './mail/smtp-setting.js';
import { readConnection } from './office/read-connection.js';
import { keepBackups } from './acts/backups/keep-backups.js';
import { backupJobs } from './acts/backups/parts/backup-jobs.js';
import { evidenceJobs } from './acts/evidence/parts/renewal-jobs.js';
import { renewDue } from './acts/evidence/renew.js';
import { archiveJobs } from './acts/archive/parts/archive-jobs.js';
import { importJobs } from './acts/imports/parts/import-jobs.js';
import { printJobs } from './acts/prints/parts/print-jobs.js';
import type { JobRunner } from './jobs/runner.js';
import { type PromotedUndecided, promotedUndecided } from './acts/records/promoted-undecided.js';
import { VERSION } from './version.js';

export interface ServeOptions extends Partial<Pick<Deps, 'clock' | 'newId' | 'newToken' | 'log' | 'officeUrl'>> {
  readonly dataDir: string;
  /** Port of plain HTTP on this machine only; 0 lets the system choose. */
  readonly port: number;
  /**
   * Names and addresses under which this machine is reached over HTTPS: on all interfaces, or on this machine only where
   * no other name is among them than this machine's own.
   */
  readonly hosts?: readonly string[];
  /** Name under which a proxy on this machine serves HTTPS for us, on its port 443. */
  readonly behindProxy?: string;
  /** Port of HTTPS; 0 lets the system choose. */
  readonly httpsPort?: number;
  /** Where the names have no certificate yet, makes it with this passphrase: for a trial school, whose is known. */
  readonly httpsPassphrase?: string;
  /** Serve plain HTTP alone where the port of HTTPS is taken. */
  readonly httpsIfFree?: boolean;
  /** Where letters are handed in; none are without it. */
  readonly smtp?: SmtpSetting;
  /** Folder of the built web application. */
  readonly webDir?: string;
  readonly limits?: Limits;
  /** Sees every SQL statement; for tests and measuring. */
  readonly onStatement?: (sql: string) => void;
}

export interface Served {
  /** Where the server can be reached, this machine's own address first. */
  readonly urls: readonly string[];
  /** What PCs have to trust for HTTPS; null without host names. */
  readonly authorityFile: string | null;
  readonly certificate: ServerCertificate | null;
  /** The port of HTTPS, where it was taken and `httpsIfFree` lets the server go on without. */
  readonly httpsTaken: number | null;
  /** What became of the last entries where the server before this one ended uncleanly. */
  readonly wal: WalState;
  /** Whether the database is still being checked. */
  readonly checking: boolean;
  /** Records signed by an older version as going up without anybody's decision. */
  readonly promotedUndecided: readonly PromotedUndecided[];
  /** Orderly end: no new requests, those begun finish, queued writes are written, the database is closed. */
  close(): Promise<void>;
}

/** How long requests may take to finish when the server stops, ms. */
const PATIENCE = 10_000;

/**
 * Serve a school's data directory: plain HTTP for this machine only, HTTPS for everybody else. Throws RangeError for
 * an impossible host name, CertificateNeeded, DataDirHeld where another server serves the directory, and the system's error where a port is
 * taken.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { dataDir, port, hosts = [], httpsPort = DEFAULT_HTTPS_PORT, limits = LIMITS } = options;
  const hold = await holdDataDir(dataDir);
  const { db, wal, checked } = await openToServe(dataDir, options).catch(async (error: unknown) => {
    await hold.release();
    throw error;
  });
  const servers: http.Server[] = [];
  const now = options.clock ?? (() => new Date());
  let upkeep: Upkeep | null = null;
  const stamper = new Stamper({
    authorities: () => readAuthorities(dataDir),
    ...{ clock: now, log: options.log ?? silent },
  });
  let jobs: readonly JobRunner[] = [];
  let stopping = false;
  const close = async (): Promise<void> => {
    stopping = true;
    upkeep?.stop();
    // Whoever watches a job would keep the server waiting.
    for (const runner of jobs) runner.changes.close();
    await Promise.all(servers.map((server) => stopListening(server, PATIENCE)));
    await checked;
    await upkeep?.ended();
    for (const runner of jobs) await runner.end();
    stamper.close();
    await db.close();
    await closeFilePool();
    await endServing(dataDir);
    await hold.release();
  };
  try {
    const { clock, newId, newToken, log, officeUrl } = options;
    const contract = await readContract(dataDir);
    const deps = depsOf(db, {
      ...(clock && { clock }),
      ...(newId && { newId }),
      ...(newToken && { newToken }),
      ...(log && { log }),
      ...(officeUrl && { officeUrl }),
      officeConnection: () => readConnection(dataDir),
      stamper,
      mailer: options.smtp ? openMailer(options.smtp, { origin: originOf(options) }) : null,
      ...(contract && { remoteSigning: new RemoteRequests(openService(contract, now), newId ?? randomUUID, now) }),
    });
    jobs = [
      printJobs(deps),
      importJobs(deps),
      archiveJobs(deps),
      evidenceJobs(deps),
      reportJobs(deps),
      mailJobs(deps),
      backupJobs(deps, VERSION),
    ];
    upkeep = keepUp(deps, jobs, {
      beginDue: [archiveDue, renewDue],
      sendDue,
      sendMails: sendDueMails,
      askStampers,
      backUp: (at) => keepBackups(at, VERSION),
    });
    for (const runner of jobs) runner.start();
    const build = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
    const webDir = options.webDir ?? path.join(build, 'web');
    let excelSite: ExcelSite | null = null;
    const app = createApp(deps, {
      version: VERSION,
      webDir,
      trialDir: path.join(build, 'trial'),
      limits,
      excelSite: () => excelSite,
      behindProxy: options.behindProxy !== undefined,
      stopping: () => stopping,
    });
    const urls: string[] = [];
    let authorityFile: string | null = null;
    let httpsTaken: number | null = null;
    let served: ServerCertificate | null = null;

    const plain = http.createServer(app);
    servers.push(plain);
    urls.push(`http://localhost:${await listen(plain, port, '127.0.0.1')}`);
    if (options.behindProxy !== undefined) {
      excelSite = await proxiedSite(options.behindProxy, dataDir, deps.clock());
      urls.push(`https://${options.behindProxy}`);
    }
    if (hosts.length > 0) {
      const certificate = await certificateFor(options, hosts, deps.clock());
      const secure = https.createServer({ key: certificate.keyPem, cert: certificate.chainPem }, app);
      const at = await listen(secure, httpsPort, hosts.every(isOwn) ? '127.0.0.1' : undefined).catch(
        (error: unknown) => {
          if (options.httpsIfFree && isTaken(error)) return null;
          throw error;
        },
      );
      if (at === null) httpsTaken = httpsPort;
      else {
        servers.push(secure);
        ({ authorityFile } = certificate);
        served = certificate;
        const { needsRenewal, validTo, rootValidTo } = certificate;
        excelSite = { hosts, port: at, dataDir, ...(needsRenewal && { ends: { server: validTo, root: rootValidTo } }) };
        urls.push(...hosts.map((host) => `https://${host.includes(':') ? `[${host}]` : host}:${at}`));
      }
    }
    const undecided = await promotedUndecided((sql, bind) => db.plain(sql, bind, null));
    return {
      urls,
      authorityFile,
      certificate: served,
      httpsTaken,
      wal,
      checking: checked !== null,
      promotedUndecided: undecided,
      close,
    };
  } catch (error) {
    await close().then(() => markUntold(dataDir, wal));
    throw error;
  }
}

/** The address people open. */
function originOf({ behindProxy, hosts = [], httpsPort = DEFAULT_HTTPS_PORT, port }: ServeOptions): string {
  if (behindProxy !== undefined) return `https://${behindProxy}`;
  const [host] = hosts;
  if (host === undefined) return `http://localhost:${port}`;
  return new URL(`https://${host.includes(':') ? `[${host}]` : host}:${httpsPort}`).origin;
}

/** The kit for Excel names the school's own authority; where the proxy has another's certificate there is none to name. */
const proxiedSite = (host: string, dataDir: string, now: Date): Promise<ExcelSite | null> =>
  authorityCertificate(dataDir, host, now).then(
    () => ({ hosts: [host], port: 443, dataDir }),
    (error: unknown) => {
      if (error instanceof CertificateNeeded) return null;
      throw error;
    },
  );

/** A trial school's is made by itself, by the passphrase everybody knows. */
const certificateFor = (
  { dataDir, httpsPassphrase: passphrase }: ServeOptions,
  hosts: readonly string[],
  now: Date,
): Promise<ServerCertificate> =>
  serverCertificate(dataDir, hosts, now).catch(async (error: unknown) => {
    if (!(error instanceof CertificateNeeded) || passphrase === undefined) throw error;
    const { waits } = await newCertificates(dataDir, { hosts, passphrase, now });
    if (waits) await switchCertificates(dataDir);
    return serverCertificate(dataDir, hosts, now);
  });

const isTaken = (error: unknown): boolean =>
  ['EADDRINUSE', 'EACCES'].includes(String((error as NodeJS.ErrnoException).code));
