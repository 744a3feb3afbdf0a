/** What each page fetches before it shows anything, compressed, part by part. office.js is not ours and not counted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from './report.js';

const WEB = join(process.cwd(), 'build/web');
const MOST = 300 * 1024;

async function firstLoad(page: string): Promise<Line> {
  const html = await readFile(join(WEB, page), 'utf8');
  const names = [page, ...[...html.matchAll(/<script[^>]*src="\/([^"]*)"/g)].map(([, name]) => name!)];
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(WEB, name))).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const kb = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
  const parts = names.map((name, at) => `${name.split('.')[0]} ${kb(sizes[at]!)}`).join(', ');
  return {
    what: `first load of ${page}`,
    ratio: null,
    bound: '< 300 KB',
    ok: total < MOST,
    absolute: `${kb(total)}: ${parts}`,
  };
}

export const firstLoadBenches = [
  async (): Promise<Line[]> => Promise.all(['index.html', 'pane.html', 'verify.html'].map(firstLoad)),
];
