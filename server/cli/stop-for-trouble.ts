import type { CliCode } from '../../core/words/vi/cli.js';
import { type Trouble, troubleOf } from '../database/trouble.js';
import type { CertificateNeeded } from '../pki/server-certificate.js';
import { type Stop, stop } from './stop.js';
import type { Terminal } from './terminal.js';

/** What stops a start that is the machine's fault, in words. */
const TROUBLES = {
  'database-locked': ['data-locked', 'data-locked-remedy'],
  'disk-full': ['data-full', 'disk-remedy'],
  'data-not-writable': ['data-read-only', 'data-not-writable-remedy'],
  'disk-failing': ['data-failing', 'data-failing-remedy'],
  'database-damaged': ['data-damaged', 'database-damaged-remedy'],
} as const satisfies Record<Trouble, readonly [CliCode, CliCode]>;

/** A trouble of the machine below the data directory as a command says it; null for any other error. */
export function stopForTrouble(terminal: Terminal, error: unknown, data: string): Stop | null {
  const trouble = troubleOf(error);
  if (trouble === null) return null;
  const [reason, remedy] = TROUBLES[trouble];
  return stop(terminal, reason, remedy, { data });
}

/** Names without a certificate, and how to make one. */
export const stopForCertificate = (terminal: Terminal, { hosts }: CertificateNeeded, data: string): Stop =>
  stop(terminal, 'https-needed', 'https-needed-remedy', { names: hosts.join(' '), data });
