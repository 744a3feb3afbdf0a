/** The commander program in the chosen language; each command adds itself. */
import { Command, type CommanderError, Option } from 'commander';
import type { CliCode } from '../../core/words/vi/cli.js';
import { stop, type Stop } from './stop.js';
import type { Terminal } from './terminal.js';

export const DATA_DIR = 'data';

const TITLES: Readonly<Record<string, CliCode>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Global Options:': 'global-options',
  'Commands:': 'commands',
};

export function makeProgram(terminal: Terminal, version: string): Command {
  const program = new Command('hocba');
  inOurWords(program, terminal)
    .description(terminal.words('program'))
    .version(version, '--version', terminal.words('version-option'))
    .addOption(new Option('--lang <vi|en>', terminal.words('lang-option')));
  program.helpCommand(false);
  return program;
}

/** A command of the program, speaking its language. */
export function addCommand(program: Command, terminal: Terminal, name: string, description: CliCode): Command {
  return inOurWords(program.command(name), terminal).description(terminal.words(description));
}

function inOurWords(command: Command, terminal: Terminal): Command {
  return command
    .helpOption('-h, --help', terminal.words('help-option'))
    .exitOverride()
    .configureOutput({ writeOut: terminal.write, writeErr: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (sub) =>
        [sub.name(), ...sub.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' '),
      styleTitle: (title) => {
        const code = TITLES[title];
        return code ? terminal.words(code) : title;
      },
      styleUsage: (usage) =>
        usage.replace('[options]', terminal.words('options-word')).replace('[command]', terminal.words('command-word')),
    });
}

/** What commander refused, in our words; null when it only showed help or version. */
export function stopOfUsage(terminal: Terminal, { code, exitCode, message }: CommanderError): Stop | null {
  if (exitCode === 0 || code === 'commander.help') return null;
  const detail = message.replace(/^error: /, '').replace(/^[^']*'([^']*)'.*$/s, '$1');
  switch (code) {
    case 'commander.unknownOption':
    case 'commander.unknownCommand':
    case 'commander.excessArguments':
      return stop(terminal, 'unknown-option', 'see-help', { detail });
    case 'commander.missingArgument':
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return stop(terminal, 'missing-argument', 'see-help', { detail });
    default:
      return stop(terminal, 'bad-usage', 'see-help', { detail });
  }
}
