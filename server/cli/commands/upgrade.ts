import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import { PASSPHRASE } from '../../../core/contract/bundles.js';
import { foundWords } from '../../../core/words/present-found.js';
import { NO_PLAN } from '../../acts/backups/parts/plan.js';
import { noteOwnBackup } from '../../acts/backups/note-own-backup.js';
import { checkTrail } from '../../acts/trail/check-trail.js';
import { makeWhole, type WholeMade } from '../../backup/make-whole.js';
import type { BackupLock } from '../../backup/seal-staged.js';
import { withSqlite } from '../../backup/sqlite-file.js';
import { goBack, GoBackRefused, upgradeDatabase, UpgradeFailed } from '../../backup/upgrade.js';
import { holdDataDir } from '../../database/hold-data-dir.js';
import { DATABASE_FILE } from '../../database/sqlite.js';
import type { Looked } from '../../place/look-at.js';
import { openSchool, placeOf } from '../../place/open-school.js';
import { depsOf } from '../../runner/deps.js';
import { shownTime } from '../../runner/keep-time.js';
import { quickCheck } from '../../store/quick-check.js';
import { stepsApart } from '../../store/steps-apart.js';
import { takingOverHeld } from '../../store/wal-state.js';
import { VERSION } from '../../version.js';
import { dataDirWithSchool } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import { newPassphrase } from '../secret.js';
import { EXIT, stop, type Stop } from '../stop.js';
import { stopForBackup } from '../stop-for-backup.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly data?: string;
  readonly to?: string;
  readonly passphraseStdin?: true;
  readonly back?: true;
  readonly afterPgDump?: true;
  readonly lose?: string;
}

export function addUpgrade(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  addCommand(program, terminal, 'upgrade', 'upgrade-command')
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .option('--to <dir>', words('upgrade-to-option'))
    .option('--passphrase-stdin', words('passphrase-option'))
    .option('--after-pg-dump', words('upgrade-after-pg-dump-option'))
    .option('--back', words('upgrade-back-option'))
    .option('--lose <n>', words('upgrade-lose-option'))
    .addHelpText('after', `\n${words('upgrade-more')}`)
    .action(async (options: Options) => {
      const data = dataDirWithSchool(terminal, options.data ?? DATA_DIR);
      try {
        const place = await placeOf(data);
        if (place.kind === 'postgres') return await upgradeOnPostgres(terminal, data, place.looked, options);
        await mustBeOwner(terminal, data);
        const hold = await holdDataDir(data);
        try {
          const settle = await takingOverHeld(data);
          await (options.back ? back(terminal, data, options.lose) : upgrade(terminal, data, options));
          await settle();
        } finally {
          await hold.release();
        }
      } catch (error) {
        throw stopForUpgrade(terminal, error, data) ?? error;
      }
    });
}

/** A database's server makes the backup itself; going back is bringing that one back. */
async function upgradeOnPostgres(
  terminal: Terminal,
  data: string,
  { where, apart }: Looked,
  { back, afterPgDump }: Options,
): Promise<void> {
  const { words, print, paint } = terminal;
  if (back) throw stop(terminal, 'on-postgres', 'upgrade-back-on-postgres', { command: 'upgrade --back', where });
  if (apart.unknown > 0) throw stop(terminal, 'database-newer', 'database-newer-remedy', { where });
  if (apart.pending === 0) return print(paint('green', `✓ ${words('upgrade-none', { version: VERSION })}`));
  if (!afterPgDump) throw stop(terminal, 'on-postgres', 'upgrade-on-postgres', { command: 'upgrade', where, data });
  const hold = await holdDataDir(data);
  try {
    const db = await openSchool({ dataDir: data });
    try {
      print(paint('green', `✓ ${words('upgrade-done-postgres', { count: apart.pending, version: VERSION })}`));
      sayTrail(terminal, data, (await checkTrail(depsOf(db))).findings);
    } finally {
      await db.close();
    }
  } finally {
    await hold.release();
  }
}

/** A database made by another user (root, by `sudo`) is one the server cannot open. Windows knows no such numbers. */
async function mustBeOwner(terminal: Terminal, data: string): Promise<void> {
  const me = process.geteuid?.();
  const { uid } = await stat(path.join(data, DATABASE_FILE));
  if (me === undefined || uid === me) return;
  throw stop(terminal, 'upgrade-not-owner', 'upgrade-not-owner-remedy', { data, uid: `${uid}` });
}

async function upgrade(terminal: Terminal, data: string, options: Options): Promise<void> {
  const { words, print, paint } = terminal;
  const { pending, unknown } = await stepsApart(data);
  if (unknown > 0) throw stop(terminal, 'data-newer', 'data-newer-remedy', { data });
  if (pending === 0) return print(paint('green', `✓ ${words('upgrade-none', { version: VERSION })}`));
  const damage = await quickCheck(data);
  if (damage) throw stop(terminal, 'data-damaged', 'database-damaged-remedy', { data, ...damage });
  const now = new Date().toISOString();
  const { made, lock, folder } = await backedUp(terminal, data, options, now);
  print(paint('green', `✓ ${words('backup-made', { file: made.file, mb: Math.ceil(made.bytes / 1e5) / 10 })}`));
  print(`  ${words('recipient' in lock ? 'backup-opened-key' : 'backup-opened-passphrase')}`);
  const steps = await upgradeDatabase({ dataDir: data, version: VERSION, now });
  print(paint('green', `✓ ${words('upgrade-done', { count: steps, version: VERSION })}`));
  const findings = await withData(terminal, data, async (deps) => {
    await noteOwnBackup(deps, { made, lock, way: 'command', folder });
    return (await checkTrail(deps)).findings;
  });
  sayTrail(terminal, data, findings);
}

function sayTrail(terminal: Terminal, data: string, findings: readonly TrailFinding[]): void {
  const { words, print, paint } = terminal;
  for (const finding of findings) print(`${paint('red', '✕')} ${foundWords(finding, terminal.locale)}`);
  if (findings.length === 0) print(paint('green', `✓ ${words('upgrade-trail-well')}`));
  else print(`  → ${words('audit-found-remedy')}`);
  print(`  → ${words('upgrade-next', { data })}`);
  terminal.end(findings.length === 0 ? EXIT.well : EXIT.findings);
}

interface BackedUp {
  readonly made: WholeMade;
  readonly lock: BackupLock;
  readonly folder: string;
}

/** Sealed to the school's own key where it has one, into the folder of its plan; else by a passphrase, where it is typed. */
async function backedUp(
  terminal: Terminal,
  data: string,
  { to, passphraseStdin }: Options,
  now: string,
): Promise<BackedUp> {
  const plan = await formerPlan(data);
  const planned = plan.folder !== null && existsSync(plan.folder) ? plan.folder : '.';
  const folder = path.resolve(to ?? planned);
  const lock =
    plan.recipient !== null && !passphraseStdin
      ? { recipient: plan.recipient }
      : { passphrase: await newPassphrase(terminal, passphraseStdin ?? false, PASSPHRASE.least) };
  const made = await makeWhole({ dataDir: data, to: folder, lock, now, version: VERSION }).catch((error: unknown) => {
    const { path: at } = error as NodeJS.ErrnoException;
    if (at === undefined || path.resolve(at).startsWith(path.resolve(data) + path.sep)) throw error;
    throw stop(terminal, 'cannot-write-file', 'upgrade-to-remedy', { file: folder });
  });
  return { made, lock, folder };
}

/** As the database of an older program has it; it may know no plan yet. */
const formerPlan = (data: string): Promise<{ readonly recipient: string | null; readonly folder: string | null }> =>
  withSqlite(path.join(data, DATABASE_FILE), async (ask) => {
    const there = await ask("SELECT name FROM sqlite_master WHERE name = 'backup_plan'");
    if (there.length === 0) return NO_PLAN;
    const [plan] = await ask<{ recipient: string | null; folder: string | null }>(
      'SELECT recipient, folder FROM backup_plan WHERE id = 1',
    );
    return plan ?? NO_PLAN;
  });

async function back(terminal: Terminal, data: string, lose = '0'): Promise<void> {
  const { words, print, paint } = terminal;
  const { at, version } = await goBack(data, Number(lose));
  print(paint('green', `✓ ${words('upgrade-back-done', { at: shownTime(new Date(at)), version })}`));
  print(`  → ${words('upgrade-back-next', { data })}`);
}

function stopForUpgrade(terminal: Terminal, error: unknown, data: string): Stop | null {
  if (error instanceof UpgradeFailed) {
    return stop(terminal, 'upgrade-failed', 'upgrade-failed-remedy', { data, detail: error.message });
  }
  if (error instanceof GoBackRefused) {
    return error.fault === 'nothing'
      ? stop(terminal, 'upgrade-back-nothing', 'upgrade-back-nothing-remedy', { data })
      : stop(terminal, 'upgrade-back-since', 'upgrade-back-since-remedy', { data, count: error.acts });
  }
  return stopForBackup(terminal, error, { file: data, data });
}
