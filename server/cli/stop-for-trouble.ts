import type { CliCode } from '../../core/words/vi/cli.js';
import { type Trouble, troubleOf } from '../database/trouble.js';
import { type PlaceFault, PlaceRefused } from '../place/refused.js';
import type { CertificateNeeded } from '../pki/server-certificate.js';
import { type Stop, stop } from './stop.js';
import type { Terminal } from './terminal.js';

/** What stops a start that is the machine's fault, in words. */
const TROUBLES = {
  'database-locked': ['data-locked', 'data-locked-remedy'],
  'database-away': ['database-away', 'database-away-remedy'],
  'database-read-only': ['database-read-only', 'database-read-only-remedy'],
  'disk-full': ['data-full', 'disk-remedy'],
  'data-not-writable': ['data-read-only', 'data-not-writable-remedy'],
  'disk-failing': ['data-failing', 'data-failing-remedy'],
  'database-damaged': ['data-damaged', 'database-damaged-remedy'],
} as const satisfies Record<Trouble, readonly [CliCode, CliCode]>;

/** Why a directory's database is not opened. */
const PLACES = {
  'bad-url': ['place-bad-url', 'place-bad-url-remedy'],
  'sqlite-here': ['place-sqlite-here', 'place-sqlite-here-remedy'],
  'file-beside': ['place-file-beside', 'place-file-beside-remedy'],
  'two-truths': ['place-two-truths', 'place-two-truths-remedy'],
  'no-url': ['place-no-url', 'place-no-url-remedy'],
  empty: ['place-empty', 'place-empty-remedy'],
  foreign: ['place-foreign', 'place-foreign-remedy'],
  'other-school': ['place-other-school', 'place-other-school-remedy'],
  elsewhere: ['place-elsewhere', 'place-elsewhere-remedy'],
  'half-filled': ['place-half-filled', 'place-half-filled-remedy'],
  'moved-away': ['place-moved-away', 'place-moved-away-remedy'],
  'not-utf8': ['place-not-utf8', 'place-not-utf8-remedy'],
  'too-old': ['place-too-old', 'place-too-old-remedy'],
  'no-entry': ['place-no-entry', 'place-no-entry-remedy'],
  'no-database': ['place-no-database', 'place-no-database-remedy'],
  'in-use': ['place-in-use', 'place-in-use-remedy'],
  'already-there': ['place-already-there', 'place-already-there-remedy'],
  'not-empty': ['place-not-empty', 'place-not-empty-remedy'],
} as const satisfies Record<PlaceFault, readonly [CliCode, CliCode]>;

/** Reason and remedy of a trouble of the machine, or of a database that is not the directory's; null for any other error. */
export function sayingOf(error: unknown): readonly [CliCode, CliCode] | null {
  if (error instanceof PlaceRefused) return PLACES[error.fault];
  const trouble = troubleOf(error);
  return trouble && TROUBLES[trouble];
}

/** The same as a command says it. */
export function stopForTrouble(terminal: Terminal, error: unknown, data: string): Stop | null {
  const said = sayingOf(error);
  if (said === null) return null;
  const [reason, remedy] = said;
  return stop(terminal, reason, remedy, { data, ...(error instanceof PlaceRefused && error.facts) });
}

/** Names without a certificate, and how to make one. */
export const stopForCertificate = (terminal: Terminal, { hosts }: CertificateNeeded, data: string): Stop =>
  stop(terminal, 'https-needed', 'https-needed-remedy', { names: hosts.join(' '), data });
