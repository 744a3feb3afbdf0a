/** Peak memory of a fresh process that reads a workbook. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.js';

const module = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);

/** Programs that read the bytes `b`. */
export const OURS = `const { readBytes } = await import(${module('../../server/files/read-bytes.js')}); await readBytes(b);`;
export const THEIRS = `const { default: e } = await import('exceljs'); await new e.Workbook().xlsx.load(b);`;

const ROUNDS = 3;

/** Kilobytes over an empty process: medians of some processes each, in turn. */
export function peaks(ours: string, theirs: string, bytes: Uint8Array): { ours: number; theirs: number } {
  const found = Array.from({ length: ROUNDS }, () => [peakOf(''), peakOf(ours, bytes), peakOf(theirs, bytes)]);
  const [empty, a, b] = [0, 1, 2].map((i) => median(found.map((peak) => peak[i]!)));
  return { ours: a! - empty!, theirs: b! - empty! };
}

/** Kilobytes. */
function peakOf(program: string, bytes: Uint8Array = new Uint8Array()): number {
  const folder = mkdtempSync(join(tmpdir(), 'hocba-peak-'));
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, bytes);
    const whole = `import { existsSync, readFileSync } from 'node:fs'; const b = readFileSync(${JSON.stringify(file)}); ${program}
      const own = existsSync('/proc/self/status') ? /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1')) : null;
      // What getrusage says may be the parent's, from before the program was started.
      process.stdout.write(own ? own[1] : String(process.resourceUsage().maxRSS));`;
    return Number(execFileSync(process.execPath, ['--input-type=module', '-e', whole], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
