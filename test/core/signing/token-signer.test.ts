/** Keys on a token: what a helper that answers oddly, or not at all, comes to. */
import assert from 'node:assert/strict';
import { SigningRefused } from '../../../core/signing/signer.js';
import {
  HELPER_HASHES_MOST,
  type PostToHelper,
  tokenCertificates,
  tokenSigner,
} from '../../../core/signing/token/token-signer.js';

const refusedWith = (code: string) => (error: unknown) => error instanceof SigningRefused && error.code === code;

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
  it('is not asked for a part nobody waits for any more', async () => {
    let asked = 0;
    const stop = { aborted: false };
    const post: PostToHelper = (_, body) => {
      asked += 1;
      stop.aborted = true;
      return Promise.resolve({ ok: true, body: { signatures: (body as { hashes: string[] }).hashes } });
    };
    const datas = Array.from({ length: HELPER_HASHES_MOST + 1 }, (_, n) => new Uint8Array([n]));
    await assert.rejects(signer(post).sign(datas, stop), refusedWith('cancelled'));
    assert.equal(asked, 1);
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
  it('says what is on the tokens, and which pages elsewhere it turned away; an older one does not say that', async () => {
    const certificates = [{ der: 'AAAA', pad: false, token: 'Thẻ của cô Hạnh' }];
    const foreign = [{ origin: 'https://elsewhere.example', times: 3, last: '2027-06-01T01:15:00.000Z' }];
    for (const [body, said] of [
      [
        { certificates, foreign },
        { certificates, foreign },
      ],
      [{ certificates }, { certificates, foreign: [] }],
    ] as const) {
      const asked: unknown[] = [];
      const found = await tokenCertificates((...question) => {
        asked.push(question);
        return Promise.resolve({ ok: true, body });
      });
      assert.deepEqual([found, asked], [said, [['/certificates', {}]]]);
    }
  });
  it('whose token asks for its PIN on keys of its own says how often it will', async () => {
    for (const [asked, once, whole, many] of [
      [0, 0, 0, 0],
      [1, 1, 1, 2],
      [2, 2, 36, HELPER_HASHES_MOST + 3],
    ] as const) {
      const one = signer(says(true, { signatures: ['AAAA'], asked }));
      assert.equal(one.asks!(1), 0, 'nobody knows yet');
      await one.sign(data);
      assert.deepEqual([1, 35, HELPER_HASHES_MOST + 1].map(one.asks!), [once, whole, many]);
    }
    const older = signer(says(true, { signatures: ['AAAA'] }));
    await older.sign(data);
    assert.equal(older.asks!(35), 0);
  });

  it('passes the token’s own refusals on', async () => {
    await assert.rejects(signer(says(false, { code: 'pin-locked' })).sign(data), refusedWith('pin-locked'));
  });
  it('hears no PIN after its signer was closed', async () => {
    const pins: unknown[] = [];
    const closing = signer((_, body) => {
      pins.push((body as { pin: string }).pin);
      return Promise.resolve({ ok: true, body: { signatures: ['AAAA'] } });
    });
    assert.equal((await closing.sign(data)).length, 1);
    closing.close();
    await assert.rejects(closing.sign(data), refusedWith('cancelled'));
    assert.deepEqual(pins, ['1']);
  });
});
