/** The file a command is about, wherever it stands on the line: an option that takes several files takes it, too. */
import { readBytes } from './input.js';
import { stop } from './stop.js';
import type { Terminal } from './terminal.js';

/** Options that take several files. */
interface Greedy {
  readonly trust: readonly string[];
  readonly licensed: readonly string[];
  readonly crl: readonly string[];
  readonly seal: readonly string[];
}

/** Certificates and lists are DER or PEM; a transcript is PDF or XML, in UTF-8 or UTF-16. */
const TRANSCRIPT = /^(?:%PDF|(?:\u00ef\u00bb\u00bf)?[\t\n\r ]*<|\u00ff\u00fe|\u00fe\u00ff|\0<)/;

/** `named`: where the line names it by itself. Throws Stop where there is none, or more than one. */
export async function fileAmong(
  terminal: Terminal,
  named: string | undefined,
  { trust, licensed, crl, seal }: Greedy,
): Promise<{ readonly file: string; readonly rest: Greedy }> {
  const rest = { trust, licensed, crl, seal };
  if (named !== undefined) return { file: named, rest };
  const found: string[] = [];
  for (const file of Object.values(rest).flat()) {
    const start = Buffer.from((await readBytes(terminal, file)).subarray(0, 256)).toString('latin1');
    if (TRANSCRIPT.test(start)) found.push(file);
  }
  const [file, ...others] = found;
  if (file === undefined || others.length > 0) throw stop(terminal, 'missing-argument', 'see-help', { detail: 'file' });
  const without = (files: readonly string[]): readonly string[] => files.filter((one) => one !== file);
  return {
    file,
    rest: { trust: without(trust), licensed: without(licensed), crl: without(crl), seal: without(seal) },
  };
}
