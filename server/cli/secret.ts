/** Passphrases of a command: lines of its input, or typed where nobody sees them. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { linesFromInput } from './input.js';
import { stop } from './stop.js';
import type { Terminal } from './terminal.js';

const isTyped = ({ input }: Terminal): boolean => 'isTTY' in input && input.isTTY === true;

/** One passphrase. `fromInput`: its line is on standard input. */
export async function passphraseFrom(terminal: Terminal, fromInput: boolean): Promise<string> {
  const given =
    fromInput || !isTyped(terminal) ? (await linesFromInput(terminal, 1))[0] : await typed(terminal, 'passphrase-type');
  if (!given) throw stop(terminal, 'passphrase-needed', 'backup-passphrase-remedy');
  return given;
}

/** A new passphrase, typed twice where it is typed. */
export async function newPassphrase(terminal: Terminal, fromInput: boolean, least: number): Promise<string> {
  const given = await passphraseFrom(terminal, fromInput);
  if ([...given].length < least) throw stop(terminal, 'passphrase-short', 'passphrase-short-remedy', { least });
  if (!fromInput && isTyped(terminal) && (await typed(terminal, 'passphrase-again')) !== given) {
    throw stop(terminal, 'passphrase-differs', 'passphrase-differs-remedy');
  }
  return given;
}

/** What is typed is shown to nobody. */
async function typed(terminal: Terminal, ask: 'passphrase-type' | 'passphrase-again'): Promise<string> {
  terminal.note(terminal.words(ask));
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: terminal.input, output: nowhere, terminal: true });
  try {
    return await asking.question('');
  } finally {
    asking.close();
  }
}
