import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Response } from 'express';
import { refuse } from '../ground/refused.js';
import { nonceOf } from './headers.js';

/** What the pages' HTML has where the nonce belongs. */
const NONCE = '__CSP_NONCE__';

/** A built page; refuses with not-found where it was not built. */
export async function readPage(folder: string, name: string): Promise<string> {
  const html = await readFile(path.join(folder, name), 'utf8').catch(() => null);
  if (html === null) throw refuse('not-found');
  return html;
}

/** A page goes out with a nonce of its own, so it is never kept. */
export function sendPage(res: Response, html: string): void {
  res
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(html.replaceAll(NONCE, nonceOf(res)));
}
