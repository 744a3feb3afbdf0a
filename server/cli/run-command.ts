/** One command of the program, in whatever process: what `hocba ARGS` does. */
import { type Command, CommanderError } from 'commander';
import { VERSION } from '../version.js';
import { makeProgram, stopOfUsage } from './program.js';
import { EXIT, showStop } from './stop.js';
import { localeOf, type Terminal, terminal as makeTerminal, type World } from './terminal.js';

type Add = (program: Command, terminal: Terminal) => void;

/** Loaded when named: a check needs no database, a help page no server. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  serve: async () => (await import('./commands/serve.js')).addServe,
  start: async () => (await import('./commands/start.js')).addStart,
  portal: async () => (await import('./commands/portal.js')).addPortal,
  sample: async () => (await import('./commands/sample.js')).addSample,
  workbook: async () => (await import('./commands/workbook.js')).addWorkbook,
  check: async () => (await import('./commands/check.js')).addCheck,
  push: async () => (await import('./commands/push.js')).addPush,
  import: async () => (await import('./commands/import.js')).addImport,
  'install-kit': async () => (await import('./commands/install-kit.js')).addInstallKit,
  audit: async () => (await import('./commands/audit.js')).addAudit,
  verify: async () => (await import('./commands/verify.js')).addVerify,
  signer: async () => (await import('./commands/signer.js')).addSigner,
  authority: async () => (await import('./commands/authority.js')).addAuthority,
  renew: async () => (await import('./commands/renew.js')).addRenew,
  ocsp: async () => (await import('./commands/ocsp.js')).addOcsp,
  stamps: async () => (await import('./commands/stamps.js')).addStamps,
  https: async () => (await import('./commands/https.js')).addHttps,
  'code-lists': async () => (await import('./commands/code-lists.js')).addCodeLists,
  clock: async () => (await import('./commands/clock.js')).addClock,
  'end-rest': async () => (await import('./commands/rest.js')).addRest,
  backup: async () => (await import('./commands/backup.js')).addBackup,
  'backup-key': async () => (await import('./commands/backup.js')).addBackupKey,
  'backup-plan': async () => (await import('./commands/backup.js')).addBackupPlan,
  restore: async () => (await import('./commands/restore.js')).addRestore,
  upgrade: async () => (await import('./commands/upgrade.js')).addUpgrade,
  'migrate-to-postgres': async () => (await import('./commands/move.js')).addMoveToPostgres,
  'migrate-from-postgres': async () => (await import('./commands/move.js')).addMoveFromPostgres,
  doctor: async () => (await import('./commands/doctor.js')).addDoctor,
};

/** Resolves with the exit code; what stops a command is told in its words. */
export async function runCommand(args: readonly string[], world: World): Promise<number> {
  const terminal = makeTerminal(localeOf(args, world.env), world);
  const program = makeProgram(terminal, VERSION);
  try {
    const named = args.find((arg) => Object.hasOwn(COMMANDS, arg));
    for (const [name, load] of Object.entries(COMMANDS)) {
      if (named === undefined || named === name) (await load())(program, terminal);
    }
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return terminal.ended();
  } catch (error) {
    const shown = error instanceof CommanderError ? stopOfUsage(terminal, error) : error;
    if (shown === null) return EXIT.well;
    showStop(terminal, shown, args.includes('--json'));
    return EXIT.refused;
  }
}
