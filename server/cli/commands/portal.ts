/** The reference portal (`hocba portal`): a program of its own, with a folder of its own. */
import type { Command } from 'commander';
import { DataDirHeld } from '../../database/hold-data-dir.js';
import { CertificateNeeded } from '../../pki/server-certificate.js';
import { beginOffices, hasOffices, type NewAccount } from '../../portal/acts/offices.js';
import { type ServedPortal, servePortal, TRUST_DIR } from '../../portal/serve-portal.js';
import { SchoolsFolder } from '../../portal/store/portal-database.js';
import { serverLog } from '../../web/log.js';
import { portFrom } from '../input.js';
import { addCommand } from '../program.js';
import { stop } from '../stop.js';
import { stopForCertificate, stopForTrouble } from '../stop-for-trouble.js';
import type { Terminal } from '../terminal.js';

export const PORTAL_DIR = 'data-portal';
export const PORTAL_PORT = 8090;

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
    const { code, syscall, port: taken = wanted } = error as NodeJS.ErrnoException & { port?: number };
    if (syscall === 'listen' && (code === 'EADDRINUSE' || code === 'EACCES')) {
      const option = taken === wanted ? '--port' : '--https-port';
      throw stop(terminal, 'port-taken', 'other-port', { port: taken, option, next: taken + 1 });
    }
    if (error instanceof SchoolsFolder) throw stop(terminal, 'portal-schools-folder', 'portal-other-folder', { data });
    if (error instanceof DataDirHeld) throw stop(terminal, 'data-held', 'stop-server', { data });
    if (error instanceof CertificateNeeded) throw stopForCertificate(terminal, error, data);
    if (error instanceof RangeError) throw stop(terminal, 'bad-host', 'hosts-are', { detail: error.message });
    throw stopForTrouble(terminal, error, data) ?? error;
  }
}

/** The first accounts, once: nobody can show their passwords again. */
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
  terminal.print(terminal.paint('bold', terminal.words('portal-accounts')));
  for (const account of accounts) terminal.print(`  ${lineOf(account)}`);
}

const lineOf = ({ office, name, account, password }: NewAccount): string =>
  `${office} | ${name} | ${account} | ${password}`;
