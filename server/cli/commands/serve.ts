import type { Command } from 'commander';
import { serverLog } from '../../web/log.js';
import { SAMPLE_PASSPHRASE } from '../../sample/certificates/words.js';
import type { Served } from '../../serve.js';
import { dataDirWithSchool } from '../input.js';
import { DEFAULT_PORT } from '../port.js';
import { addCommand, DATA_DIR } from '../program.js';
import { mustBeCurrent } from '../must-be-current.js';
import { firstRunCode, printFirstRun } from '../first-run.js';
import { whetherSample } from '../whether-sample.js';
import { runServer, type ServerOptions } from '../run-server.js';
import type { Terminal } from '../terminal.js';

export function addServe(program: Command, terminal: Terminal): void {
  addServerOptions(addCommand(program, terminal, 'serve', 'serve-command'), terminal).action(
    async (options: ServerOptions) => {
      const data = dataDirWithSchool(terminal, options.data ?? DATA_DIR);
      await mustBeCurrent(terminal, data);
      const sample = await whetherSample(terminal, data);
      const code = sample ? null : await firstRunCode(terminal, data);
      const ready = ({ urls, authorityFile }: Served): void => {
        if (code !== null) printFirstRun(terminal, urls, code);
        else for (const url of urls) terminal.note(url);
        if (authorityFile) terminal.note(terminal.words('trust-authority', { file: authorityFile }));
        if (sample && options.host) warnOfSample(terminal);
        terminal.note(terminal.words('serving'));
      };
      await runServer(terminal, data, options, serverLog('info'), ready, {
        ...(sample && { httpsPassphrase: SAMPLE_PASSPHRASE }),
      });
    },
  );
}

export const addServerOptions = (command: Command, terminal: Terminal): Command =>
  command
    .option('--data <dir>', terminal.words('data-option', { data: DATA_DIR }))
    .option('--port <n>', terminal.words('port-option', { port: DEFAULT_PORT }))
    .option('--host <name...>', terminal.words('host-option'))
    .option('--https-port <n>', terminal.words('https-port-option'))
    .option('--office <url>', terminal.words('office-option'));

/** A sample's password is in the README: on a network that must not be overlooked. */
export function warnOfSample(terminal: Terminal): void {
  const line = '!'.repeat(72);
  terminal.note(terminal.paint('red', `${line}\n${terminal.words('sample-on-lan')}\n${line}`));
}
