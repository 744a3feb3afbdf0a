import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdDataDir } from './db/hold-data-dir.js';
import { openDatabase } from './db/open-database.js';
import { closeFilePool } from './files/file-pool.js';
import { createApp } from './http/create-app.js';
import { type Limits, LIMITS } from './http/limits.js';
import { listen, stopListening } from './http/listen.js';
import { serverCertificate } from './pki/server-certificate.js';
import { type Deps, depsOf } from './usecases/deps.js';
import { VERSION } from './version.js';

export interface ServeOptions extends Partial<Pick<Deps, 'clock' | 'newId' | 'newToken' | 'log'>> {
  readonly dataDir: string;
  /** Port of plain HTTP on this machine only; 0 lets the system choose. */
  readonly port: number;
  /** Names and addresses under which others reach this machine; with them, HTTPS is served on all interfaces. */
  readonly hosts?: readonly string[];
  /** Port of HTTPS; 0 lets the system choose. */
  readonly httpsPort?: number;
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
  /** Orderly end: no new requests, those begun finish, queued writes are written, the database is closed. */
  close(): Promise<void>;
}

/** How long requests may take to finish when the server stops, ms. */
const PATIENCE = 10_000;
export const DEFAULT_HTTPS_PORT = 8443;

/**
 * Serve a school's data directory: plain HTTP for this machine only, HTTPS for everybody else. Throws RangeError for
 * an impossible host name, DataDirHeld where another server serves the directory, and the system's error where a port is
 * taken.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { dataDir, port, hosts = [], httpsPort = DEFAULT_HTTPS_PORT, limits = LIMITS } = options;
  const release = await holdDataDir(dataDir);
  const db = await openDatabase({ dataDir, ...(options.onStatement && { onStatement: options.onStatement }) }).catch(
    async (error: unknown) => {
      await release();
      throw error;
    },
  );
  const servers: http.Server[] = [];
  let stopping = false;
  const close = async (): Promise<void> => {
    stopping = true;
    await Promise.all(servers.map((server) => stopListening(server, PATIENCE)));
    await db.close();
    await closeFilePool();
    await release();
  };
  try {
    const { clock, newId, newToken, log } = options;
    const deps = depsOf(db, {
      ...(clock && { clock }),
      ...(newId && { newId }),
      ...(newToken && { newToken }),
      ...(log && { log }),
    });
    const webDir = options.webDir ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'web');
    const app = createApp(deps, { version: VERSION, webDir, limits, stopping: () => stopping });
    const urls: string[] = [];
    let authorityFile: string | null = null;

    const plain = http.createServer(app);
    servers.push(plain);
    urls.push(`http://localhost:${await listen(plain, port, '127.0.0.1')}`);
    if (hosts.length > 0) {
      const certificate = await serverCertificate(dataDir, hosts, deps.clock());
      ({ authorityFile } = certificate);
      const secure = https.createServer({ key: certificate.keyPem, cert: certificate.chainPem }, app);
      servers.push(secure);
      const at = await listen(secure, httpsPort);
      urls.push(...hosts.map((host) => `https://${host.includes(':') ? `[${host}]` : host}:${at}`));
    }
    return { urls, authorityFile, close };
  } catch (error) {
    await close();
    throw error;
  }
}
