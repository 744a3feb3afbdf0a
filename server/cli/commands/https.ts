import type { Command } from 'commander';
import { PassphraseWrong } from '../../pki/authority/seal-key.js';
import {
  newCertificates,
  renewCertificate,
  SHORTEST_HTTPS_PASSPHRASE,
  switchCertificates,
} from '../../pki/server-certificate.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { Refused } from '../../ground/refused.js';
import { dataDirWithSchool, linesFromInput } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import { stop } from '../stop.js';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly data?: string;
  readonly host?: readonly string[];
  readonly passphraseStdin?: true;
}

export function addHttps(program: Command, terminal: Terminal): void {
  const { words, print } = terminal;
  const https = addCommand(program, terminal, 'https', 'https-command').helpCommand(false);
  const dataOption = ['--data <dir>', words('data-option', { data: DATA_DIR })] as const;
  const passphraseOption = ['--passphrase-stdin', words('passphrase-option')] as const;
  addCommand(https, terminal, 'new', 'https-new')
    .option(...dataOption)
    .requiredOption('--host <name...>', words('https-host-option'))
    .option(...passphraseOption)
    .addHelpText('after', `\n${words('https-new-more')}`)
    .action(async ({ data = DATA_DIR, host = [], passphraseStdin }: Options) => {
      dataDirWithSchool(terminal, data);
      const passphrase = await passphraseFrom(terminal, passphraseStdin);
      const wish = { hosts: host, passphrase, now: new Date() };
      const made = await newCertificates(data, wish).catch((error: unknown) => {
        if (error instanceof RangeError) throw stop(terminal, 'bad-host', 'hosts-are', { detail: error.message });
        if (error instanceof Refused && error.refusal.code === 'passphrase-short') {
          throw stop(terminal, 'https-short', 'https-short-remedy', { least: SHORTEST_HTTPS_PASSPHRASE });
        }
        throw error;
      });
      print(words('https-made', { names: made.names.join(', '), until: dayInVietnam(made.until) }));
      if (made.waits) print(words('https-next', { host: made.names[0]! }));
    });
  addCommand(https, terminal, 'renew', 'https-renew')
    .option(...dataOption)
    .option(...passphraseOption)
    .action(async ({ data = DATA_DIR, passphraseStdin }: Options) => {
      const passphrase = await passphraseFrom(terminal, passphraseStdin);
      const until = await renewCertificate(data, passphrase, new Date()).catch((error: unknown) => {
        if (error instanceof PassphraseWrong) throw stop(terminal, 'https-passphrase-wrong', 'https-passphrase-remedy');
        throw error;
      });
      if (until === null) {
        throw stop(terminal, 'https-needed', 'https-needed-remedy', { names: words('https-any-name'), data });
      }
      print(words('https-renewed', { until: dayInVietnam(until) }));
    });
  addCommand(https, terminal, 'switch', 'https-switch')
    .option(...dataOption)
    .action(async ({ data = DATA_DIR }: Options) => {
      if (!(await switchCertificates(data)))
        throw stop(terminal, 'https-nothing-next', 'https-nothing-next-remedy', { data });
      print(words('https-switched'));
    });
}

async function passphraseFrom(terminal: Terminal, fromInput: true | undefined): Promise<string> {
  const [passphrase] = fromInput ? await linesFromInput(terminal, 1) : [];
  if (passphrase === undefined) throw stop(terminal, 'passphrase-needed', 'https-give-passphrase');
  return passphrase;
}
