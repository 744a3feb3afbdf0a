import type { backupWords as vi } from '../vi/ui-backups.js';

/** Words of the screen Sao lưu. */
export const backupWords: Readonly<Record<keyof typeof vi, string>> = {
  'backups.lead':
    'One file with all of the school’s data, sealed, opened and compared. When the machine breaks, everything is made again from it.',
  'backups.loading': 'Looking at the backups…',
  'backups.never': 'The school has no backup yet.',
  'backups.never-more': 'Back up now and keep the file off this machine.',
  'backups.last': 'The last one: {when}',
  'backups.lies-in': 'File {name} in the folder {folder} on the server.',
  'backups.was-downloaded': 'File {name} was downloaded.',
  'backups.late': 'More than {n} days ago: back up again.',
  'backups.now': 'Back up now',
  'backups.now-lead': 'Others go on working meanwhile.',
  'backups.by-words': 'Seal with a passphrase instead of the school’s key',
  'backups.passphrase': 'Passphrase of this one',
  'backups.passphrase-hint': 'Write it down and keep it apart from the file: forgotten, nobody opens it.',
  'backups.passphrase-short': 'Use at least {n} letters, four words that do not belong together, say.',
  'backups.make': 'Back up and download',
  'backups.busy': 'Backing up…',
  'backups.done': 'Backed up; file {file} was downloaded.',
  'backups.done-more':
    'Keep the file off this machine. To bring it back: the command restore, into an empty directory.',
  'backups.plan': 'Automatic backups',
  'backups.plan-none':
    'None yet. On the server: make a key with the command backup-key, then set a folder with backup-plan.',
  'backups.plan-no-folder':
    'There is a backup key and no folder yet. On the server: set one with the command backup-plan.',
  'backups.plan-is': 'A whole one every day at {hour}:00, what is new within five minutes, into the folder {folder}.',
  'backups.plan-empty': 'The folder has none yet; the first is made within minutes.',
  'backups.plan-holds': 'The folder has {n} whole backups and holds everything until {when}.',
  'backups.folder-lost': 'The server cannot reach the folder of the backups.',
  'backups.folder-lost-more':
    'Mount the disk or reach the machine again; the server goes on by itself. Meanwhile back up now.',
  'backups.made': 'Backups made',
  'backups.way-command': '{when}, by a command on the server',
  'backups.way-page': '{when}, downloaded by {by}',
  'backups.way-plan': '{when}, automatic',
  'backups.size': '{mb} MB',
  'backups.sealed-key': 'opened by the school’s key',
  'backups.sealed-passphrase': 'opened by a passphrase',
};
