/** `hocba ocsp`: asks authorities about certificates, into files others take; not again while an answer counts. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORITY, type Chain, chainOf } from '../support/chain-asking.js';
import { general, rawCertificate, tlv } from '../support/raw-certificates.js';
import { access, certId, moment, rawAnswer, rawResponse } from '../support/raw-responses.js';
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
      '✕ Hòa: chứng thư không ghi địa chỉ hỏi nào dùng được. Hãy dùng danh sách thu hồi (.crl).',
      '✕ Hòa: địa chỉ trong chứng thư dẫn vào mạng bên trong, nên không hỏi.',
    ]);
    assert.deepEqual(readdirSync(out), []);
    const other = await ask(at('bare.cer'), '--issuer', at('bare.cer'), '--out', out, '--lang', 'en');
    assert.match(other.out, /no file of --issuer is the authority/);
    assert.equal((await ask(at('bare.cer'))).code, 2, 'whose authority nobody says');
  });

  it('asks nobody again while the answer at hand counts', async () => {
    const made = new Date(Date.now() - 60_000);
    const next = new Date(made.getTime() + 7 * 24 * 60 * 60_000);
    const answer = (until: Date): Uint8Array =>
      rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL), { at: made, next: until })], {
        produced: moment(made),
      });
    const file = at(`${createHash('sha256').update(inward).digest('hex').slice(0, 16)}.ors`);
    writeFileSync(file, answer(next));
    const kept = await ask(at('inward.cer'), '--issuer', at('sub.cer'), '--out', folder);
    assert.deepEqual([kept.code, kept.err], [0, '']);
    assert.match(kept.out, /^✓ Hòa: câu trả lời trong .*\.ors còn dùng đến .*, không hỏi lại\n$/);
    const ended = answer(made);
    writeFileSync(file, ended);
    const again = await ask(at('inward.cer'), '--issuer', at('sub.cer'), '--out', folder);
    assert.match(again.out, /dẫn vào mạng bên trong/);
    assert.deepEqual(new Uint8Array(readFileSync(file)), ended, 'what was there stays where nothing came');
  });
});
