/** Keys that lie elsewhere: what a service or a helper that answers oddly comes to. */
import assert from 'node:assert/strict';
import { authorize, signHashes } from '../../../core/signing/remote/csc.js';
import { SigningRefused } from '../../../core/signing/signer.js';
import {
  HELPER_HASHES_MOST,
  type PostToHelper,
  tokenCertificates,
  tokenSigner,
} from '../../../core/signing/token/token-signer.js';

const refusedWith = (code: string) => (error: unknown) => error instanceof SigningRefused && error.code === code;

describe('a remote service', () => {
  const says = (status: number, body: unknown) => () => Promise.resolve({ status, body });

  it('may permit at once, without a telephone', async () => {
    assert.deepEqual(await authorize(says(200, { SAD: 'now' }), 'id', ['h'], 'Ký'), { sad: 'now' });
  });
  it('is not believed where it signs fewer hashes than it was asked to', async () => {
    const one = says(200, { signatures: ['AAAA'] });
    await assert.rejects(signHashes(one, 'id', 'sad', ['a', 'b']), refusedWith('signer-refused'));
  });
});

describe('a helper on this computer', () => {
  const signer = (post: PostToHelper) =>
    tokenSigner({ certificate: new Uint8Array(), fingerprint: 'a'.repeat(64), chain: [], pin: '1', post });
  const says =
    (ok: boolean, body: unknown): PostToHelper =>
    () =>
      Promise.resolve({ ok, body });
  const data = [new Uint8Array([1])];

  it('that nobody started is said so', async () => {
    await assert.rejects(
      tokenCertificates(() => Promise.reject(new TypeError('fetch'))),
      refusedWith('signer-unreachable'),
    );
  });
  it('that answers nonsense, well or badly, has not signed', async () => {
    for (const odd of [
      says(true, { signatures: 'all' }),
      says(false, { code: 'odd' }),
      says(true, { signatures: [] }),
    ]) {
      await assert.rejects(signer(odd).sign(data), refusedWith('signer-refused'));
    }
  });
  it('is asked in parts, in order', async () => {
    const asked: number[] = [];
    const post: PostToHelper = (_, body) => {
      const { hashes } = body as { hashes: string[] };
      asked.push(hashes.length);
      return Promise.resolve({ ok: true, body: { signatures: hashes } });
    };
    const datas = Array.from({ length: HELPER_HASHES_MOST + 3 }, (_, n) => new Uint8Array([n]));
    const signatures = await signer(post).sign(datas);
    assert.deepEqual([asked, signatures.length], [[HELPER_HASHES_MOST, 3], datas.length]);
    assert.notDeepEqual(signatures[0], signatures[1]);
  });
});
