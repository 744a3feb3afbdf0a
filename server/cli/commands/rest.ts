import type { Command } from 'commander';
import { networkOf } from '../../web/limit-by.js';
import { endRest } from '../../acts/sessions/end-rest.js';
import { addCommand, DATA_DIR } from '../program.js';
import { stop } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly data?: string;
  readonly account?: string;
  readonly address?: string;
}

export function addRest(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  addCommand(program, terminal, 'end-rest', 'rest-command')
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .option('--account <name>', words('rest-account-option'))
    .option('--address <address>', words('rest-address-option'))
    .action(async ({ data = DATA_DIR, account, address }: Options) => {
      const who = account ?? address;
      if (who === undefined || (account !== undefined && address !== undefined)) {
        throw stop(terminal, 'rest-which', 'see-help');
      }
      const resting = account !== undefined ? { account } : { network: networkOf(who) };
      const ended = await withData(terminal, data, (deps) => endRest(deps, resting));
      terminal.print(words(ended ? 'rest-ended' : 'rest-none', { who }));
    });
}
