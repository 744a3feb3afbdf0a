/** `hocba verify`: what a script and a person see of a transcript that is good, forged, or nobody's. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildSchool } from '../support/builders.js';
import { keyPath, signedRecord } from '../support/signed-record.js';
import { startTestServer } from '../support/server.js';
import { emptyDir, hocba } from './run-hocba.js';

const shape = z.strictObject({
  verdict: z.enum(['valid', 'invalid', 'unknown']),
  steps: z.array(z.strictObject({ code: z.string(), ok: z.boolean().nullable(), detail: z.string() })).min(1),
});

const SIGNED = {
  homeroom: '2026-06-01T08:15:00+07:00',
  principal: '2026-06-03T10:00:00+07:00',
  seal: '2026-06-05T14:30:00+07:00',
};

describe('hocba verify', () => {
  const folder = emptyDir();
  const file = join(folder, 'hoc-ba.xml');
  const trust = ['--trust', keyPath('authority.der'), '--crl', keyPath('none-revoked.crl')];
  let text = '';
  before(async () => {
    // The command goes by this computer's clock: signed before today.
    ({ text } = await signedRecord({ signedAt: SIGNED }));
    writeFileSync(file, text);
  });
  const json = async (args: readonly string[]) => {
    const { code, out, err } = await hocba(['verify', ...args, '--json']);
    assert.equal(err, '');
    return { code, ...shape.parse(JSON.parse(out)) };
  };
  const wrong = ({ steps }: { steps: { code: string; ok: boolean | null }[] }) =>
    steps.filter(({ ok }) => ok === false).map(({ code }) => code);

  it('finds a good transcript valid, with every step named', async () => {
    const answer = await json([file, ...trust]);
    assert.equal(answer.verdict, 'valid');
    assert.equal(answer.code, 0);
    const codes = answer.steps.map(({ code }) => code);
    for (const code of ['structure', 'digests', 'signature:homeroom', 'chain:seal', 'order', 'version', 'status'])
      assert.ok(codes.includes(code), code);
    assert.equal(answer.steps.find(({ code }) => code === 'status')?.ok, null);
  });

  it('says in plain words who signed, when, and that the time is claimed', async () => {
    const { code, out } = await hocba(['verify', file, ...trust]);
    assert.equal(code, 0);
    assert.match(out, /^Hợp lệ\n/);
    assert.match(out, /Giáo viên chủ nhiệm: .+, 08:15 01\/06\/2026 \(giờ tự khai\)/);
    assert.match(out, /✓ Chữ ký của nhà trường/);
    assert.match((await hocba(['verify', file, ...trust, '--lang', 'en'])).out, /^Valid\n/);
  });

  it('finds a changed mark, and which signatures it breaks', async () => {
    const forged = join(folder, 'forged.xml');
    writeFileSync(forged, text.replace('<DIEM_KIEM_TRA_DINH_KY>7<', '<DIEM_KIEM_TRA_DINH_KY>8<'));
    const answer = await json([forged, ...trust]);
    assert.equal(answer.code, 1);
    assert.equal(answer.verdict, 'invalid');
    assert.ok(wrong(answer).includes('digests'));
  });

  it('cannot say without anybody to trust, and says so rather than no', async () => {
    const answer = await json([file]);
    assert.equal(answer.verdict, 'unknown');
    assert.equal(answer.code, 2);
    assert.deepEqual(wrong(answer), []);
  });

  it('refuses what is no transcript, no certificate and no file, without a stack trace', async () => {
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Kính gửi nhà trường');
    assert.equal((await json([letter])).verdict, 'unknown');
    const doctype = join(folder, 'doctype.xml');
    writeFileSync(doctype, `<!DOCTYPE HOC_BA [<!ENTITY x "x">]>${text}`);
    assert.equal((await json([doctype, ...trust])).verdict, 'invalid');
    for (const args of [[file, '--trust', letter], [join(folder, 'none.xml')], []]) {
      const { code, err } = await hocba(['verify', ...args]);
      assert.equal(code, 2);
      assert.match(err, /^✕ .+\n {2}→ .+/);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  });

  it('asks a server whose trust and whose codes it has', async () => {
    const server = await startTestServer();
    try {
      await buildSchool(server.db);
      const answer = await json([file, ...trust, '--server', server.url]);
      // Good by the authority named here; the server has never heard of its code.
      assert.equal(answer.verdict, 'valid');
      assert.match(answer.steps.find(({ code }) => code === 'status')?.detail ?? '', /^code-unknown /);
    } finally {
      await server.stop();
    }
    const { code, err } = await hocba(['verify', file, '--server', 'http://127.0.0.1:9']);
    assert.equal(code, 2);
    assert.match(err, /Không kết nối được/);
  });
});
