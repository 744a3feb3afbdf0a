import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import * as shared from '../../../core/signing/platform.js';
import type * as platform from '../../../core/signing/platform.js';

/** As a page finds it: nobody has told this one to hash by other means, as the server tells the one all share. */
const asInBrowser = async (which = 'in-browser'): Promise<typeof platform> =>
  (await import(new URL(`../../../core/signing/platform.js?${which}`, import.meta.url).href)) as typeof platform;

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
    const { rsaKey, sha256, useOwn } = await asInBrowser('told');
    const asked: Uint8Array[] = [];
    const own = { verify: () => true };
    useOwn({
      sha256: (bytes) => {
        asked.push(bytes);
        return Uint8Array.of(7);
      },
      rsaKey: (spki) => {
        asked.push(spki);
        return own;
      },
    });
    const [bytes, spki] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4)];
    assert.deepEqual([await sha256(bytes), await rsaKey(spki), asked], [Uint8Array.of(7), own, [bytes, spki]]);
  });
});

describe('an RSA key', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  const bytes = Uint8Array.of(1, 2, 3);
  const signature = new Uint8Array(sign('sha256', bytes, privateKey));
  const others = [signature.map((byte, at) => (at === 9 ? byte ^ 1 : byte)), signature.slice(1), new Uint8Array(0)];

  for (const [where, platformOf] of [
    ['in a browser', asInBrowser],
    // What the server tells it to use is loaded with the server.
    ['on the server', async () => (await import('../../../server/ground/digests.js'), shared)],
  ] as const) {
    it(`knows its own signatures ${where}`, async () => {
      const { rsaKey } = await platformOf();
      const key = await rsaKey(spki);
      assert.equal(await key.verify(bytes, signature), true);
      for (const other of others) assert.equal(await key.verify(bytes, other), false);
      assert.equal(await key.verify(Uint8Array.of(1, 2, 4), signature), false);
      await assert.rejects(rsaKey(spki.slice(1)));
    });
  }
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
