/** Why a backup is not made or not restored, in the command line's words. */
import type { CliCode } from '../../core/words/vi/cli.js';
import { type AgeFault, AgeRefused } from '../backup/age-file.js';
import { ArchiveWrong } from '../backup/archive.js';
import { type RestoreFault, RestoreRefused } from '../backup/restore.js';
import { DataDirHeld } from '../database/hold-data-dir.js';
import { stop, type Stop } from './stop.js';
import { stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

const AGE = {
  'not-age': ['backup-not-ours', 'backup-not-ours-remedy'],
  'wrong-passphrase': ['backup-wrong-passphrase', 'backup-wrong-passphrase-remedy'],
  'wrong-key': ['backup-wrong-key', 'backup-wrong-key-remedy'],
  damaged: ['backup-damaged', 'backup-copy-again'],
} as const satisfies Record<AgeFault, readonly [CliCode, CliCode]>;

const RESTORE = {
  'not-empty': ['restore-not-empty', 'restore-not-empty-remedy'],
  'not-whole': ['restore-not-whole', 'restore-not-whole-remedy'],
  'not-ours': ['backup-not-ours', 'backup-not-ours-remedy'],
  'other-school': ['restore-other-school', 'restore-other-school-remedy'],
  'newer-version': ['restore-newer', 'restore-newer-remedy'],
  'counts-differ': ['backup-damaged', 'backup-copy-again'],
  'no-room': ['restore-no-room', 'restore-no-room-remedy'],
} as const satisfies Record<RestoreFault, readonly [CliCode, CliCode]>;

/** What a command was about: the file, and the directory. */
export interface About {
  readonly file: string;
  readonly data: string;
}

/** Null for what nobody has words for. */
export function stopForBackup(terminal: Terminal, error: unknown, { file, data }: About): Stop | null {
  const say = ([reason, remedy]: readonly [CliCode, CliCode], facts: Readonly<Record<string, string>> = {}): Stop =>
    stop(terminal, reason, remedy, { file, data, ...facts });
  if (error instanceof AgeRefused) return say(AGE[error.fault]);
  if (error instanceof ArchiveWrong) return say(AGE.damaged);
  if (error instanceof RestoreRefused) return say(RESTORE[error.fault], error.facts);
  if (error instanceof DataDirHeld) return stop(terminal, 'data-held', 'stop-server', { data });
  return stopForTrouble(terminal, error, data);
}
