/** What commands take from the command line, checked in one way. */
import { createInterface } from 'node:readline';
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isSheetPeriod, type SheetPeriod } from '../../core/periods.js';
import { DATABASE_FILE } from '../db/dialect.js';
import { stop } from './stop.js';
import type { Terminal } from './terminal.js';

export async function readBytes(terminal: Terminal, file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw stop(terminal, 'cannot-read-file', 'check-file-path', { file });
  }
}

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

/** The data directory, which must hold a database: a command never makes one by mistyping. */
export function dataDirWithSchool(terminal: Terminal, data: string): string {
  if (existsSync(join(data, DATABASE_FILE))) return data;
  throw stop(terminal, 'no-data', 'make-data', { data });
}

/** The first line of standard input. */
export async function passwordFromInput(terminal: Terminal): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) if (line !== '') return line;
  } finally {
    lines.close();
    process.stdin.unref?.();
  }
  throw stop(terminal, 'no-password', 'give-user');
}
