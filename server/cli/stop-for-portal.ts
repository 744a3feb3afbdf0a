/** Why a portal does not start, in the command line's words. */
import { DataDirHeld } from '../database/hold-data-dir.js';
import { CertificateNeeded } from '../pki/server-certificate.js';
import { SchoolsFolder } from '../portal/store/portal-database.js';
import { stop, type Stop } from './stop.js';
import { stopForCertificate, stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

/** Null for what nobody has words for. `port`: the one that was wanted for plain HTTP, by `option`. */
export function stopForPortal(
  terminal: Terminal,
  error: unknown,
  data: string,
  port: number,
  option = '--port',
): Stop | null {
  const { code, syscall, port: taken = port } = error as NodeJS.ErrnoException & { port?: number };
  if (syscall === 'listen' && (code === 'EADDRINUSE' || code === 'EACCES')) {
    return stop(terminal, 'port-taken', 'other-port', {
      port: taken,
      option: taken === port ? option : '--https-port',
      next: taken + 1,
    });
  }
  if (error instanceof SchoolsFolder) return stop(terminal, 'portal-schools-folder', 'portal-other-folder', { data });
  if (error instanceof DataDirHeld) return stop(terminal, 'data-held', 'stop-server', { data });
  if (error instanceof CertificateNeeded) return stopForCertificate(terminal, error, data);
  if (error instanceof RangeError) return stop(terminal, 'bad-host', 'hosts-are', { detail: error.message });
  return stopForTrouble(terminal, error, data);
}
