import type { SERVER_REFUSALS } from '../../codes/refusals/server.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const serverRefusals: RefusalWordsOf<typeof SERVER_REFUSALS> = {
  'database-locked': {
    reason: 'Another program holds the database.',
    remedy:
      'Send again in a few minutes; if it stays, ask the administrator to close backup programs or database viewers.',
  },
  'database-away': {
    reason: 'The database server does not answer.',
    remedy: 'Keep the file and send again in a few minutes; if it stays so, tell the administrator.',
  },
  'database-read-only': {
    reason: 'The database is read-only, nothing can be written.',
    remedy: 'Keep the file and tell the administrator; then send again.',
  },
  'disk-full': {
    reason: 'The server’s disk is full, so nothing can be written.',
    remedy: 'Keep your file and ask the administrator to free space; then send again.',
  },
  'data-not-writable': {
    reason: 'The server cannot write its data directory.',
    remedy: 'Keep your file and ask the administrator to mend the directory’s rights; then send again.',
  },
  'disk-failing': {
    reason: 'The server’s disk fails to read or write.',
    remedy: 'Keep your file and tell the administrator at once to check the disk.',
  },
  'database-damaged': {
    reason: 'The server’s database is damaged.',
    remedy: 'Keep your file and tell the administrator at once; the data have to come back from a backup.',
  },
  'clock-behind': {
    reason: 'The server’s time ({now}) is before its last entry ({last}), so nothing is written for now.',
    remedy: 'Keep your file and ask the administrator to set the server’s time; then send again.',
  },
  'too-many-tries-here': {
    reason: 'Too many wrong passwords came from this network, so it rests for a while.',
    remedy: 'Try again in {seconds} seconds, or ask the administrator to end the rest.',
  },
  'job-worn-out': {
    reason: 'The server stopped in the middle of this {n} times.',
    remedy: 'Start it again; if it stays so, tell the administrator.',
  },
  'code-lists-version': {
    reason: 'There is no version {version} of the specification of digital transcripts.',
    remedy: 'The versions are {versions}. Give the right one after --spec.',
  },
  'code-lists-unreadable': {
    reason: 'The file is no Excel file (.xlsx) and no CSV table that can be read (UTF-8, quotation marks closed).',
    remedy: 'Open it in Excel, save it as .xlsx or as “CSV UTF-8”, and import it again.',
  },
  'code-lists-long': {
    reason: 'The sheet has {limit} rows or more: too long to be read whole for certain.',
    remedy: 'Save the file as “CSV UTF-8” and import it again: a longer CSV file can be read.',
  },
  'code-lists-empty': {
    reason: 'The file has no line with a code.',
    remedy: 'Add lines below the headers list, code, name, ours, within, and import it again.',
  },
  'code-lists-faulty': {
    reason: 'The file has {n} faults, so nothing was imported:\n{faults}',
    remedy: 'Mend these lines in the file and import it again.',
  },
  'job-broken': {
    reason: 'Something unforeseen went wrong while the server was at this.',
    remedy: 'Start it again; if it stays so, tell the administrator.',
  },
};
