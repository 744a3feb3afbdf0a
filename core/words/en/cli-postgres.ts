import type { cliPostgres as vi } from '../vi/cli-postgres.js';

/** What commands say of a school on PostgreSQL: where it stands, and moving it there and back. */
export const cliPostgres: Record<keyof typeof vi, string> = {
  'database-away': 'The PostgreSQL server does not answer.',
  'database-away-remedy':
    'See that PostgreSQL runs, and that DATABASE_URL names the right host and port; then run again. The data were not touched.',
  'database-read-only':
    'The PostgreSQL database can only be read (a standby, or an account without the right to write).',
  'database-read-only-remedy': 'Let DATABASE_URL name the main server, with the account that owns the database.',
  'database-newer': 'The database {where} is a newer program’s than this one.',
  'database-newer-remedy':
    'Run the newer program; to come back to this one bring back the pg_dump made before the upgrade.',
  'database-on-postgres': 'The school’s data stand on PostgreSQL: {where}',
  'place-bad-url': 'DATABASE_URL is no address of PostgreSQL that can be read ({detail}).',
  'place-bad-url-remedy':
    'Write: postgres://ACCOUNT@HOST:5432/DATABASE; with ?schema=NAME, sslmode=verify-full, sslrootcert=FILE where needed. The password belongs in PGPASSWORD or ~/.pgpass.',
  'place-sqlite-here': 'The school’s data lie in the file {data}/hocba.sqlite, but DATABASE_URL names {where}.',
  'place-sqlite-here-remedy':
    'Move the school to PostgreSQL: npm run -s hocba -- migrate-to-postgres --data {data}; or take DATABASE_URL away to use the file.',
  'place-file-beside':
    'The directory {data} remembers that the school stands on PostgreSQL ({where}), but there is a file hocba.sqlite in it.',
  'place-file-beside-remedy':
    'Let DATABASE_URL name {where} and run: npm run -s hocba -- migrate-from-postgres --data {data}. It finishes a move back that was broken off; where the file is not of that move it says so and changes nothing. A file copied there by mistake: move it into another folder (do not delete it).',
  'place-two-truths':
    'The file {data}/hocba.sqlite and {where} are not the same: the file’s trail goes to event {file}; PostgreSQL’s to event {database}. The one with the later event is the newer one.',
  'place-two-truths-remedy':
    'Nothing was changed; keep both. The school works on PostgreSQL: move hocba.sqlite into another folder and run again with DATABASE_URL. The file is meant: back PostgreSQL up with pg_dump, stop every server that uses it, then put {data}/database.json into another folder and take DATABASE_URL away.',
  'place-no-url': 'The school’s data have moved to PostgreSQL: {where}.',
  'place-no-url-remedy':
    'Set DATABASE_URL=postgres://… and run again; back into a file: migrate-from-postgres --data {data}. The file hocba.sqlite-moved-… is the former one, do not use it again.',
  'place-empty': 'The database {where} has nothing of the school, though {data} remembers it.',
  'place-empty-remedy':
    'See that DATABASE_URL names the right database and schema, or bring it back with pg_restore from a pg_dump. If there never was a school in it, put {data}/database.json into another folder and run again.',
  'place-foreign': 'The database {where} has tables, and {data} does not know whose.',
  'place-foreign-remedy': 'Use that school’s own data directory, or an empty database (or ?schema=OTHER_NAME).',
  'place-other-school': 'The database {where} is another school’s and not that of {data}.',
  'place-other-school-remedy': 'Set DATABASE_URL or --data so that they belong together. Nothing was changed.',
  'place-elsewhere':
    '{where} has the school of the directory {data}, which remembers it in {known}: this may be a copy.',
  'place-elsewhere-remedy':
    'Let DATABASE_URL name {known}. If the school is meant to stand in {where} (and no server uses the other one any more): change database and schema in {data}/database.json and run again.',
  'place-half-filled':
    'A move into {where} was broken off half-way, so the data there are not all, and {data} has no file hocba.sqlite.',
  'place-half-filled-remedy':
    'Put the school’s hocba.sqlite (or the newest hocba.sqlite-moved-…, under its former name) back into {data}, then run migrate-to-postgres again. Delete no file.',
  'place-moved-away': 'The data in {where} went back into a file at {at}; what stands there is out of use.',
  'place-moved-away-remedy':
    'Take DATABASE_URL away and use the data directory that has the file; to come to PostgreSQL again move into an empty schema.',
  'place-not-utf8': 'The database {where} is encoded in {encoding} and not in UTF8.',
  'place-not-utf8-remedy':
    'Make another one: createdb --encoding=UTF8 --template=template0 NAME. Any order of letters (collation) will do.',
  'place-too-old': 'PostgreSQL at {where} is version {version}; it takes 13 or later.',
  'place-too-old-remedy': 'Upgrade PostgreSQL and run again.',
  'place-no-entry': 'PostgreSQL at {where} does not let {user} in.',
  'place-no-entry-remedy':
    'Check the account in DATABASE_URL, the password in PGPASSWORD or ~/.pgpass, and the server’s pg_hba.conf.',
  'place-no-database': 'There is no database {where}.',
  'place-no-database-remedy': 'Make it first: createdb --encoding=UTF8 --template=template0 --owner=ACCOUNT NAME.',
  'place-in-use': 'Another server or command has the school’s data open in {where}.',
  'place-in-use-remedy':
    'Stop every server and command that uses this database, on every machine, and run again. If none is left: look for a forgotten session in pg_stat_activity. Nothing was changed.',
  'place-already-there': 'The directory {data} has no hocba.sqlite to be moved.',
  'place-already-there-remedy': 'If the school stands in {where} already: npm run -s hocba -- serve --data {data}.',
  'place-not-empty': 'The database {where} is not empty, so no school is moved into it.',
  'place-not-empty-remedy':
    'Choose an empty database or ?schema=OTHER_NAME. Học Bạ deletes no table it did not put there itself. If a move back into a file was broken off, run migrate-from-postgres to finish it.',
  'on-postgres': 'The command {command} is for a school in a file; this one stands on PostgreSQL.',
  'backup-on-postgres':
    'Back up with pg_dump -Fc, together with a copy of the directory {data} (keys, files of the trail); see docs/INSTALL.md.',
  'backup-by-pg-dump':
    'Backing up is the PostgreSQL server’s business (pg_dump); the newest one cannot be seen from here.',
  'restore-on-postgres':
    'Take DATABASE_URL away, restore into an empty directory, then run migrate-to-postgres with that directory.',
  'sample-on-postgres':
    'A sample school lies in a file: take DATABASE_URL away. To begin a real school on PostgreSQL: npm start -- --new. To move one: migrate-to-postgres.',
  'upgrade-on-postgres':
    'Stop every server, back {where} up with pg_dump -Fc, then run: npm run -s hocba -- upgrade --after-pg-dump --data {data}',
  'upgrade-back-on-postgres':
    'Stop the server, bring {where} back with pg_restore from the pg_dump made before the upgrade, and run the older program.',
  'upgrade-after-pg-dump-option': 'a school on PostgreSQL: a pg_dump was just made, upgrade now',
  'upgrade-done-postgres': 'The database was upgraded to version {version} ({count} steps).',
  'move-to-command':
    'move a school from the file hocba.sqlite to PostgreSQL (DATABASE_URL); compares every table and the trail',
  'move-from-command':
    'bring a school back from PostgreSQL (DATABASE_URL) into the file hocba.sqlite; compares every table and the trail',
  'move-more':
    'Stop the server before. Broken off, run the command again: the data are where they were and it begins anew, or it is finished.',
  'move-wal-remedy':
    'Serve the file once (npm run -s hocba -- serve --data {data}, without DATABASE_URL), see what was lost and have that day’s sheets sent again; then stop the server and move.',
  'move-no-url': 'There is no DATABASE_URL.',
  'move-no-url-remedy': 'Set DATABASE_URL=postgres://ACCOUNT@HOST:5432/DATABASE and run again.',
  'move-table': '[{n}/{of}] {table}: {rows} rows',
  'move-done': 'Moved {tables} tables, {rows} rows; both sides are the same (SHA-256 {digest}).',
  'move-finished': 'The data of the last move were over already; now {where} is marked as left.',
  'move-trail': 'The trail is the same on both sides: {events} events, {notes} signed notes, ending in {end}.',
  'move-aside': 'The former file is kept as {file}: put it away; nothing new goes into it.',
  'move-to-next':
    'Run the server with the same DATABASE_URL: npm run -s hocba -- serve --data {data}. From now on back up with pg_dump (docs/INSTALL.md).',
  'move-from-next':
    'Run the server without DATABASE_URL: npm run -s hocba -- serve --data {data}. {where} is marked as left and stands as it was.',
  'move-failed': 'Not moved, the two sides are not the same: {detail}',
  'move-failed-remedy':
    'The data are where they were and can be used. Send the line above to whoever supports you; running the command again begins anew.',
};
