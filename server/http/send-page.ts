import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'express';
import { refuse } from '../ground/refused.js';
import { nonceOf } from '../web/headers.js';

/** What the pages' HTML has where the nonce belongs. */
const NONCE = '__CSP_NONCE__';

/** A built page; refuses with not-found where it was not built. */
export async function readPage(folder: string, name: string): Promise<string> {
  const html = await readFile(path.join(folder, name), 'utf8').catch(() => null);
  if (html === null) throw refuse('not-found');
  return html;
}

/**
 * A page goes out with a nonce of its own, so it is never kept. It holds nothing of anybody, so that its length tells
 * nothing: it may be packed.
 */
export function sendPage(res: Response, html: string): void {
  const page = html.replaceAll(NONCE, nonceOf(res));
  res.set('Cache-Control', 'no-store').vary('Accept-Encoding').type('html');
  if (res.req.acceptsEncodings('gzip') === false) res.send(page);
  else res.set('Content-Encoding', 'gzip').send(gzipSync(page));
}
