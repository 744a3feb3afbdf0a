import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { MoveFailed } from '../../move/copy.js';
import type { Moved } from '../../move/carry.js';
import { moveFromPostgres } from '../../move/from-postgres.js';
import { moveToPostgres } from '../../move/to-postgres.js';
import { type Hold, holdDataDir } from '../../database/hold-data-dir.js';
import { DATABASE_FILE } from '../../database/sqlite.js';
import { lookAt } from '../../place/look-at.js';
import { databaseUrl } from '../../place/open-school.js';
import { PlaceRefused } from '../../place/refused.js';
import { quickCheck } from '../../store/quick-check.js';
import { type Apart, stepsApart } from '../../store/steps-apart.js';
import { takingOverHeld, walState } from '../../store/wal-state.js';
import { dataDirWithSchool } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import { EXIT, stop } from '../stop.js';
import { stopForBackup } from '../stop-for-backup.js';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly data?: string;
}

export const addMoveToPostgres = (program: Command, terminal: Terminal): void =>
  addMove(program, terminal, { name: 'migrate-to-postgres', says: 'move-to-command', move: toPostgres });

export const addMoveFromPostgres = (program: Command, terminal: Terminal): void =>
  addMove(program, terminal, { name: 'migrate-from-postgres', says: 'move-from-command', move: fromPostgres });

interface Move {
  readonly name: string;
  readonly says: 'move-to-command' | 'move-from-command';
  readonly move: (terminal: Terminal, data: string, url: string) => Promise<void>;
}

function addMove(program: Command, terminal: Terminal, { name, says, move }: Move): void {
  const { words } = terminal;
  addCommand(program, terminal, name, says)
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .addHelpText('after', `\n${words('move-more')}`)
    .action(async ({ data: given = DATA_DIR }: Options) => {
      const data = dataDirWithSchool(terminal, given);
      const url = databaseUrl();
      if (url === undefined) throw stop(terminal, 'move-no-url', 'move-no-url-remedy');
      let hold: Hold | null = null;
      try {
        hold = await holdDataDir(data);
        await move(terminal, data, url);
      } catch (error) {
        if (error instanceof MoveFailed) {
          throw stop(terminal, 'move-failed', 'move-failed-remedy', { detail: error.message });
        }
        throw stopForBackup(terminal, error, { file: data, data }) ?? error;
      } finally {
        await hold?.release();
      }
    });
}

async function toPostgres(terminal: Terminal, data: string, url: string): Promise<void> {
  const { words, print } = terminal;
  const found = await lookAt(url);
  if (!existsSync(join(data, DATABASE_FILE))) throw new PlaceRefused('already-there', { data, where: found.where });
  // What is lost is told by the next server that serves the file, and there would be none.
  const wal = await walState(data);
  if (wal !== 'well') throw stop(terminal, wal, 'move-wal-remedy', { data, file: `${DATABASE_FILE}-wal` });
  const settle = await takingOverHeld(data);
  mustBeEven(terminal, data, await stepsApart(data));
  const damage = await quickCheck(data);
  if (damage) throw stop(terminal, 'data-damaged', 'database-damaged-remedy', { data, ...damage });
  const { aside, where, ...moved } = await moveToPostgres(data, url, (said) =>
    terminal.note(words('move-table', said)),
  );
  await settle();
  sayMoved(terminal, moved);
  print(`  ${words('database-on-postgres', { where })}`);
  print(`  ${words('move-aside', { file: aside })}`);
  print(`  → ${words('move-to-next', { data })}`);
}

async function fromPostgres(terminal: Terminal, data: string, url: string): Promise<void> {
  const { words, print, paint } = terminal;
  const { apart } = await lookAt(url);
  mustBeEven(terminal, data, apart);
  const { where, moved } = await moveFromPostgres(data, url, (said) => terminal.note(words('move-table', said)));
  if (moved === null) print(paint('green', `✓ ${words('move-finished', { where })}`));
  else sayMoved(terminal, moved);
  print(`  → ${words('move-from-next', { data, where })}`);
}

/** Both sides are of this program's steps: a move is no upgrade. */
function mustBeEven(terminal: Terminal, data: string, { pending, unknown }: Apart): void {
  if (unknown > 0) throw stop(terminal, 'data-newer', 'data-newer-remedy', { data });
  if (pending > 0) throw stop(terminal, 'upgrade-needed', 'upgrade-needed-remedy', { data, count: pending });
}

function sayMoved(terminal: Terminal, { tables, rows, digest, trail }: Moved): void {
  const { words, print, paint } = terminal;
  const { events, notes, end, findings } = trail;
  print(paint('green', `✓ ${words('move-done', { tables, rows, digest })}`));
  print(paint('green', `✓ ${words('move-trail', { events, notes, end })}`));
  // What was found before goes along and is found there, too.
  if (findings.length > 0) print(`! ${words('audit-found', { count: findings.length })}`);
  terminal.end(findings.length > 0 ? EXIT.findings : EXIT.well);
}
