import type { cliServer as vi } from '../vi/cli-server.js';

/** The same in English. */
export const cliServer: Readonly<Record<keyof typeof vi, string>> = {
  'sample-planning': 'planning lists and sheets…',
  'sample-keys': 'making signing keys (minutes on an old PC)…',
  'sample-sheets': 'writing the database…',
  'sample-signing': 'signing for some classes…',
  'sample-workbook': 'making the sample workbook…',

  'clock-command': 'show the server’s time beside the last entry; accept a step back',
  'clock-accept-option': 'accept the step back, once; it is written into the audit trail',
  'clock-command-more':
    'While the server’s time is more than 2 seconds before the last entry, every write is refused until it has caught up. Use --accept only where the earlier time was the wrong one and today’s is right.',
  'clock-well': 'Server’s time {now}, last entry {last}: well.',
  'clock-back': 'The server’s time {now} is {seconds} seconds before the last entry {last}: every write is refused.',
  'clock-back-remedy': 'Set the machine’s time right. If it is right now: hocba clock --accept --data {data}',
  'clock-accepted': 'A step back of {seconds} seconds is accepted, from {last} to {now}. The audit trail says so.',
  'clock-nothing-to-accept': 'The server’s time is not behind: there is nothing to accept.',
  'clock-nothing-remedy': 'Nothing has to be done.',

  'rest-command': 'end a rest after many wrong passwords',
  'rest-account-option': 'the account that rests',
  'rest-address-option': 'the address that rests',
  'rest-which': 'Whose rest is to end: --account NAME or --address ADDRESS.',
  'rest-ended': '{who} may sign in now.',
  'rest-none': 'No wrong passwords are being counted for {who}.',

  'code-lists-command': 'code lists of the Ministry of Education and Training',
  'code-lists-import': 'import code lists from a file; a list of the same name is replaced, others stay',
  'code-lists-file': 'Excel file (.xlsx) or CSV file (UTF-8)',
  'code-lists-spec-option': 'version of the specification the lists belong to (default {version})',
  'code-lists-more':
    'Of an .xlsx the first sheet with something in it is read; its code columns are Text, so that no leading zero is lost. The first line names the columns: list, code, name, and where there are any ours, within. Column list: subject, grade, level, department, school, commune. Column ours is what this system calls it: TOAN, TV… for subjects; 1 to 5 for grades; primary for the level of schooling. Records signed afterwards bear the list’s codes; signed records do not change.',
  'code-lists-imported': 'List {list} imported: {n} codes.',

  'database-check-ok': 'Quick check of the database: whole',
  'database-damaged': 'The database is damaged ({detail})',
  'database-damaged-remedy':
    'Stop the server, copy the whole data directory elsewhere, then restore the latest backup.',
  'database-checking': 'The database is being checked while serving; damage will be said at once.',
  'wal-missing':
    'The server ended abruptly last time and its write-ahead file ({file}) is gone: the last entries may be lost',
  'wal-damaged':
    'The server ended abruptly last time and its write-ahead file ({file}) is damaged: the last entries may be lost',
  'wal-remedy':
    'Ask the teachers to send that day’s sheets again (sending again changes nothing that is there), and compare with the backup. Never delete or leave out the -wal file in a backup.',

  'data-read-only': 'The data directory {data} cannot be written (read-only, or no right to it).',
  'data-full': 'The disk of {data} is full.',
  'data-locked': 'Another program holds the database in {data}.',
  'data-locked-remedy': 'Close it (a backup program, an SQLite viewer) and run again.',
  'data-damaged': 'The database in {data} is damaged.',
  'data-failing': 'The disk of {data} fails to read or write.',
  'data-failing-remedy': 'Check disk and cables, copy the data to another disk; enter nothing until that is done.',

  'https-command': 'the HTTPS certificate for the school’s PCs',
  'https-new':
    'make a new root for these names; the root’s key is destroyed at once, the issuing key sealed by a passphrase',
  'https-renew': 'renew the server’s certificate with the passphrase',
  'https-switch': 'change over to the new root once every PC has the new kit',
  'https-host-option': 'names or addresses other machines use',
  'https-new-more':
    'One line of input: a passphrase of at least 12 characters. Root and issuing certificate last ten years, for these names only; another name needs a new root and a new kit. Where there is a root already, the new one waits for hocba https switch.',
  'https-made': 'Made the certificate for {names}. The root’s key is destroyed. The server’s own lasts until {until}.',
  'https-next':
    'The new root waits. Make the kit for the change (hocba install-kit --host {host} -o NEW_FOLDER), install it on every PC, then run hocba https switch and start the server again.',
  'https-renewed':
    'Renewed: the server’s certificate lasts until {until}. No PC has to install anything. Start the server again to use it.',
  'https-switched': 'Changed over to the new root. Start the server again.',
  'https-needed': 'There is no HTTPS certificate for {names}.',
  'https-needed-remedy':
    'Make it once: hocba https new --host {names} --passphrase-stdin --data {data}, then run again.',
  'https-ended': 'The server’s HTTPS certificate ended on {until}.',
  'https-renew-remedy': 'Renew it with the passphrase: hocba https renew --passphrase-stdin --data {data}',
  'https-soon':
    'The server’s HTTPS certificate has only {days} days left. Renew: hocba https renew --passphrase-stdin --data {data}',
  'https-root-soon':
    'The school’s HTTPS root has only {days} days left. Make a new one: hocba https new --host {names} --passphrase-stdin --data {data}',
  'https-passphrase-wrong': 'The passphrase does not open the key of the HTTPS certificates.',
  'https-passphrase-remedy':
    'Try again. If the passphrase is lost: make a new root with hocba https new and hand out a new kit.',
  'https-nothing-next': 'No new root waits in {data}.',
  'https-nothing-next-remedy': 'Make one first: hocba https new --host NAME --passphrase-stdin',
  'https-any-name': 'NAME',
  'https-give-passphrase': 'Give the passphrase through standard input with --passphrase-stdin.',
  'https-short': 'The passphrase is shorter than {least} characters.',
  'https-short-remedy': 'Choose a longer one, easy for you to remember and hard for others to guess.',
  'bad-smtp': 'The line HOCBA_SMTP is not right: {detail}.',
  'smtp-is':
    'Write smtps://NAME:PASSWORD@HOST:465?from=ADDRESS, or smtp://…:587 (STARTTLS); odd characters of name and password as %XX.',
  'mail-not-set': 'No e-mail is sent (no HOCBA_SMTP)',
  'mail-ok': 'The mail server {host} takes letters of Học Bạ',
  'mail-away': 'The mail server {host} takes no letters: {detail}',
  'mail-away-remedy':
    'unreachable: host, port, firewall; tls: the mail server’s certificate; sign-in: name and password. Letters wait and are tried for {days} days.',
  'mail-sample': 'A sample school sends no e-mail; HOCBA_SMTP is for a real one.',
  'mail-links-here':
    'Links in e-mail reminders lead to localhost, which opens on this machine alone. Name this machine with --host (HOCBA_HOST).',
  'mails-wait': '{count} {count|letter waits|letters wait} to be sent, since {since} at the longest',
  'mails-wait-remedy': 'Run the server; where it runs, mend the mail server of the line above.',
};
