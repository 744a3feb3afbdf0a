import type { cliUpgrade as vi } from '../vi/cli-upgrade.js';

/** What the upgrade says. */
export const cliUpgrade: Readonly<Record<keyof typeof vi, string>> = {
  'upgrade-command':
    'bring a school’s data to this version of the program: a backup first, done on a copy; where it fails the data are as before',
  'upgrade-more':
    'Stop the old server, then run this in the folder of the new program; keep the old program’s folder.\nThe backup is sealed to the school’s backup key (backup-key); without one a passphrase is asked for.\nTo go back: upgrade --back, then run the program of the old folder.',
  'upgrade-to-option': 'folder the backup goes to (default: the backup plan’s, else the current one)',
  'upgrade-back-option': 'bring the data back as they were before the last upgrade',
  'upgrade-lose-option': 'with --back: how many acts done since the upgrade may be lost',
  'upgrade-none': 'The data are of version {version} already; nothing to upgrade.',
  'upgrade-done': 'The data were brought to version {version} ({count} steps); those of before are kept.',
  'upgrade-trail-well': 'The trail agrees with the data after the upgrade.',
  'upgrade-next': 'Run the server from this folder: npm run -s hocba -- serve --data {data}',
  'upgrade-needed': 'The data in {data} are of an older program ({count} steps wait).',
  'upgrade-needed-remedy':
    'Stop the old server and run: npm run -s hocba -- upgrade --data {data} (it makes a backup first).',
  'data-newer': 'The data in {data} are of a newer program than this one.',
  'data-newer-remedy':
    'Run the newer program; to come back to this one run in the newer program’s folder: npm run -s hocba -- upgrade --back --data {data}',
  'upgrade-to-remedy':
    'The data were not touched. Choose a folder for the backup that can be written: add --to FOLDER.',
  'upgrade-not-owner': 'The data in {data} belong to another user of this machine.',
  'upgrade-not-owner-remedy':
    'Run it as the user the server runs as, or the server can no longer open them: sudo -u "#{uid}" npm run -s hocba -- upgrade --data {data}',
  'upgrade-failed': 'The upgrade failed: {detail}',
  'upgrade-failed-remedy':
    'The data in {data} are as before; go on with the old program and send the line above to whoever supports you. Keep the backup just made.',
  'upgrade-back-done': 'The data are as they were before the upgrade to version {version} at {at}.',
  'upgrade-back-next': 'Run the server from the old program’s folder: npm run -s hocba -- serve --data {data}',
  'upgrade-back-nothing': 'There is no upgrade to go back from in {data}.',
  'upgrade-back-nothing-remedy':
    'Use the backup made before the upgrade: npm run -s hocba -- restore FILE --data EMPTY_FOLDER',
  'upgrade-back-since': '{count} acts were done since the upgrade; going back loses them.',
  'upgrade-back-since-remedy':
    'To go back all the same: npm run -s hocba -- upgrade --back --lose {count} --data {data} (today’s data are kept in {data}/upgrade/after.sqlite).',
};
