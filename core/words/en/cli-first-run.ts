import type { cliFirstRun as vi } from '../vi/cli-first-run.js';

/** What the commands around a school's beginning say. */
export const cliFirstRun: Readonly<Record<keyof typeof vi, string>> = {
  'new-option': 'begin a real school in an empty data directory: prints a one-time code to set it up in the browser',
  'school-exists': 'The directory {data} holds a school, so none is begun there; nothing was changed.',
  'school-exists-remedy':
    'Leave out --new to run that school, or choose an empty directory: npm start -- --new --data DIR',
  'first-run-title': 'To set up the school open this address on this machine',
  'first-run-code': 'One-time code: {code}',
  'first-run-more':
    'The code is good for 12 hours, and used up once the school is set up. For a new one stop the server and run this command again.',
  'no-school': 'This data directory holds no school yet.',
  'begin-school': 'Run npm start -- --new with this directory and set up the school in the browser.',
  'readiness-ok': 'Nothing of the school is lacking',
  'readiness-none': 'There is no school in this directory yet',
};
