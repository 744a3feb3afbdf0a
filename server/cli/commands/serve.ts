import { type Command, Option } from 'commander';
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
  addServerOptions(addCommand(program, terminal, 'serve', 'serve-command'), terminal)
    .addHelpText('after', `\n${terminal.words('serve-more')}`)
    .action(async (options: ServerOptions) => {
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
        ...(sample && { sample, httpsPassphrase: SAMPLE_PASSPHRASE }),
      });
    });
}

/** Each of them by a line of an environment file too: `HOCBA_HOST=hocba.lan 192.168.1.10`. What is typed goes before. */
export function addServerOptions(command: Command, terminal: Terminal): Command {
  const { words } = terminal;
  const each: readonly [string, string, string][] = [
    ['--data <dir>', words('data-option', { data: DATA_DIR }), 'HOCBA_DATA'],
    ['--port <n>', words('port-option', { port: DEFAULT_PORT }), 'HOCBA_PORT'],
    ['--https-port <n>', words('https-port-option'), 'HOCBA_HTTPS_PORT'],
    ['--behind-proxy <name>', words('behind-proxy-option'), 'HOCBA_BEHIND_PROXY'],
    ['--office <url>', words('office-option'), 'HOCBA_OFFICE'],
  ];
  // An empty line of such a file says nothing.
  for (const [flags, says, name] of each) {
    const option = new Option(flags, says);
    command.addOption(process.env[name] === '' ? option : option.env(name));
  }
  return command.addOption(new Option('--host <name...>', words('host-option')).env('HOCBA_HOST').argParser(names));
}

const names = (given: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...given.split(/[\s,]+/).filter((name) => name !== ''),
];

/** A sample's password is in the README: on a network that must not be overlooked. */
export function warnOfSample(terminal: Terminal): void {
  const line = '!'.repeat(72);
  terminal.note(terminal.paint('red', `${line}\n${terminal.words('sample-on-lan')}\n${line}`));
}
