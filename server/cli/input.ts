/** What commands take from the command line, checked in one way. */
import { createInterface } from 'node:readline';
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isSheetPeriod, type SheetPeriod } from '../../core/codes/periods.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import { remembersPlace } from '../place/remembered.js';
import { stop } from './stop.js';
import type { Terminal } from './terminal.js';

export async function readBytes(terminal: Terminal, file: string): Promise<Uint8Array> {
  try {
    return await readFile(existsSync(file) ? file : whereTyped(file));
  } catch {
    throw stop(terminal, 'cannot-read-file', 'check-file-path', { file });
  }
}

/** A file that is to be there, where it was typed. */
export function fileAsTyped(terminal: Terminal, file: string): string {
  const found = [file, whereTyped(file)].find((one) => existsSync(one));
  if (found === undefined) throw stop(terminal, 'cannot-read-file', 'check-file-path', { file });
  return found;
}

/** npm changes into the project's folder before it runs a command, and says where that was typed. */
const whereTyped = (file: string): string => resolve(process.env['INIT_CWD'] ?? '.', file);

export async function writeBytes(terminal: Terminal, file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch {
    throw stop(terminal, 'cannot-write-file', 'check-folder', { file });
  }
}

export function periodFrom(terminal: Terminal, period: string): SheetPeriod {
  if (isSheetPeriod(period)) return period;
  throw stop(terminal, 'bad-period', 'periods-are', { period });
}

export function portFrom(terminal: Terminal, port: string): number {
  const number = Number(port);
  if (Number.isInteger(number) && number >= 1 && number <= 65535) return number;
  throw stop(terminal, 'bad-port', 'ports-are', { port });
}

/** An address of the web. */
export function httpUrlFrom(terminal: Terminal, url: string): string {
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return url;
  throw stop(terminal, 'bad-url', 'urls-are', { url });
}

/** The data directory, which must hold a database, or know of one: a command never makes one by mistyping. */
export function dataDirWithSchool(terminal: Terminal, data: string): string {
  if (existsSync(join(data, DATABASE_FILE)) || remembersPlace(data)) return data;
  throw stop(terminal, 'no-data', 'make-data', { data });
}

export interface Secrets {
  readonly password: string;
  /** Of her second factor, or a recovery code. */
  readonly code?: string;
}

/** The first line of standard input, and the second where a code was announced: neither is seen in a list of programs. */
export async function secretsFromInput(terminal: Terminal, withCode: boolean): Promise<Secrets> {
  const [password, code] = await linesFromInput(terminal, withCode ? 2 : 1);
  if (password === undefined) throw stop(terminal, 'no-password', 'give-user');
  if (!withCode) return { password };
  if (code === undefined) throw stop(terminal, 'no-code', 'give-code');
  return { password, code };
}

/** So many lines of its input, or fewer where it ends; empty ones do not count. */
export async function linesFromInput({ input: from }: Pick<Terminal, 'input'>, count: number): Promise<string[]> {
  const input = createInterface({ input: from });
  const lines: string[] = [];
  try {
    for await (const line of input) {
      if (line !== '') lines.push(line);
      if (lines.length === count) break;
    }
  } finally {
    input.close();
    if (from === process.stdin) process.stdin.unref();
  }
  return lines;
}
