/** What a command needs of the world around it: words, streams, colours. */
import { cli as enCli } from '../../core/words/en/cli.js';
import { fill } from '../../core/text/fill.js';
import { type Locale, shownParams } from '../../core/words/render.js';
import { type CliCode, cli as viCli } from '../../core/words/vi/cli.js';
import type { Params } from '../../core/codes/refusal.js';

export type Colour = 'red' | 'yellow' | 'green' | 'bold' | 'grey';
const CODES: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, green: 32, bold: 1, grey: 90 };

/** The process a command runs in, or what stands in its place. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream;
}

export interface Terminal {
  readonly locale: Locale;
  readonly input: NodeJS.ReadableStream;
  /** A message in the chosen language. */
  readonly words: (code: CliCode, params?: Params) => string;
  /** Text of the answer, on standard output. */
  readonly write: (text: string) => void;
  /** A line of the answer, on standard output. */
  readonly print: (line?: string) => void;
  /** A line beside the answer (progress, refusals), on standard error. */
  readonly note: (line: string) => void;
  /** Colour on a terminal, the bare text elsewhere; never the only sign of anything. */
  readonly paint: (colour: Colour, text: string) => string;
  /** How the command ends, an exit code; well unless said. */
  readonly end: (code: number) => void;
  readonly ended: () => number;
}

export function terminal(locale: Locale, { env, stdin, stdout, stderr }: World = process): Terminal {
  const colours = stdout.isTTY === true && env['NO_COLOR'] === undefined;
  let code = 0;
  return {
    locale,
    input: stdin,
    words: (code, params = {}) => fill((locale === 'vi' ? viCli : enCli)[code], shownParams(params, locale)),
    write: (text) => void stdout.write(text),
    print: (line = '') => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    paint: (colour, text) => (colours ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text),
    end: (ending) => void (code = ending),
    ended: () => code,
  };
}

/** `--lang`, else the language of the terminal, else Vietnamese. */
export function localeOf(args: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[at]?.split('=')[1] ?? args[at + 1];
  if (at >= 0 && asked !== undefined) return asked === 'en' ? 'en' : 'vi';
  const inherited = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return inherited.startsWith('en') ? 'en' : 'vi';
}
