import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { WEB } from './support/fake-api.js';

describe('the built page', () => {
  for (const page of ['index.html', 'pane.html'])
    it(`first loads under 300 KB compressed: ${page}`, async () => {
      const html = await readFile(path.join(WEB, page), 'utf8');
      const scripts = [...html.matchAll(/<script[^>]*src="\/([^"]*)"/g)].map(([, name]) => name!);
      const files = [page, ...scripts];
      const sizes = await Promise.all(files.map(async (name) => gzipSync(await readFile(path.join(WEB, name))).length));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      assert.ok(files.length > 3 && total < 300 * 1024, `${total} bytes in ${files.join(', ')}`);
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
