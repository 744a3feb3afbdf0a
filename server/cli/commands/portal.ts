/** The reference portal (`hocba portal`): a program of its own, with a folder of its own. */
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { beginOffices, hasOffices } from '../../portal/acts/offices.js';
import { type ServedPortal, servePortal, type ServePortalOptions, TRUST_DIR } from '../../portal/serve-portal.js';
import { serverLog } from '../../web/log.js';
import { bringCheckers, CHECKERS_FILE } from '../bring-checkers.js';
import { portFrom } from '../input.js';
import { type Beside, besideSchool } from '../portal-beside.js';
import { printPortalAccounts } from '../portal-accounts.js';
import { PORTAL_DIR, PORTAL_PORT } from '../portal-places.js';
import { addCommand } from '../program.js';
import { stopForPortal } from '../stop-for-portal.js';
import type { Terminal } from '../terminal.js';

interface PortalOptions {
  readonly data?: string;
  readonly port?: string;
  readonly host?: readonly string[];
  readonly httpsPort?: string;
  readonly commune?: string;
  readonly province?: string;
  readonly beside?: true;
}

export function addPortal(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'portal', 'portal-command')
    .option('--data <dir>', terminal.words('data-option', { data: PORTAL_DIR }))
    .option('--port <n>', terminal.words('port-option', { port: PORTAL_PORT }))
    .option('--host <name...>', terminal.words('host-option'))
    .option('--https-port <n>', terminal.words('https-port-option'))
    .option('--commune <name>', terminal.words('commune-option'))
    .option('--province <name>', terminal.words('province-option'))
    .addOption(new Option('--beside').hideHelp())
    .action(async (options: PortalOptions) => {
      if (options.beside) return runBeside(terminal, options, besideSchool());
      const served = await begin(terminal, options);
      for (const url of served.urls) terminal.note(url);
      await printAccounts(terminal, served, options);
      terminal.note(terminal.words('portal-trust', { dir: `${options.data ?? PORTAL_DIR}/${TRUST_DIR}` }));
      terminal.note(terminal.words('serving'));
      await new Promise<void>((asked) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked());
      });
      terminal.note(`\n${terminal.words('stopping')}`);
      await served.close();
      terminal.note(terminal.words('stopped'));
    });
}

/** Of `npm start -- --portal`, whose table says what there is to say. */
async function runBeside(terminal: Terminal, options: PortalOptions, beside: Beside): Promise<void> {
  const brought = join(options.data ?? PORTAL_DIR, TRUST_DIR, CHECKERS_FILE);
  try {
    const served = await begin(terminal, options, {
      log: serverLog('warn'),
      beforeTrust: async () => {
        const school = beside.school();
        if (school !== null) await bringCheckers(school, brought);
      },
    });
    beside.listens(served);
    await Promise.race([beside.left, new Promise<void>((asked) => process.once('SIGTERM', () => asked()))]);
    await served.close();
  } finally {
    beside.end();
  }
}

async function begin(
  terminal: Terminal,
  { data = PORTAL_DIR, port, host = [], httpsPort, beside }: PortalOptions,
  more: Pick<ServePortalOptions, 'log' | 'beforeTrust'> = { log: serverLog('info') },
): Promise<ServedPortal> {
  const wanted = port === undefined ? PORTAL_PORT : portFrom(terminal, port);
  try {
    return await servePortal({
      dataDir: data,
      port: wanted,
      hosts: host,
      ...(httpsPort !== undefined && { httpsPort: portFrom(terminal, httpsPort) }),
      ...more,
    });
  } catch (error) {
    throw stopForPortal(terminal, error, data, wanted, beside ? '--portal-port' : '--port') ?? error;
  }
}

/** The first accounts. */
async function printAccounts(
  terminal: Terminal,
  { deps }: ServedPortal,
  { commune, province }: PortalOptions,
): Promise<void> {
  if (await hasOffices(deps.db)) return;
  const accounts = await beginOffices(deps, {
    commune: commune ?? terminal.words('portal-commune'),
    province: province ?? terminal.words('portal-province'),
  });
  printPortalAccounts(terminal, accounts);
}
