/** `hocba verify`: what a script and a person see of a transcript that is good, forged, or nobody's. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { COMMON_NAME, ORGANIZATION, USER_ID } from '../../core/signing/name.js';
import { evidenceRecord } from '../../core/signing/evidence/evidence-record.js';
import { hashTree } from '../../core/signing/evidence/hash-tree.js';
import { sha256 } from '../../core/signing/platform.js';
import { buildCrl } from '../../server/pki/authority/build.js';
import { buildSchool } from '../support/builders.js';
import { boundSigner, fingerprintOf, signedCheckers } from '../support/checkers-file.js';
import {
  authorityKey,
  authorityNamed,
  identified,
  identifiedBy,
  identifiedSlots,
  personNamed,
  SCHOOL,
  SUBJECTS,
} from '../support/identified.js';
import { sealedPdf } from '../support/sealed-pdf.js';
import { tokenAt } from '../support/long-term-record.js';
import { keyPath, signedRecord } from '../support/signed-record.js';
import { startTestServer } from '../support/server.js';
import { emptyDir, hocba } from './run-hocba.js';

const shape = z.strictObject({
  verdict: z.enum(['valid', 'invalid', 'unknown']),
  standing: z.enum(['licensed', 'internal']).nullable(),
  steps: z.array(z.strictObject({ code: z.string(), ok: z.boolean().nullable(), detail: z.string() })).min(1),
});

const SIGNED = {
  homeroom: '2026-06-01T08:15:00+07:00',
  principal: '2026-06-03T10:00:00+07:00',
  seal: '2026-06-05T14:30:00+07:00',
};

/** Codes, parameters nobody filled in, names as machines write them, and the words of the page. */
const BARE = /verify\.|undefined|\{|not-|-seal|-again|no-anchor|CN=|[Tt]rang này|cuối trang|this page/;

describe('hocba verify', () => {
  const folder = emptyDir();
  const file = join(folder, 'hoc-ba.xml');
  const trust = ['--trust', keyPath('authority.der'), '--crl', keyPath('none-revoked.crl')];
  let text = '';
  before(async () => {
    // The command goes by this computer's clock: signed before today.
    ({ text } = await signedRecord({ signedAt: SIGNED, certificates: await identifiedSlots() }));
    writeFileSync(file, text);
  });
  const json = async (args: readonly string[]) => {
    const { code, out, err } = await hocba(['verify', ...args, '--json']);
    assert.equal(err, '');
    return { code, ...shape.parse(JSON.parse(out)) };
  };
  const wrong = ({ steps }: { steps: { code: string; ok: boolean | null }[] }) =>
    steps.filter(({ ok }) => ok === false).map(({ code }) => code);

  it('says since when a file was there, by its evidence record, and what is wrong with one', async () => {
    const at = new Date('2026-06-06T02:00:00Z');
    const tree = await hashTree([[await sha256(new TextEncoder().encode(text))], [new Uint8Array(32)]], 'SHA-256');
    const stamps = [{ tree: tree.reduced(0), token: await tokenAt(tree.stamped, at) }];
    const [own, other] = [join(folder, 'hoc-ba.xml.ers'), join(folder, 'khac.xml')];
    writeFileSync(own, evidenceRecord([{ hash: 'SHA-256', stamps }]));
    writeFileSync(other, `${text} `);
    const told = await hocba(['verify', file, ...trust, '--evidence', own]);
    assert.match(told.out, /✓ Bằng chứng lưu trữ: tệp này, từng byte, đã có từ 09:00 06\/06\/2026 \(1 dấu thời gian\)/);
    assert.equal(told.code, 0);
    const read = z.object({ evidence: z.object({ ok: z.string(), code: z.string(), since: z.string().nullable() }) });
    const found = await hocba(['verify', file, ...trust, '--evidence', own, '--json']);
    assert.deepEqual(read.parse(JSON.parse(found.out)).evidence, {
      ok: 'yes',
      code: 'proven',
      since: at.toISOString(),
    });
    for (const [shown, evidence, words] of [
      [other, own, /là của tệp khác, hoặc tệp đã bị sửa/],
      [file, file, /không đọc được: không phải bằng chứng lưu trữ/],
    ] as const) {
      const { out, code } = await hocba(['verify', shown, ...trust, '--evidence', evidence]);
      assert.match(out, words);
      assert.equal(code, 1);
    }
  });

  it('finds a good transcript valid, with every step named', async () => {
    const answer = await json([file, ...trust]);
    assert.deepEqual([answer.verdict, answer.standing, answer.code], ['valid', 'internal', 0]);
    const codes = answer.steps.map(({ code }) => code);
    for (const code of [
      'structure',
      'digests',
      'signature:homeroom',
      'chain:seal',
      'holder:principal',
      'order',
      'version',
      'status',
    ])
      assert.ok(codes.includes(code), code);
    assert.equal(answer.steps.find(({ code }) => code === 'status')?.ok, null);
  });

  it('says in plain words who signed, when, and that the time is claimed', async () => {
    const { code, out } = await hocba(['verify', file, ...trust]);
    assert.equal(code, 0);
    assert.match(out, /^Chữ ký đúng, chứng thư nội bộ: không có giá trị pháp lý ngoài nhà trường\n/);
    assert.match(out, /^Chưa hỏi máy chủ xem học bạ có hiệu lực không\.$/m);
    assert.doesNotMatch(out, /(?<!Chữ ký )[Hh]ợp lệ/);
    assert.match(out, /Giáo viên chủ nhiệm: .+, 08:15 01\/06\/2026 \(giờ tự khai\)/);
    assert.match(out, /✓ Chữ ký của nhà trường/);
    assert.match(
      (await hocba(['verify', file, ...trust, '--lang', 'en'])).out,
      /^Signatures right, internal certificates/,
    );
  });

  it('finds a changed mark, and which signatures it breaks', async () => {
    const forged = join(folder, 'forged.xml');
    writeFileSync(forged, text.replace('<DIEM_KIEM_TRA_DINH_KY>7<', '<DIEM_KIEM_TRA_DINH_KY>8<'));
    const answer = await json([forged, ...trust]);
    assert.equal(answer.code, 1);
    assert.equal(answer.verdict, 'invalid');
    assert.ok(wrong(answer).includes('digests'));
  });

  it('rests on what the checker names: licensed authorities, or ones nobody has placed', async () => {
    const authority = await authorityNamed([[ORGANIZATION, 'Nhà cung cấp dịch vụ']]);
    const own = async (slot: 'homeroom' | 'principal' | 'seal') => identifiedBy(authority, slot, SUBJECTS[slot]);
    const certificates = {
      homeroom: await own('homeroom'),
      principal: await own('principal'),
      seal: await own('seal'),
    };
    const record = join(folder, 'licensed.xml');
    const [root, crl] = [join(folder, 'root.cer'), join(folder, 'root.crl')];
    writeFileSync(record, (await signedRecord({ signedAt: SIGNED, certificates })).text);
    writeFileSync(root, authority);
    const days = { thisUpdate: new Date(), nextUpdate: new Date('2049-01-01T00:00:00Z') };
    writeFileSync(
      crl,
      await buildCrl({ certificate: authority, pkcs8: authorityKey() }, { number: 1, revoked: [], ...days }),
    );
    const answer = async (option: string) => {
      const { verdict, standing, code } = await json([record, option, root, '--crl', crl]);
      return [verdict, standing, code];
    };
    assert.deepEqual(await answer('--licensed'), ['valid', 'licensed', 0]);
    assert.deepEqual(await answer('--trust'), ['valid', null, 0]);
    const words = async (option: string) =>
      (await hocba(['verify', record, option, root, '--crl', crl])).out.split('\n')[0];
    assert.equal(await words('--licensed'), 'Chữ ký hợp lệ');
    assert.equal(await words('--trust'), 'Chữ ký đúng, chưa rõ nơi cấp chứng thư có được cấp phép không');
  });

  it('takes its options in any order', async () => {
    const [authority, crl] = [keyPath('authority.der'), keyPath('none-revoked.crl')];
    for (const args of [
      [...trust, file],
      ['--trust', authority, file, '--crl', crl],
      ['--crl', crl, '--trust', authority, file],
      ['--json', '--trust', file, authority, '--crl', crl],
    ]) {
      assert.equal((await json(args)).verdict, 'valid', args.join(' '));
    }
    for (const args of [trust, ['--trust', authority, file, file]]) {
      const { code, err } = await hocba(['verify', ...args]);
      assert.equal(code, 2);
      assert.match(err, /Lệnh thiếu tham số/);
    }
  });

  it('takes the files a school publishes for checkers, and says where one does not count', async () => {
    const nameless = join(folder, 'names.xml');
    const homeroom = await identified('homeroom', personNamed('Nguyễn', 'Thị Hồng Hạnh'));
    const { principal, seal } = await identifiedSlots();
    writeFileSync(
      nameless,
      (await signedRecord({ signedAt: SIGNED, certificates: { homeroom, principal, seal } })).text,
    );
    const asked = await hocba(['verify', nameless, ...trust]);
    assert.equal(asked.code, 2);
    assert.match(asked.out, /… .+Tên khớp, nhưng chứng thư không có số nào.+--checkers\.$/m);
    const bound = {
      ...boundSigner('homeroom', 'NGUYỄN THỊ HỒNG HẠNH'),
      fingerprint: fingerprintOf(homeroom),
      from: SIGNED.homeroom,
    };
    const checkers = join(folder, 'kiem-tra.xml');
    const signed = await signedCheckers({ signers: [bound], signedAt: SIGNED.seal }, 'seal', seal);
    writeFileSync(checkers, signed);
    assert.equal((await json([nameless, ...trust, '--checkers', checkers])).verdict, 'valid');
    assert.equal((await json([checkers, ...trust])).verdict, 'valid');
    writeFileSync(checkers, signed.replace('NGUYỄN THỊ', 'NGUYỄN VĂN'));
    const { code, err } = await hocba(['verify', nameless, ...trust, '--checkers', checkers]);
    assert.equal(code, 2);
    assert.match(err, /Một tệp kiểm tra không dùng được/);
  });

  it('believes a seal that the checker names', async () => {
    const named = join(folder, 'seal.xml');
    const seal = await identified('seal', [
      [COMMON_NAME, SCHOOL],
      [USER_ID, 'MST:0101234567'],
    ]);
    writeFileSync(
      named,
      (await signedRecord({ signedAt: SIGNED, certificates: { ...(await identifiedSlots()), seal } })).text,
    );
    const der = join(folder, 'seal.cer');
    writeFileSync(der, seal);
    assert.equal((await json([named, ...trust])).verdict, 'unknown');
    assert.equal((await json([named, ...trust, '--seal', der])).verdict, 'valid');
  });

  it('speaks in sentences of its own, in both languages, whatever is wrong', async () => {
    const print = join(folder, 'print.pdf');
    const { seal } = await identifiedSlots();
    const good = await sealedPdf({ xml: text, der: seal, moment: '/M (D:20260605143000Z)' });
    const letter = join(folder, 'blank.xml');
    writeFileSync(letter, `\n<?xml version="1.0"?>${text}`);
    const wrongs: readonly Buffer[] = [
      good,
      Buffer.concat([good, Buffer.from('% more\n')]),
      Buffer.concat([Buffer.from('%PDF-1.7\n%\n'), good.subarray(9)]),
      await sealedPdf({ xml: text, moment: '/M (D:20260605143000Z)' }),
      await sealedPdf({ xml: [text, text], room: '1' }),
    ];
    const asked = [[letter, '--lang', 'en'], [letter], [print]];
    for (const [index, wrong] of [...wrongs.entries(), [0, wrongs[1]!] as const]) {
      writeFileSync(print, wrong);
      for (const args of index === 0 ? asked : [[print, ...trust, '--lang', index % 2 === 0 ? 'vi' : 'en']]) {
        const { out } = await hocba(['verify', ...args]);
        assert.doesNotMatch(out, BARE, out);
      }
    }
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
