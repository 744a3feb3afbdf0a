import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type * as platform from '../../../core/signing/platform.js';

/** As a page finds it: nobody has told this one to hash by other means, as the server tells the one all share. */
const asInBrowser = async (): Promise<typeof platform> =>
  (await import(new URL('../../../core/signing/platform.js?in-browser', import.meta.url).href)) as typeof platform;

describe('SHA-256', () => {
  it('by WebCrypto is what everybody else counts', async () => {
    const { sha256 } = await asInBrowser();
    for (const length of [0, 1, 55, 56, 64, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
      const expected = new Uint8Array(createHash('sha256').update(bytes).digest());
      assert.deepEqual(await sha256(bytes), expected, `${length}`);
    }
  });
  it('can be left to other means', async () => {
    const { sha256, useSha256 } = await asInBrowser();
    const asked: Uint8Array[] = [];
    useSha256((bytes) => {
      asked.push(bytes);
      return Uint8Array.of(7);
    });
    const bytes = Uint8Array.of(1, 2, 3);
    assert.deepEqual([await sha256(bytes), asked], [Uint8Array.of(7), [bytes]]);
  });
});

describe('UTF-8', () => {
  it('goes both ways, and bytes that are none are refused', async () => {
    const { utf8, fromUtf8 } = await asInBrowser();
    assert.equal(fromUtf8(utf8('Học bạ số 𠀋')), 'Học bạ số 𠀋');
    for (const bytes of [[0xc3], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
      assert.throws(() => fromUtf8(Uint8Array.from(bytes)), TypeError);
    }
  });
});
