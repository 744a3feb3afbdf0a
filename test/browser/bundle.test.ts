import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { WEB } from './support/fake-api.js';

/** Names of the scripts a page loads by itself. */
async function firstScripts(page: string): Promise<string[]> {
  const html = await readFile(path.join(WEB, page), 'utf8');
  return [...html.matchAll(/<script[^>]*src="\/([^"]*)"/g)].map(([, name]) => name!);
}

describe('the built page', () => {
  for (const page of ['index.html', 'pane.html'])
    it(`first loads under 300 KB compressed: ${page}`, async () => {
      const files = [page, ...(await firstScripts(page))];
      const sizes = await Promise.all(files.map(async (name) => gzipSync(await readFile(path.join(WEB, name))).length));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      assert.ok(files.length > 3 && total < 300 * 1024, `${total} bytes in ${files.join(', ')}`);
    });

  it('fetches what opens key files only when somebody signs', async () => {
    // The OID of a PKCS#12 shrouded key bag (RFC 7292, appendix D): whatever reads key files names it.
    const reads = async (name: string) =>
      (await readFile(path.join(WEB, name), 'utf8')).includes('1.2.840.113549.1.12.10.1.2');
    const first = [...new Set([...(await firstScripts('index.html')), ...(await firstScripts('pane.html'))])];
    for (const name of first) assert.equal(await reads(name), false, name);
    const later = (await readdir(WEB)).filter((name) => name.endsWith('.js') && !first.includes(name));
    assert.ok((await Promise.all(later.map(reads))).includes(true), later.join(', '));
  });

  it('takes every script from its own server, under a name made from its content', async () => {
    const html = await readFile(path.join(WEB, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, src]) => src!);
    assert.ok(scripts.length > 0);
    for (const src of scripts) assert.match(src, /^\/[a-z]+\.[0-9a-f]{16,}\.js$/);
    assert.doesNotMatch(html, /https?:/);
    assert.match(html, /<meta name="csp-nonce" content="__CSP_NONCE__"/);
  });
});
