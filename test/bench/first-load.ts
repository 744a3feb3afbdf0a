/**
 * What each page fetches before it shows anything, as the running server sends it to a browser that takes brotli: the page,
 * its scripts and what it fetches ahead, heads included. Nothing is packed here. office.js is not ours and not counted.
 */
import http from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeBenchSchool } from './bench-school.js';
import type { Line } from './report.js';
import { startServer } from './start-server.js';

const PAGES = [
  { where: '/app', most: 210 },
  { where: '/addin', most: 230 },
  { where: '/kiem-tra', most: 210 },
] as const;
const FETCHED =
  /<script[^>]*\ssrc="(\/[^"]*)"|<link[^>]*\srel="(?:preload|modulepreload|stylesheet|icon)"[^>]*\shref="(\/[^"]*)"/g;

interface Fetched {
  readonly bytes: number;
  readonly body: Buffer;
}

const fetched = (port: number, path: string): Promise<Fetched> =>
  new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
    const request = http.get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${path}: ${answer.statusCode}`));
        const wire = Buffer.concat(chunks);
        const body = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(wire) : wire;
        resolve({ bytes: wire.length + answer.rawHeaders.join(': ').length, body });
      });
    });
    request.on('error', reject);
  });

async function firstLoad(port: number, { where, most }: (typeof PAGES)[number]): Promise<Line> {
  const page = await fetched(port, where);
  const names = [...page.body.toString().matchAll(FETCHED)].map(([, script, ahead]) => (script ?? ahead)!);
  if (names.length === 0) throw new Error(`${where} names no script`);
  const sizes = await Promise.all(names.map(async (name) => (await fetched(port, name)).bytes));
  const total = sizes.reduce((sum, size) => sum + size, page.bytes);
  const kb = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
  const parts = names.map((name, at) => `${name.slice(1).split('.')[0]} ${kb(sizes[at]!)}`).join(', ');
  return {
    what: `first load of ${where} on the wire`,
    ratio: null,
    bound: `< ${most} KB`,
    ok: total < most * 1024,
    absolute: `${kb(total)}: page ${kb(page.bytes)}, ${parts}`,
  };
}

export const firstLoadBenches = [
  async (folder: string): Promise<Line[]> => {
    const dataDir = join(folder, 'first-load');
    await makeBenchSchool(dataDir, 1);
    const server = await startServer(dataDir);
    try {
      return await Promise.all(PAGES.map((page) => firstLoad(server.port, page)));
    } finally {
      await server.stop();
    }
  },
];
