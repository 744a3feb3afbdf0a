/** Pages of a database's copy by their digests: what changed between two moments is pages, whatever changed them. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** Bytes kept of a page's SHA-256. */
export const DIGEST = 16;
const TOGETHER = 1024;

/** Look at every page of a file, in order; a page is there only until the next one is. */
async function eachPage(file: string, pageSize: number, see: (number: number, page: Buffer) => unknown): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const block = Buffer.alloc(pageSize * TOGETHER);
    for (let first = 0; ; first += TOGETHER) {
      const { bytesRead } = await handle.read(block, 0, block.length, first * pageSize);
      if (bytesRead === 0) return;
      for (let at = 0; at < bytesRead; at += pageSize) {
        await see(first + at / pageSize, block.subarray(at, at + pageSize));
      }
      if (bytesRead < block.length) return;
    }
  } finally {
    await handle.close();
  }
}

const digestOf = (page: Buffer): Buffer => createHash('sha256').update(page).digest().subarray(0, DIGEST);

/** The digests of all pages, one after the other. */
export async function pageDigests(file: string, pageSize: number): Promise<Buffer> {
  const digests: Buffer[] = [];
  await eachPage(file, pageSize, (_, page) => digests.push(digestOf(page)));
  return Buffer.concat(digests);
}

/** SHA-256, hex, over the digests of all pages. */
export const overPages = (digests: Buffer): string => createHash('sha256').update(digests).digest('hex');

export interface ChangedPages {
  /** From 0. */
  readonly numbers: readonly number[];
  readonly digests: Buffer;
}

/** Write pages that are other than `before` has them to a file, one after the other. */
export async function writeChanged(
  file: string,
  pageSize: number,
  { before, to }: { readonly before: Buffer; readonly to: string },
): Promise<ChangedPages> {
  const [numbers, digests]: [number[], Buffer[]] = [[], []];
  const out = await open(to, 'wx', 0o600);
  try {
    await eachPage(file, pageSize, async (number, page) => {
      const digest = digestOf(page);
      digests.push(digest);
      if (before.subarray(number * DIGEST, (number + 1) * DIGEST).equals(digest)) return;
      numbers.push(number);
      await out.write(page);
    });
  } finally {
    await out.close();
  }
  return { numbers, digests: Buffer.concat(digests) };
}

/** Put pages into a database's file, which then has so many. */
export async function applyPages(
  file: string,
  { pageSize, pages }: { readonly pageSize: number; readonly pages: number },
  { numbers, from }: { readonly numbers: readonly number[]; readonly from: string },
): Promise<void> {
  const [source, target] = [await open(from, 'r'), await open(file, 'r+')];
  try {
    for (const [at, number] of numbers.entries()) {
      await copyPage(source, target, { from: at * pageSize, to: number * pageSize, pageSize });
    }
    await target.truncate(pages * pageSize);
  } finally {
    await source.close();
    await target.close();
  }
}

async function copyPage(
  source: FileHandle,
  target: FileHandle,
  { from, to, pageSize }: { readonly from: number; readonly to: number; readonly pageSize: number },
): Promise<void> {
  const { buffer, bytesRead } = await source.read(Buffer.alloc(pageSize), 0, pageSize, from);
  if (bytesRead !== pageSize) throw new RangeError('a page is not there');
  await target.write(buffer, 0, pageSize, to);
}
