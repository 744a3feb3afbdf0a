import type { cliBackup as vi } from '../vi/cli-backup.js';

/** What the backup commands say. */
export const cliBackup: Readonly<Record<keyof typeof vi, string>> = {
  'backup-command': 'back all of the school’s data up as one sealed file; the server goes on',
  'backup-more':
    'An age file (age-encryption.org) with a tar in it; once written it is opened and compared byte by byte.\nWhere nothing is said it is sealed to the school’s backup key (backup-key); without one a passphrase is asked for.',
  'backup-to-option': 'folder the file goes to (default: the current one)',
  'backup-recipient-option': 'seal to this public key (age1…)',
  'backup-passphrase-option': 'seal with a passphrase though the school has a backup key',
  'backup-made': 'Backed up: {file} ({mb} MB)',
  'backup-holds': '{rows} rows of data, {events} events of the trail, {files} other files',
  'backup-opened-key':
    'Opened again by a one-time key and compared byte by byte. The private key on paper is tried by a restore alone: try it once a term.',
  'backup-opened-passphrase': 'Opened again by the passphrase and compared byte by byte.',
  'backup-digest': 'SHA-256 of the file: {digest}',
  'backup-bad-recipient': 'The public key is not valid.',
  'backup-bad-recipient-remedy': 'Copy the whole line that begins with age1, as backup-key printed it.',
  'backup-passphrase-remedy': 'Type the passphrase when asked, or give it on standard input with --passphrase-stdin.',
  'passphrase-type': 'Passphrase (not shown):',
  'passphrase-again': 'The passphrase again:',
  'passphrase-short': 'The passphrase is too short.',
  'passphrase-short-remedy':
    'Use at least {least} letters, four words that do not belong together, say. Whoever loses it loses the backup.',
  'passphrase-differs': 'The two are not the same.',
  'passphrase-differs-remedy': 'Run the command again and type the same passphrase twice.',
  'backup-key-command':
    'make the school’s backup key: the public half for the server, the private one sealed by a passphrase, for paper or a stick',
  'backup-key-more':
    'That file and its passphrase are the only way to open automatic backups. Keep it in two places off the server, apart from the passphrase.',
  'backup-key-to-option': 'file of the private half, best on a stick',
  'backup-key-replace-option': 'make a new one though there is one; older backups still need the older one',
  'backup-key-there': 'The school has a backup key.',
  'backup-key-there-remedy':
    'Use the one there is. Where it is lost, make a new one with --replace; older backups are opened by the older key alone.',
  'backup-key-made':
    'The backup key is made.\n  The private half, to print or put away: {file}\n  Public key: {recipient}',
  'backup-key-next': 'Print the file and lock it away; then plan: hocba backup-plan --folder FOLDER_ON_ANOTHER_DISK.',
  'backup-key-file':
    '# Backup key of Học bạ số. Keep it secret; the school’s passphrase opens it.\n# Public key: {recipient}\n# To restore: hocba restore FILE.age --key THIS_FILE --data EMPTY_FOLDER\n# Without Học Bạ: put what is between the two dashed lines into key.age, then age -d -i key.age FILE.age | tar x',
  'backup-plan-command': 'have backups made every day and every five minutes, or show how they are made',
  'backup-plan-folder-option': 'folder of the backups, best on another disk or machine',
  'backup-plan-hour-option': 'hour of the daily whole backup, 0 to 23 (default: {hour})',
  'backup-plan-remind-option': 'days without a backup after which the administrator is reminded',
  'backup-plan-off-option': 'make no backups automatically any more',
  'backup-plan-none': 'No backups are made automatically. The administrator is reminded after {days} days without one.',
  'backup-plan-is':
    'A whole backup every day at {hour}:00, what is new within five minutes, into {folder}. Kept: 7 days, 4 weeks, 12 months, and one of every year for good. A reminder after {days} days. A running server follows by itself.',
  'backup-plan-no-key': 'There is no backup key yet.',
  'backup-plan-no-key-remedy': 'Make one first: hocba backup-key --to FILE.',
  'backup-plan-no-folder': 'There is no folder {folder}.',
  'backup-plan-no-folder-remedy': 'Make it, or mount the disk, and run the command again.',
  'backup-plan-number': '{given} is no number from {least} to {most}.',
  'backup-plan-number-remedy': 'Give a whole number from {least} to {most}.',
  'restore-command': 'bring a school back from a backup into an empty directory',
  'restore-more':
    'Additions beside the file are taken along. Data go into the directory only once all of it agrees.\nExit codes: 0 where all agrees, 1 where it was restored and something has to be looked at, 2 where it was not.',
  'restore-file': 'a whole backup (hocba-….age)',
  'restore-data-option': 'the new data directory; empty or not there',
  'restore-key-option': 'file of the backup key’s private half; without it the passphrase opens the backup',
  'restore-school-option': 'the code the school has to have',
  'restore-done': 'Restored {name} ({code}) into {data}.',
  'restore-whole': 'Whole backup of {at}, program {version}.',
  'restore-later': 'Took {count} additions, until {at}.',
  'restore-later-lost':
    'The addition {name} cannot be used, nor those after it. Copy it again from where it is kept and restore into another empty directory.',
  'restore-lost':
    'What was entered after {at} is not in it: ask teachers to open their Excel files and send them again.',
  'restore-last-event': 'The newest event of the trail: {at}.',
  'restore-trail-well': 'The trail agrees: {events} events, {notes} signed notes, every table held against it.',
  'restore-next':
    'Serve it: hocba serve --data {data}. The HTTPS certificate has come along; under another name run hocba https new.',
  'restore-plan-off':
    'Automatic backups into {folder} are off, so that a restore for trial does not take the place of the true machine’s. Where this machine replaces it, turn them on: hocba backup-plan --data {data} --folder {folder}.',
  'restore-portal':
    'For transcripts reported after that moment, fetch what the portal received (transaction 8) and compare.',
  'restore-not-empty': 'The directory {data} is not empty: it has {found}.',
  'restore-not-empty-remedy': 'Choose one that is empty or not there. This command overwrites nothing.',
  'restore-not-whole': '{file} is an addition and no whole backup.',
  'restore-not-whole-remedy':
    'Name the whole backup whose name stands before -them-; additions beside it are taken along.',
  'restore-other-school': 'This is a backup of {name} (code {code}), not of the school with code {wanted}.',
  'restore-other-school-remedy': 'Choose the school’s own file; leave --school out where this is it.',
  'restore-newer': 'The backup was made by a newer program ({version}).',
  'restore-newer-remedy': 'Install Học Bạ of that version or later and run this again; the backup is as it was.',
  'restore-no-room': 'The disk has no room to restore into {data}.',
  'restore-no-room-remedy': 'Clear the disk, or choose a directory on another one.',
  'backup-not-ours': '{file} is no backup of Học Bạ.',
  'backup-not-ours-remedy': 'Choose a file hocba-….age made by the command backup or the page Backups.',
  'backup-no-key-file': '{file} is no backup key.',
  'backup-no-key-file-remedy': 'Choose the file backup-key made, with the line BEGIN AGE ENCRYPTED FILE.',
  'backup-wrong-passphrase': 'The passphrase does not open {file}.',
  'backup-wrong-passphrase-remedy':
    'Type it again, capitals and accents as they were. An automatic backup needs --key with the school’s key file too.',
  'backup-wrong-key': 'This key does not open {file}.',
  'backup-wrong-key-remedy':
    'Use the key file from before the backup was made; leave --key out where a passphrase sealed it.',
  'backup-damaged': '{file} is damaged, or its end is missing.',
  'backup-copy-again':
    'Copy it again from where it is kept and compare SHA-256; if it stays so, use the backup before. Nothing was written.',
  'backup-ok': 'The last backup: {at}',
  'backup-none': 'There is no backup',
  'backup-late': 'The last backup: {at}, {days} days ago',
  'backup-remedy': 'Back up now: hocba backup --to FOLDER_ON_ANOTHER_DISK; plan it with backup-key and backup-plan.',
  'backup-folder-lost': 'The folder of the backups, {folder}, cannot be reached',
  'backup-folder-lost-remedy': 'Mount the disk or reach the machine again; a running server goes on by itself.',
};
