/** The reference portal (`hocba portal`): a program of its own, with a folder of its own. */
import type { Command } from 'commander';
import { beginOffices, hasOffices } from '../../portal/acts/offices.js';
import { type ServedPortal, servePortal, TRUST_DIR } from '../../portal/serve-portal.js';
import { serverLog } from '../../web/log.js';
import { portFrom } from '../input.js';
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
}

export function addPortal(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'portal', 'portal-command')
    .option('--data <dir>', terminal.words('data-option', { data: PORTAL_DIR }))
    .option('--port <n>', terminal.words('port-option', { port: PORTAL_PORT }))
    .option('--host <name...>', terminal.words('host-option'))
    .option('--https-port <n>', terminal.words('https-port-option'))
    .option('--commune <name>', terminal.words('commune-option'))
    .option('--province <name>', terminal.words('province-option'))
    .action(async (options: PortalOptions) => {
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

async function begin(
  terminal: Terminal,
  { data = PORTAL_DIR, port, host = [], httpsPort }: PortalOptions,
): Promise<ServedPortal> {
  const wanted = port === undefined ? PORTAL_PORT : portFrom(terminal, port);
  try {
    return await servePortal({
      dataDir: data,
      port: wanted,
      hosts: host,
      ...(httpsPort !== undefined && { httpsPort: portFrom(terminal, httpsPort) }),
      log: serverLog('info'),
    });
  } catch (error) {
    throw stopForPortal(terminal, error, data, wanted) ?? error;
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
