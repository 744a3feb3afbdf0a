/** A disk of its own that can be filled up and made read-only; null where this machine gives none (it takes root). */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  /** Take all the room there is but so many bytes. */
  fill(but: number): void;
  /** Give back what `fill` took. */
  free(): void;
  readOnly(whether: boolean): void;
  remove(): void;
}

const mount = (...args: string[]): unknown => execFileSync('mount', args, { stdio: 'pipe' });

export function smallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'hocba-disk-'));
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path);
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: (but) => {
      const file = openSync(ballast, 'w');
      const block = Buffer.alloc(4096, 1);
      let blocks = 0;
      try {
        for (;;) blocks += writeSync(file, block) === block.length ? 1 : 0;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
      execFileSync('truncate', ['-s', String(blocks * block.length - but), ballast]);
    },
    free: () => rmSync(ballast),
    readOnly: (whether) => mount('-o', `remount,${whether ? 'ro' : 'rw'}`, path),
    remove: () => {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
}
