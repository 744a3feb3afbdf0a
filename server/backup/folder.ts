/** A folder of backups: what lies in it of one school, and what has served its time. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { keptOf } from '../../core/backups/keep.js';
import { isOf, readName, readPart } from '../../core/backups/names.js';

export interface LaterFile {
  readonly name: string;
  readonly number: number;
  readonly at: Date;
}
export interface WholeFile {
  readonly name: string;
  readonly at: Date;
  readonly bytes: number;
  /** By number; of two of one number the newer, which has all that the older has. */
  readonly later: readonly LaterFile[];
}

/** Of the school of a code, newest first. Throws what the file system throws where the folder is not there. */
export async function readFolder(dir: string, code: string): Promise<WholeFile[]> {
  const later = new Map<string, Map<number, LaterFile>>();
  const whole: { name: string; at: Date; bytes: number }[] = [];
  for (const name of await readdir(dir)) {
    const said = readName(name);
    if (said === null || !isOf(code, said)) continue;
    if (said.kind === 'whole') {
      whole.push({ name, at: said.at, bytes: (await stat(path.join(dir, name))).size });
      continue;
    }
    const own = later.get(said.whole) ?? new Map<number, LaterFile>();
    later.set(said.whole, own);
    const there = own.get(said.number);
    if (!there || there.at < said.at) own.set(said.number, { name, number: said.number, at: said.at });
  }
  return whole
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map((one) => ({
      ...one,
      later: [...(later.get(one.name)?.values() ?? [])].sort((a, b) => a.number - b.number),
    }));
}

/** The moment up to which a folder holds the school's work; null where it holds none. */
export function reachOf([newest]: readonly WholeFile[]): Date | null {
  return newest ? (newest.later.at(-1)?.at ?? newest.at) : null;
}

/** Additions are kept to so many whole backups, the newest: any moment of the last days can be gone back to. */
const WITH_LATER = 3;

/** What somebody may still be writing is left alone for so long, ms. */
const WRITING = 24 * 60 * 60 * 1000;

/**
 * Take away of one school what the rule does not keep, additions of older days first of all, and what was left half-written.
 * Resolves to the number of files.
 */
export async function tidyFolder(dir: string, code: string): Promise<number> {
  const whole = await readFolder(dir, code);
  const writing = (whole[0]?.at.getTime() ?? 0) - WRITING;
  const kept = new Set(keptOf(whole.map(({ at }) => at)));
  const withLater = new Set(whole.slice(0, WITH_LATER).map(({ name }) => name));
  let gone = 0;
  const remove = async (name: string): Promise<void> => {
    await rm(path.join(dir, name), { force: true });
    gone += 1;
  };
  for (const name of await readdir(dir)) {
    const said = readName(name);
    const part = readPart(name);
    const isPast = said?.kind === 'later' && isOf(code, said) && !withLater.has(said.whole);
    if (isPast || (part !== null && isOf(code, part) && part.at.getTime() < writing)) await remove(name);
  }
  for (const { name, at } of whole) if (!kept.has(at)) await remove(name);
  return gone;
}
