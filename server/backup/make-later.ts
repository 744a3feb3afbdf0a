import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { laterName } from '../../core/backups/names.js';
import { FACTS_FILE, type LaterFacts } from './facts.js';
import { overPages, writeChanged } from './pages.js';
import { sealStaged } from './seal-staged.js';
import { digestsOf, readShipping, writeShipping } from './shipping-state.js';
import { DATA_FOLDER, staged, writeFacts } from './stage.js';

/** Numbers of the pages, 32 bits each, least byte first; and the pages. */
export const PAGE_FILES = { numbers: 'pages.numbers', pages: 'pages.bytes' } as const;

export interface LaterTask {
  readonly dataDir: string;
  readonly to: string;
  /** An instant. */
  readonly now: string;
  readonly version: string;
}

/** What an addition came to: its name; null where nothing had changed. */
export interface LaterMade {
  readonly name: string | null;
}

/**
 * Add to the last whole backup what has changed since, or since the last addition. An addition that was written and not yet
 * remembered is written again under its number with all that came after. Throws RangeError where there is nothing to add to.
 */
export async function makeLater({ dataDir, to, now, version }: LaterTask): Promise<LaterMade> {
  const state = await readShipping(dataDir);
  if (state === null) throw new RangeError('no whole backup to add to');
  return staged(dataDir, to, async ({ dir, copy, files, school, database }) => {
    const { pageSize } = database;
    // Another page size is another file altogether.
    if (pageSize !== state.pageSize) throw new RangeError('no whole backup to add to');
    const before = Buffer.from(state.pages, 'base64');
    const changed = await writeChanged(copy, pageSize, { before, to: path.join(dir, PAGE_FILES.pages) });
    const digests = await digestsOf(dir, files);
    const other = files.filter((file) => state.files[file] !== digests[file]);
    const gone = Object.keys(state.files).some((file) => !files.includes(file));
    if (changed.numbers.length === 0 && other.length === 0 && !gone) return { name: null };
    const number = state.number + 1;
    const facts: LaterFacts = {
      ...{ format: 'hocba-backup-1', kind: 'later', id: randomUUID(), of: state.of, number, school, version, database },
      ...{ madeAt: now, files: [...files], pagesDigest: overPages(changed.digests) },
    };
    await writeFacts(dir, facts);
    await writeFile(path.join(dir, PAGE_FILES.numbers), numbersAsBytes(changed.numbers), { mode: 0o600 });
    const entries = [
      FACTS_FILE,
      PAGE_FILES.numbers,
      PAGE_FILES.pages,
      ...other.map((file) => `${DATA_FOLDER}/${file}`),
    ];
    const name = laterName(state.name, number, new Date(now));
    await sealStaged({ dir, entries, to, name, lock: { recipient: state.recipient } });
    const pages = changed.digests.toString('base64');
    await writeShipping(dataDir, { ...state, number, pages, files: digests });
    return { name };
  });
}

function numbersAsBytes(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, at * 4);
  return bytes;
}

export const numbersFrom = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4));
