import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { ENDPOINTS } from '../../core/contract/endpoints.js';
import { refusals as english } from '../../core/words/en/refusals.js';
import { refusals as vietnamese } from '../../core/words/vi/refusals.js';

const WEB = new URL('../../web/', import.meta.url);
const scripts = readdirSync(WEB).filter((name) => name.endsWith('.js'));
const textOf = (name: string): string => readFileSync(new URL(name, WEB), 'utf8');
/** Scripts a page fetches before it shows anything, office.js apart. */
const firstOf = (page: string): string[] =>
  [...textOf(page).matchAll(/<script[^>]*\ssrc="\/([^"]*)"/g)].map(([, name]) => name!);
/** Bytes of the heads around each file, a little more than they have. */
const HEAD = 700;

describe('what the pages fetch first, as it was built', () => {
  for (const [page, most] of [
    ['index.html', 210],
    ['verify.html', 210],
    ['vendor.html', 210],
    ['pane.html', 230],
  ] as const) {
    it(`of ${page} stays under ${most} KB with brotli`, () => {
      const first = firstOf(page);
      assert.ok(first.length >= 3, first.join());
      const bytes = first.reduce((sum, name) => sum + HEAD + statSync(new URL(`${name}.br`, WEB)).size, 4096);
      assert.ok(bytes < most * 1024, `${Math.round(bytes / 1024)} KB: ${first.join(', ')}`);
    });

    it(`of ${page} holds no English, which comes when somebody wants it`, () => {
      const saying = (sentence: string) => scripts.filter((name) => textOf(name).includes(sentence));
      const first = firstOf(page);
      const held = (sentence: string) => saying(sentence).filter((name) => first.includes(name));
      assert.equal(held(vietnamese['signed-out'].reason).length, 1);
      assert.deepEqual(held(english['signed-out'].reason), []);
      assert.ok(saying(english['signed-out'].reason).length > 0);
    });
  }

  it('holds nothing that only the server says: what endpoints are for, refusals of accounts', () => {
    for (const sentence of [
      ENDPOINTS.tasks.summary,
      ENDPOINTS.people.summary,
      vietnamese['first-password-used'].reason,
    ]) {
      assert.deepEqual(
        scripts.filter((name) => textOf(name).includes(sentence)),
        [],
      );
    }
  });

  it('is there in both packed forms, and smaller in each', () => {
    for (const name of scripts) {
      const [plain, br, gz] = ['', '.br', '.gz'].map((end) => statSync(new URL(name + end, WEB)).size) as [
        number,
        number,
        number,
      ];
      assert.ok(br < gz && gz < plain, name);
    }
  });
});
