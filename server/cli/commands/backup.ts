import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { PASSPHRASE } from '../../../core/contract/bundles.js';
import { loadPlan, NO_PLAN } from '../../acts/backups/parts/plan.js';
import { noteOwnBackup } from '../../acts/backups/note-own-backup.js';
import { setPlan } from '../../acts/backups/set-plan.js';
import { isRecipient, newBackupKey } from '../../backup/key.js';
import { makeWhole, type WholeMade } from '../../backup/make-whole.js';
import type { BackupLock } from '../../backup/seal-staged.js';
import { stepsApart } from '../../store/steps-apart.js';
import { readFrom } from '../../store/read-from.js';
import { VERSION } from '../../version.js';
import { dataDirWithSchool } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import { newPassphrase } from '../secret.js';
import { mustBeFile } from '../must-be-file.js';
import { stop } from '../stop.js';
import { stopForBackup } from '../stop-for-backup.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly data?: string;
  readonly to?: string;
  readonly recipient?: string;
  readonly passphrase?: true;
  readonly passphraseStdin?: true;
  readonly json?: true;
}
interface KeyOptions {
  readonly data?: string;
  readonly to: string;
  readonly replace?: true;
  readonly passphraseStdin?: true;
}
interface PlanOptions {
  readonly data?: string;
  readonly folder?: string;
  readonly hour?: string;
  readonly remindDays?: string;
  readonly off?: true;
}

export function addBackup(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  const dataOption = ['--data <dir>', words('data-option', { data: DATA_DIR })] as const;
  addCommand(program, terminal, 'backup', 'backup-command')
    .option(...dataOption)
    .option('--to <dir>', words('backup-to-option'))
    .option('--recipient <age1>', words('backup-recipient-option'))
    .option('--passphrase', words('backup-passphrase-option'))
    .option('--passphrase-stdin', words('passphrase-option'))
    .option('--json', words('json-option'))
    .addHelpText('after', `\n${words('backup-more')}`)
    .action((options: Options) => backup(terminal, options));
}

export function addBackupKey(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  addCommand(program, terminal, 'backup-key', 'backup-key-command')
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .requiredOption('--to <file>', words('backup-key-to-option'))
    .option('--replace', words('backup-key-replace-option'))
    .option('--passphrase-stdin', words('passphrase-option'))
    .addHelpText('after', `\n${words('backup-key-more')}`)
    .action((options: KeyOptions) => backupKey(terminal, options));
}

export function addBackupPlan(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  addCommand(program, terminal, 'backup-plan', 'backup-plan-command')
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .option('--folder <dir>', words('backup-plan-folder-option'))
    .option('--hour <n>', words('backup-plan-hour-option', { hour: NO_PLAN.hour }))
    .option('--remind-days <n>', words('backup-plan-remind-option'))
    .option('--off', words('backup-plan-off-option'))
    .action((options: PlanOptions) => backupPlan(terminal, options));
}

async function backup(terminal: Terminal, options: Options): Promise<void> {
  const data = dataDirWithSchool(terminal, options.data ?? DATA_DIR);
  await mustBeFile(terminal, data, 'backup');
  const to = path.resolve(options.to ?? '.');
  // A database of another version is copied as it is: nothing of it is changed, and nothing noted in it.
  const { pending, unknown } = await stepsApart(data);
  const noted = pending + unknown === 0;
  const lock = await lockFrom(terminal, data, options, noted);
  const task = { dataDir: data, to, lock, now: new Date().toISOString(), version: VERSION };
  const made = await makeWhole(task).catch((error: unknown) => {
    throw stopForBackup(terminal, error, { file: to, data }) ?? error;
  });
  if (noted) await withData(terminal, data, (deps) => noteOwnBackup(deps, { made, lock, way: 'command', folder: to }));
  say(terminal, made, lock, options.json ?? false);
}

async function lockFrom(
  terminal: Terminal,
  data: string,
  { recipient, passphrase, passphraseStdin }: Options,
  current: boolean,
): Promise<BackupLock> {
  if (recipient !== undefined) {
    if (await isRecipient(recipient)) return { recipient };
    throw stop(terminal, 'backup-bad-recipient', 'backup-bad-recipient-remedy');
  }
  if (!passphrase && !passphraseStdin && current) {
    const plan = await withData(terminal, data, ({ db }) => readFrom(db, loadPlan));
    if (plan.recipient !== null) return { recipient: plan.recipient };
  }
  return { passphrase: await newPassphrase(terminal, passphraseStdin ?? false, PASSPHRASE.least) };
}

function say(terminal: Terminal, { file, bytes, digest, facts }: WholeMade, lock: BackupLock, json: boolean): void {
  const { print, words } = terminal;
  if (json) return print(JSON.stringify({ file, bytes, digest, ...facts }, null, 2));
  const { database, files } = facts;
  const rows = Object.values(database.tables).reduce((sum, n) => sum + n, 0);
  print(words('backup-made', { file, mb: Math.ceil(bytes / 1e5) / 10 }));
  print(`  ${words('backup-holds', { rows, events: database.events, files: files.length })}`);
  print(`  ${words('recipient' in lock ? 'backup-opened-key' : 'backup-opened-passphrase')}`);
  print(`  ${words('backup-digest', { digest })}`);
}

async function backupKey(
  terminal: Terminal,
  { data = DATA_DIR, to, replace, passphraseStdin }: KeyOptions,
): Promise<void> {
  await mustBeFile(terminal, data, 'backup-key');
  if (existsSync(to)) throw stop(terminal, 'file-exists', 'choose-new-file', { file: to });
  await withData(terminal, data, async (deps) => {
    const { recipient: there } = await readFrom(deps.db, loadPlan);
    if (there !== null && !replace) throw stop(terminal, 'backup-key-there', 'backup-key-there-remedy');
    const passphrase = await newPassphrase(terminal, passphraseStdin ?? false, PASSPHRASE.least);
    const { recipient, sealedIdentity } = await newBackupKey(passphrase);
    const text = `${terminal.words('backup-key-file', { recipient })}\n\n${sealedIdentity}`;
    await writeFile(to, text, { mode: 0o600, flag: 'wx', flush: true }).catch(() => {
      throw stop(terminal, 'cannot-write-file', 'check-folder', { file: to });
    });
    await setPlan(deps, { recipient }).catch(async (error: unknown) => {
      await rm(to, { force: true });
      throw error;
    });
    terminal.print(terminal.words('backup-key-made', { file: path.resolve(to), recipient }));
    terminal.print(`  → ${terminal.words('backup-key-next')}`);
  });
}

async function backupPlan(terminal: Terminal, options: PlanOptions): Promise<void> {
  const { data = DATA_DIR, folder, hour, remindDays, off } = options;
  await mustBeFile(terminal, data, 'backup-plan');
  const number = (text: string, least: number, most: number): number => {
    const given = Number(text);
    if (Number.isInteger(given) && given >= least && given <= most) return given;
    throw stop(terminal, 'backup-plan-number', 'backup-plan-number-remedy', { given: text, least, most });
  };
  const change = {
    ...(hour !== undefined && { hour: number(hour, 0, 23) }),
    ...(remindDays !== undefined && { remindDays: number(remindDays, 1, 90) }),
    ...(folder !== undefined && { folder: path.resolve(folder) }),
    ...(off && { folder: null }),
  };
  await withData(terminal, data, async (deps) => {
    const before = await readFrom(deps.db, loadPlan);
    if (change.folder && before.recipient === null)
      throw stop(terminal, 'backup-plan-no-key', 'backup-plan-no-key-remedy');
    if (change.folder && !existsSync(change.folder)) {
      throw stop(terminal, 'backup-plan-no-folder', 'backup-plan-no-folder-remedy', { folder: change.folder });
    }
    // Who settles a folder means every day, unless she says otherwise.
    const first = change.folder && before.folder === null && remindDays === undefined ? { remindDays: 1 } : {};
    const plan = Object.keys(change).length === 0 ? before : await setPlan(deps, { ...change, ...first });
    const { folder: at, ...shown } = plan;
    if (at === null) terminal.print(terminal.words('backup-plan-none', { days: shown.remindDays }));
    else terminal.print(terminal.words('backup-plan-is', { folder: at, hour: shown.hour, days: shown.remindDays }));
  });
}
