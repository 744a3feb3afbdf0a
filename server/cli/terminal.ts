/** What a command needs of the world around it: words, streams, colours. */
import { cli as enCli } from '../../core/words/en/cli.js';
import { fill } from '../../core/text/fill.js';
import { type Locale, shownParams } from '../../core/words/render.js';
import { type CliCode, cli as viCli } from '../../core/words/vi/cli.js';
import type { Params } from '../../core/codes/refusal.js';

export type Colour = 'red' | 'yellow' | 'green' | 'bold' | 'grey';
const CODES: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, green: 32, bold: 1, grey: 90 };

export interface Terminal {
  readonly locale: Locale;
  /** A message in the chosen language. */
  readonly words: (code: CliCode, params?: Params) => string;
  /** A line of the answer, on standard output. */
  readonly print: (line?: string) => void;
  /** A line beside the answer (progress, refusals), on standard error. */
  readonly note: (line: string) => void;
  /** Colour on a terminal, the bare text elsewhere; never the only sign of anything. */
  readonly paint: (colour: Colour, text: string) => string;
}

export function terminal(locale: Locale): Terminal {
  const colours = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  return {
    locale,
    words: (code, params = {}) => fill((locale === 'vi' ? viCli : enCli)[code], shownParams(params, locale)),
    print: (line = '') => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    paint: (colour, text) => (colours ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text),
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
