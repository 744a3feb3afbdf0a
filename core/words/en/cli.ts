import { lacks } from './lacks.js';
import { cliDoctor } from './cli-doctor.js';
import { cliFirstRun } from './cli-first-run.js';
import { cliPortal } from './cli-portal.js';
import { cliServer } from './cli-server.js';
import { cliBackup } from './cli-backup.js';
import { cliPostgres } from './cli-postgres.js';
import { cliUpgrade } from './cli-upgrade.js';
import { cliTrail } from './cli-trail.js';
import { cliSigning } from './cli-signing.js';
import { cliOcsp } from './cli-ocsp.js';
import { cliStamps } from './cli-stamps.js';
import type { CliCode } from '../vi/cli.js';

/** What the command line says, in English; the same codes and parameters as the Vietnamese. */
export const cli: Readonly<Record<CliCode, string>> = {
  program: 'Học Bạ: from the class sheet in Excel to the digital transcript. Every command: hocba COMMAND --help',
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  'global-options': 'General options:',
  commands: 'Commands:',
  'options-word': '[options]',
  'command-word': '[command]',
  'help-option': 'how to use the command',
  'version-option': 'the version number',
  'lang-option': 'language: vi (default) or en; otherwise by the variable LANG',
  'json-option': 'print JSON for another program to read',
  'data-option': 'data directory on this server (default: {data})',
  'server-option': 'address of the server, e.g. http://127.0.0.1:8080; instead of --data',
  'user-option': 'account',
  'password-option': 'read the password from the first line of standard input',
  'code-option': 'read the code of the second factor (or a recovery code) from the second line of standard input',
  'no-code': 'No code of the second factor came on standard input.',
  'code-needed': 'This account has a second factor.',
  'give-code':
    "Add --code-stdin; the second line is the six digits of the authenticator app or a recovery code: printf 'PASSWORD\\nCODE\\n' | npm run -s hocba -- … --password-stdin --code-stdin",

  'unknown-option': 'No such option or command: {detail}',
  'missing-argument': 'The command lacks an argument: {detail}',
  'bad-usage': 'The command line is not right: {detail}',
  'see-help': 'Add --help to see how it is used.',
  'data-or-server': 'Choose one of the two: --data (on this server) or --server (over the network).',
  'choose-one': 'Leave one option out and run again.',
  'user-needed': 'Who is sending? Give --user NAME and --password-stdin.',
  'give-user': 'For example: echo PASSWORD | npm run -s hocba -- push FILE --user gv4a --password-stdin',
  'no-password': 'No password came from standard input.',
  'bad-period': 'There is no period “{period}”.',
  'periods-are': 'Choose mid-term-1, term-1, mid-term-2, year-end, or year (the pupils’ profiles).',
  'bad-port': 'Port “{port}” cannot be used.',
  'ports-are': 'Choose a number from 1 to 65535, e.g. --port 8080.',

  'cannot-read-file': 'The file {file} cannot be read.',
  'check-file-path': 'Check the path and the right to read the file.',
  'cannot-write-file': 'The file {file} cannot be written.',
  'check-folder': 'Check that the folder exists, has room and may be written to.',
  'no-data': 'The directory {data} holds no Học Bạ data.',
  'make-data':
    'Check --data. To begin a school of your own: npm start -- --new --data {data}; to try the sample school: npm run -s hocba -- sample --data {data}',
  'cannot-reach': 'No connection to {server} ({detail}).',
  'check-server':
    'Check the address and that the server runs. For its own HTTPS certificate, set NODE_EXTRA_CA_CERTS to that certificate.',
  'went-wrong': 'Something unexpected happened: {detail}.',
  'try-doctor': 'Run npm run -s hocba -- doctor to find the cause. Your file and data were not changed.',
  'no-class': 'There is no class {class} in the current school year.',
  'classes-are': 'The classes are: {classes}.',
  'no-account': 'There is no account {account}, or it teaches no class in the current school year.',
  'check-account': 'Check the account’s name, or ask the administrator about the assignments.',

  'check-command': 'check a class workbook; needs no server',
  'check-file': 'an .xlsx file downloaded from Học Bạ',
  'check-more':
    'Exit code: 0 without errors (there may be warnings), 1 with errors, 2 when the file cannot be read.\n--json prints exactly: { sheet, issues: [{ rule, severity, pupil, field, sheet, cell, message, remedy }], results: [{ pupil, result, missing, awards, because }] }; sheet is { class, period, schoolYear }, or a list of these when the file holds several classes.',
  'import-command': 'import pupils, teachers, assignments or profiles from an Excel file',
  'import-what': 'pupils, teachers, assignments or profiles',
  'dry-run-option': 'only look, write nothing',
  'import-day-option': 'from which day it has effect; today by default',
  'import-more':
    'Where nothing has to be asked it is written at once; doubtful rows are kept to be decided on the page Import lists. Exit code: 0 every row taken, 1 rows refused or doubtful, 2 not imported.',
  'bad-import': '“{what}” cannot be imported.',
  'imports-are': 'Use: import pupils, teachers, assignments or profiles, then FILE.',
  'import-sheet': 'Sheet {sheet}: {rows} {rows|row|rows}; columns known: {columns}',
  'import-passed-over': 'Columns passed over: {columns}',
  'import-counts':
    'New {new} · changed {changed} · same {same} · doubtful {doubtful} · refused {refused} · here and not in the file {leftOut}',
  'import-row': '{sheet}, row {row}, {name}:',
  'import-doubtful': 'somebody has to look and choose.',
  'import-new-class': 'New class {class}: {pupils} {pupils|pupil|pupils}',
  'import-done': 'Written: {created} new, {changed} changed, {classes} new {classes|class|classes}.',
  'import-waits': 'It has no effect yet: it waits for the principal’s word.',
  'import-dry': 'A preview; nothing was written.',
  'import-to-decide': 'Nothing is written yet. Open the page Import lists to look and choose.',
  'push-command': 'push a filled-in class workbook',
  'push-more':
    'Pushing the same file again changes nothing. Exit code: 0 every cell taken, 1 cells refused or in conflict, 2 not pushed.',
  counts: '{errors} errors, {warnings} warnings',
  'no-findings': 'No errors, no warnings.',
  'whole-file': 'The whole file',
  error: 'error',
  warning: 'warning',
  'results-line': 'Results: {counts}',
  'not-enough-data': 'not enough data',
  'part-line': 'Class {class} · {period} · school year {year}',
  'push-part':
    'Class {class} · {period}: {accepted} cells taken, {refused} refused, {conflicts} in conflict, {others} changed by others (revision {revision})',
  'push-part-refused': 'Class {class} · {period}: not taken. {reason} {remedy}',
  'push-nothing': 'No cell differs from what is stored.',
  'deleted-cell': '{pupil} · {field}: deleted (empty in the file)',
  'refused-cell': '{pupil} · {field}: {reason} {remedy}',
  'conflict-cell': '{pupil} · {field}: you typed “{mine}”, stored is “{theirs}” ({author}, {at})',
  'conflict-remedy':
    'Download a new workbook and choose cell by cell, or upload the file on the web page to choose between the two values.',
  empty: 'empty',

  'period-mid-term-1': 'mid-term 1',
  'period-term-1': 'end of term 1',
  'period-mid-term-2': 'mid-term 2',
  'period-year-end': 'year end',
  'period-supplementary': 'supplementary assessment',
  'period-year': 'profiles of the year',

  'workbook-command': 'make the workbook of a class, or of a teacher',
  'class-option': 'name of the class, e.g. 4A',
  'period-option': 'mid-term-1, term-1, mid-term-2, year-end or year',
  'output-option': 'the .xlsx file to write',
  'teacher-option': 'a teacher’s account: only the columns she enters (without --class: every class she teaches)',
  'workbook-written': 'Written: {file}.',
  'class-or-teacher': 'Whose workbook? Give --class CLASS, or --teacher ACCOUNT.',

  'serve-command': 'run the server',
  'serve-more':
    'Set by the environment alone (in the service’s environment file, so that no password stands on a command line):\n  HOCBA_SMTP    mail server for reminders, smtps://name:password@host:465?from=address\n  DATABASE_URL  PostgreSQL database in place of the file in the data directory',
  'start-command': 'run the server with the sample school, or the school there is (npm start)',
  'port-option': 'HTTP port on this machine (default: {port})',
  'host-option': 'names or addresses for other machines over HTTPS; their certificate is made beforehand by https new',
  'behind-proxy-option':
    'the name under which a proxy (nginx) on this machine serves HTTPS; the client’s address is what the proxy says',
  'https-port-option': 'HTTPS port (default: 8443)',
  'bad-host': 'A host name is not right: {detail}.',
  'hosts-are': 'Give the name or IP address other machines use, e.g. --host hocba.lan 192.168.1.10',
  'trust-authority': 'Other machines have to trust the certificate in {file}.',
  serving: 'Học Bạ is running. Press Ctrl+C to stop.',
  stopped: 'Stopped.',
  stopping: 'Stopping…',
  'port-taken': 'Port {port} is in use by another program.',
  'other-port': 'Stop the other program, or choose another port: {option} {next}',
  'data-held': 'A Học Bạ server is running on the directory {data}.',
  'stop-server': 'Stop that server (Ctrl+C) and try again, or choose another directory with --data.',
  addresses: 'Addresses',
  'pane-address': 'Pane in Excel',
  'trial-page': 'Try it without Excel',
  'pane-manifest': 'Manifest for Excel',
  'trust-authority-here':
    'For Excel on this PC to open the pane, the PC has to trust {file} once; command and instructions: npm run -s hocba -- install-kit --host localhost --data {data}',
  'pane-port-taken':
    'Port {port} is used by another program, so the pane in Excel is not open yet. Stop that program and run again, or choose another port with --https-port.',
  'sample-on-lan':
    'WARNING: this is the SAMPLE SCHOOL, everybody knows the password printed above, and other machines on the network can come in. Enter no real data. Leave out --host if you only use this machine.',
  'making-sample': 'Making the sample school…',

  'promoted-undecided':
    '{count} signed transcripts say “Được lên lớp” of pupils who have not completed the year, without a decision of the principal (TT27, article 11):',
  'promoted-undecided-class': 'Class {class}, school year {year}: transcripts: {n}',
  'promoted-undecided-list':
    '{count} signed transcripts say “Được lên lớp” of pupils who have not completed the year, without a decision of the principal. Codes of the pupils by class: {list}',
  'promoted-undecided-remedy':
    'The principal finds them on the page Approve under Needs a look: what is not released is returned and decided; what is released is recalled as the regulation has it. Nothing that was signed has been changed.',
  'sample-command': 'make the sample school in an empty directory, or remove it',
  'remove-option': 'remove exactly what the sample school made',
  'sample-data-option': 'data directory',
  'sample-made': 'Made {school}: {classes} classes, {pupils} pupils, {sheets} sheets, in {seconds} seconds.',
  'sample-removed': 'The sample school was removed from {data}.',
  'sample-not-empty': 'The directory {data} already holds data.',
  'choose-empty': 'Choose an empty directory, or remove the old sample school with --remove.',
  'not-a-sample': 'The directory {data} is not a sample school’s, so nothing was removed.',
  'remove-by-hand': 'Check --data. This command never removes a real school’s data.',
  'role-administrator': 'Administrator',
  'role-principal': 'Principal',
  'role-vice-principal': 'Vice principal',
  'role-clerk': 'Clerk',
  'role-inspector': 'Inspectors',
  'role-homeroom': 'Homeroom teachers',
  'role-subject': 'Subject teachers',
  accounts: 'Sample accounts',
  'password-is': 'Password of them all (sample school only)',
  'try-first': 'Try first',
  'try-sign-in': 'Open {address} and sign in as gv4a.',
  'try-download':
    'Download the year-end workbook of 4A, fill in the missing cells with Excel or LibreOffice, and upload it.',
  'try-upload': 'Sign in as gv4b and upload {file} to see how mistakes are shown.',
  'try-sign': 'Sign the transcripts of class 2A: gv2a, My tasks, Sign transcripts; key file gv2a.p12.',
  'try-approve': 'Approve class 5B: hieutruong, page Approve; key file hieutruong.p12. Look at one print of class 1A.',
  'try-seal':
    'Seal class 1A: vanthu, page Release; key file con-dau-truong.p12. Download the signed file and the print.',
  'try-verify': 'Check the file you downloaded, without an account: {address}/kiem-tra',
  'try-check': 'Without a server: npm run -s hocba -- check {file}',

  'kit-command': 'make the folder that installs the add-in in Excel on the school’s PCs',
  'kit-host-option': 'name or IPv4 address of the server as other PCs use it, for example hocba.lan',
  'kit-output-option': 'folder to write (default: hocba-excel-HOST)',
  'kit-share-option': 'network path of the shared folder (default: \\\\HOST\\hocba)',
  'kit-more':
    'The kit holds manifest, certificate, .reg file, commands and a page of instructions. Run again into the same folder to renew it.',
  'kit-written': 'The kit is in {folder}:',
  'kit-next': 'Open {file} and follow it. The server must run under this name: npm run -s hocba -- serve --host {host}',
  'kit-thumbprint': 'Certificate thumbprint (SHA-1): {thumbprint}',
  'kit-folder-used': 'The folder {folder} holds something else ({file}).',
  'kit-folder-is-file': '{folder} is a file, not a folder.',
  'kit-other-folder': 'Choose a new folder with -o; a kit is written only into an empty folder or an older kit.',

  ...cliDoctor,
  ...lacks,
  ...cliFirstRun,
  ...cliServer,
  ...cliPortal,
  ...cliTrail,
  ...cliBackup,
  ...cliUpgrade,
  ...cliPostgres,
  ...cliSigning,
  ...cliOcsp,
  ...cliStamps,

  // authority and office
  'authority-command': 'the school’s own authority for certificates',
  'authority-init':
    'set it up: the root key goes into a file to be kept apart, the issuing key stays, both under a passphrase',
  'authority-crl': 'publish the revocation list anew',
  'root-key-option': 'file of the root key (sealed by its passphrase)',
  'root-key-renew-option': 'publish the root’s list with this key instead of the issuing authority’s',
  'url-option': 'address from which others fetch the revocation lists, such as https://hocba.school.vn/pki/',
  'passphrase-option': 'read the passphrase from standard input',
  'init-more':
    'Standard input has two lines: the root key’s passphrase, then the issuing key’s (12 characters or more each). Copy the root key to a USB stick, lock it away and delete it from this machine. Everything issued says of itself: internal, without legal value outside.',
  'crl-more':
    'The issuing authority’s list lasts 90 days, the root’s 3 years. Anybody can fetch them at /pki/issuing.crl and /pki/root.crl.',
  'authority-made':
    'The authority is set up. The root key is in {file}: copy it to a USB stick, keep it apart, and delete it from this machine.',
  'authority-root-is':
    'The root’s fingerprint: {fingerprint}. The principal compares it when she confirms it in the register of certificates.',
  'crl-made': 'Published revocation list number {number} with {revoked} certificates.',
  'passphrase-needed': 'The passphrase is needed.',
  'give-passphrase': 'Give the passphrase on standard input with --passphrase-stdin; init needs two lines.',
  'bad-url': 'The address {url} cannot be used.',
  'urls-are': 'Give an address that begins with http:// or https://, such as https://hocba.school.vn/pki/',
  'file-exists': 'The file {file} exists.',
  'choose-new-file': 'Choose a new name; this command overwrites no key.',
  'office-option': 'address where the office above takes declarations of certificates',
  'office-stand-in': 'The office above (a stand-in)',
  'key-files': 'Key files to try signing with',
  'key-files-are': '{folder}, PIN: {pin}',
};
