import path from 'node:path';
import type { Command } from 'commander';
import { momentInVietnam } from '../../../core/codes/day.js';
import { foundWords } from '../../../core/words/present-found.js';
import { noteRestored } from '../../acts/backups/note-restored.js';
import { checkTrail, type TrailReport } from '../../acts/trail/check-trail.js';
import type { AgeKey } from '../../backup/age-file.js';
import { isSealedKey, openBackupKey, plainIdentity } from '../../backup/key.js';
import { restoreBackup, type Restored } from '../../backup/restore.js';
import { depsOf } from '../../runner/deps.js';
import { MIGRATIONS } from '../../store/migrations/index.js';
import { openDatabase } from '../../store/open-database.js';
import { fileAsTyped, readBytes } from '../input.js';
import { addCommand } from '../program.js';
import { passphraseFrom } from '../secret.js';
import { mustBeFile } from '../must-be-file.js';
import { EXIT, stop } from '../stop.js';
import { stopForBackup } from '../stop-for-backup.js';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly data: string;
  readonly key?: string;
  readonly school?: string;
  readonly passphraseStdin?: true;
  readonly json?: true;
}

export function addRestore(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  addCommand(program, terminal, 'restore', 'restore-command')
    .argument('<file>', words('restore-file'))
    .requiredOption('--data <dir>', words('restore-data-option'))
    .option('--key <file>', words('restore-key-option'))
    .option('--school <code>', words('restore-school-option'))
    .option('--passphrase-stdin', words('passphrase-option'))
    .option('--json', words('json-option'))
    .addHelpText('after', `\n${words('restore-more')}`)
    .action((file: string, options: Options) => restore(terminal, file, options));
}

async function restore(terminal: Terminal, named: string, options: Options): Promise<void> {
  const { data, school = null } = options;
  await mustBeFile(terminal, data, 'restore');
  const file = fileAsTyped(terminal, named);
  const key = await keyFrom(terminal, options);
  const migrations = MIGRATIONS.map(({ name }) => name);
  const restored = await restoreBackup({ file, key, dataDir: data, migrations, school }).catch((error: unknown) => {
    throw stopForBackup(terminal, error, { file: named, data }) ?? error;
  });
  const db = await openDatabase({ dataDir: data });
  let trail: TrailReport;
  let folder: string | null;
  try {
    const deps = depsOf(db);
    trail = await checkTrail(deps);
    folder = await noteRestored(deps, restored);
  } finally {
    await db.close();
  }
  if (options.json) terminal.print(JSON.stringify({ ...restored, trail }, null, 2));
  else {
    report(terminal, data, restored, trail);
    if (folder !== null) terminal.print(`  → ${terminal.words('restore-plan-off', { data, folder })}`);
  }
  terminal.end(trail.findings.length === 0 && restored.laterLost === null ? EXIT.well : EXIT.findings);
}

async function keyFrom(terminal: Terminal, { key, passphraseStdin }: Options): Promise<AgeKey> {
  const text = key === undefined ? null : Buffer.from(await readBytes(terminal, key)).toString('utf8');
  const plain = text && plainIdentity(text);
  if (plain) return { identity: plain };
  if (text !== null && !isSealedKey(text))
    throw stop(terminal, 'backup-no-key-file', 'backup-no-key-file-remedy', { file: key! });
  const passphrase = await passphraseFrom(terminal, passphraseStdin ?? false);
  if (text === null) return { passphrase };
  return {
    identity: await openBackupKey(text, passphrase).catch((error: unknown) => {
      throw stopForBackup(terminal, error, { file: key!, data: '' }) ?? error;
    }),
  };
}

const shown = (instant: string): string => {
  const moment = momentInVietnam(new Date(instant));
  return `${moment.slice(11, 19)} ${moment.slice(0, 10).split('-').reverse().join('/')}`;
};

/** What was brought back, what did not come through, and that all of it was looked at. */
function report(
  terminal: Terminal,
  data: string,
  { whole, later, laterTaken, laterLost }: Restored,
  trail: TrailReport,
): void {
  const { print, words, paint } = terminal;
  const { school, database, madeAt, version } = later ?? whole;
  const { name, code } = school ?? { name: '–', code: '–' };
  print(paint('green', `✓ ${words('restore-done', { name, code, data: path.resolve(data) })}`));
  print(`  ${words('restore-whole', { at: shown(whole.madeAt), version })}`);
  if (laterTaken > 0) print(`  ${words('restore-later', { count: laterTaken, at: shown(madeAt) })}`);
  if (laterLost) print(paint('yellow', `! ${words('restore-later-lost', { name: laterLost.name })}`));
  print(`  ${words('restore-lost', { at: shown(madeAt) })}`);
  if (database.lastEvent) print(`  ${words('restore-last-event', { at: shown(database.lastEvent.at) })}`);
  print();
  for (const [table, rows] of Object.entries(database.tables)) print(`  ${table}: ${rows}`);
  print();
  for (const finding of trail.findings) print(`${paint('red', '✕')} ${foundWords(finding, terminal.locale)}`);
  const { events, notes } = trail;
  if (trail.findings.length === 0) print(paint('green', `✓ ${words('restore-trail-well', { events, notes })}`));
  else print(`  → ${words('audit-found-remedy')}`);
  print(`  → ${words('restore-next', { data })}`);
  print(`  → ${words('restore-portal')}`);
}
