/** Serving until Ctrl+C, for `serve` and `start`. */
import { DATABASE_FILE } from '../database/sqlite.js';
import { BadDatabaseUrl } from '../database/postgres-url.js';
import { DataDirHeld } from '../database/hold-data-dir.js';
import type { Log } from '../runner/deps.js';
import { type Served, type ServeOptions, serve } from '../serve.js';
import { CertificateNeeded, isHost, isOwn } from '../pki/server-certificate.js';
import { BadSmtp, type SmtpSetting, smtpLine, smtpSetting } from '../mail/smtp-setting.js';
import { httpUrlFrom, portFrom } from './input.js';
import { noteCertificateEnd } from './note-certificate-end.js';
import { noteUndecided } from './note-undecided.js';
import { DEFAULT_PORT } from './port.js';
import { stop } from './stop.js';
import { stopForCertificate, stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

export interface ServerOptions {
  readonly data?: string;
  readonly port?: string;
  readonly httpsPort?: string;
  readonly host?: readonly string[];
  /** Name of a proxy on this machine. */
  readonly behindProxy?: string;
  /** Where the office above takes declarations. */
  readonly office?: string;
}

/**
 * Serve, call `ready` once the server answers, and resolve when it has stopped in order: on Ctrl+C, SIGTERM or a closed window. A
 * second Ctrl+C does not wait.
 */
export async function runServer(
  terminal: Terminal,
  dataDir: string,
  { port, httpsPort, host = [], behindProxy, office }: ServerOptions,
  log: Log,
  ready: (served: Served) => void,
  {
    sample = false,
    ...more
  }: Pick<ServeOptions, 'httpsIfFree' | 'httpsPassphrase'> & {
    /** Nobody in it is real, and no letter leaves it. */
    readonly sample?: boolean;
  } = {},
): Promise<void> {
  const smtp = sample ? null : smtpGiven(terminal);
  const served = await begin(terminal, {
    dataDir,
    port: port === undefined ? DEFAULT_PORT : portFrom(terminal, port),
    ...(httpsPort !== undefined && { httpsPort: portFrom(terminal, httpsPort) }),
    hosts: host,
    ...(behindProxy !== undefined && { behindProxy: proxyName(terminal, behindProxy) }),
    ...(office !== undefined && { officeUrl: httpUrlFrom(terminal, office) }),
    ...(smtp && { smtp }),
    ...more,
    log,
  });
  ready(served);
  if (sample && smtpLine() !== undefined) terminal.note(terminal.words('mail-sample'));
  if (smtp && behindProxy === undefined && host.every(isOwn)) terminal.note(terminal.words('mail-links-here'));
  sayWhatWasFound(terminal, served);
  const { certificate } = served;
  if (certificate) noteCertificateEnd(terminal, certificate, { now: new Date(), data: dataDir, hosts: host });
  noteUndecided(terminal, served.promotedUndecided);
  await new Promise<void>((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked());
  });
  terminal.note(`\n${terminal.words('stopping')}`);
  await served.close();
  terminal.note(terminal.words('stopped'));
}

function smtpGiven(terminal: Terminal): SmtpSetting | null {
  const line = smtpLine();
  try {
    return line === undefined ? null : smtpSetting(line);
  } catch (error) {
    if (error instanceof BadSmtp) throw stop(terminal, 'bad-smtp', 'smtp-is', { detail: error.message });
    throw error;
  }
}

function proxyName(terminal: Terminal, name: string): string {
  if (isHost(name.toLowerCase())) return name.toLowerCase();
  throw stop(terminal, 'bad-host', 'hosts-are', { detail: name });
}

function sayWhatWasFound({ note, words, paint }: Terminal, { wal, checking }: Served): void {
  if (wal !== 'well') {
    note(paint('red', `✕ ${words(wal, { file: `${DATABASE_FILE}-wal` })}`));
    note(`  → ${words('wal-remedy')}`);
  }
  if (checking) note(words('database-checking'));
}

async function begin(terminal: Terminal, options: Parameters<typeof serve>[0]): Promise<Served> {
  try {
    return await serve(options);
  } catch (error) {
    const { code, port, syscall } = error as NodeJS.ErrnoException & { port?: number };
    if (syscall === 'listen' && (code === 'EADDRINUSE' || code === 'EACCES')) {
      const busy = port ?? options.port;
      const option = busy === options.port ? '--port' : '--https-port';
      throw stop(terminal, 'port-taken', 'other-port', { port: busy, option, next: busy < 1024 ? 8080 : busy + 1 });
    }
    if (error instanceof DataDirHeld) throw stop(terminal, 'data-held', 'stop-server', { data: options.dataDir });
    if (error instanceof CertificateNeeded) throw stopForCertificate(terminal, error, options.dataDir);
    if (error instanceof RangeError && !(error instanceof BadDatabaseUrl))
      throw stop(terminal, 'bad-host', 'hosts-are', { detail: error.message });
    throw stopForTrouble(terminal, error, options.dataDir) ?? error;
  }
}
