/** `hocba ocsp`: asks authorities about certificates, into files others take; not again while an answer counts. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORITY, type Chain, chainOf } from '../support/chain-asking.js';
import { general, rawCertificate, tlv } from '../support/raw-certificates.js';
import { access, certId, moment, type RawAnswer, rawAnswer, rawResponse, SAID } from '../support/raw-responses.js';
import { emptyDir, hocba } from './run-hocba.js';

const SERIAL = tlv(2, Uint8Array.of(0x41, 7));

describe('hocba ocsp', () => {
  const folder = emptyDir();
  const at = (name: string): string => join(folder, name);
  let chain: Chain;
  let inward: Uint8Array;
  before(async () => {
    chain = await chainOf();
    const extensions = [access(['ocsp', general.uri('http://127.0.0.1:1/')])];
    inward = rawCertificate(chain.leaf, chain.sub, { serial: SERIAL, extensions });
    writeFileSync(at('sub.cer'), rawCertificate(chain.sub, chain.root, { extensions: AUTHORITY() }));
    writeFileSync(at('bare.cer'), rawCertificate(chain.leaf, chain.sub));
    writeFileSync(at('inward.cer'), inward);
  });
  const ask = (...args: string[]) => hocba(['ocsp', ...args]);

  it('says for each why there is no answer, and writes nothing', async () => {
    const out = at('none');
    const { code, out: said } = await ask(at('bare.cer'), at('inward.cer'), '--issuer', at('sub.cer'), '--out', out);
    assert.equal(code, 1);
    assert.deepEqual(said.trimEnd().split('\n'), [
      '? Hòa: chứng thư không ghi địa chỉ hỏi nào dùng được. Hãy dùng danh sách thu hồi (.crl).',
      '? Hòa: địa chỉ trong chứng thư dẫn vào mạng bên trong, nên không hỏi.',
    ]);
    assert.deepEqual(readdirSync(out), []);
    const other = await ask(at('bare.cer'), '--issuer', at('bare.cer'), '--out', out, '--lang', 'en');
    assert.match(other.out, /no file of --issuer is the authority/);
    assert.equal((await ask(at('bare.cer'))).code, 2, 'whose authority nobody says');
  });

  describe('with an answer at hand', () => {
    const made = new Date(Date.now() - 60_000);
    const next = new Date(made.getTime() + 7 * 24 * 60 * 60_000);
    const answer = (parts: RawAnswer = {}): Uint8Array =>
      rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL), { at: made, next, ...parts })], {
        produced: moment(parts.at ?? made),
      });
    const again = async (kept: Uint8Array, ...args: string[]) => {
      const file = at(`${createHash('sha256').update(inward).digest('hex').slice(0, 16)}.ors`);
      writeFileSync(file, kept);
      const told = await ask(at('inward.cer'), '--issuer', at('sub.cer'), '--out', folder, ...args);
      assert.deepEqual(new Uint8Array(readFileSync(file)), kept, 'what was there stays');
      assert.equal(told.err, '');
      return [told.code, told.out.replace(folder, '')] as const;
    };

    it('asks nobody again while it counts', async () => {
      const [code, said] = await again(answer());
      assert.equal(code, 0);
      assert.match(said, /^✓ Hòa: còn hiệu lực lúc .*, câu trả lời dùng đến .* \(.*\.ors\); không hỏi lại\n$/);
    });

    it('says of a revoked one each time that it is revoked, and since when', async () => {
      const revoked = answer({ said: SAID.revoked(new Date('2026-03-04T05:06:07Z')) });
      const [code, said] = await again(revoked);
      assert.equal(code, 1);
      assert.match(said, /^✕ Hòa: đã bị thu hồi từ 2026-03-04 12:06:07 \+07:00, trả lời lúc .*; không hỏi lại\n$/);
      const [, english] = await again(revoked, '--lang', 'en');
      assert.match(english, /^✕ Hòa: revoked since 2026-03-04 12:06:07 .*; not asked again\n$/);
    });

    it('says of one without an end that it is of its own moment', async () => {
      const [code, said] = await again(answer({ at: new Date(Date.now() + 5 * 60_000), next: null }));
      assert.equal(code, 0);
      assert.match(said, /^✓ Hòa: còn hiệu lực lúc .*; nơi cấp không ghi câu trả lời dùng đến bao giờ \(/);
    });

    it('asks again where it has ended or did not know, and says with ? that nobody could be asked', async () => {
      for (const old of [answer({ next: made }), answer({ said: SAID.unknown })]) {
        const [code, said] = await again(old);
        assert.deepEqual([code, said], [1, '? Hòa: địa chỉ trong chứng thư dẫn vào mạng bên trong, nên không hỏi.\n']);
      }
    });
  });
});
