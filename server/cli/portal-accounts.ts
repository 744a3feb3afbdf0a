import type { NewAccount } from '../portal/acts/offices.js';
import type { Terminal } from './terminal.js';

/** Once: nobody can show these passwords again. */
export function printPortalAccounts(terminal: Terminal, accounts: readonly NewAccount[]): void {
  terminal.print(terminal.paint('bold', terminal.words('portal-accounts')));
  for (const { office, name, account, password } of accounts) {
    terminal.print(`  ${office} | ${name} | ${account} | ${password}`);
  }
}
