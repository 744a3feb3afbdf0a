import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../server/store/open-database.js';
import { pinTables } from '../../server/acts/trail/pin-tables.js';
import { depsOf } from '../../server/runner/deps.js';
import { serve } from '../../server/serve.js';
import { allRows, damaged, newKeyPair } from '../support/backups.js';
import { buildSchool, buildUser } from '../support/builders.js';
import { emptyDir, hocba } from './run-hocba.js';

const PASSPHRASE = 'cau ba con ca vang';
/** Seconds of work for each try; in tests elsewhere it is less. */
const SLOW_TO_GUESS = /^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/;

describe('hocba backup, backup-key, backup-plan and restore', function () {
  this.timeout(120_000);
  const dir = emptyDir();
  const [data, stick, shelf] = ['data', 'usb', 'o-khac'].map((name) => join(dir, name)) as [string, string, string];
  const key = join(stick, 'khoa-sao-luu.txt');
  before(async () => {
    for (const folder of [stick, shelf]) mkdirSync(folder);
    const db = await openDatabase({ dataDir: data });
    await buildSchool(db);
    await buildUser(db);
    const deps = depsOf(db);
    assert.equal(deps.stretch, null, 'what the page seals is as hard to guess as what a command does');
    // Letters on their way when the backup is made.
    const { id: userId } = (await db.users.findOne({ raw: true }))!;
    const at = deps.clock().toISOString();
    const mail = { id: 'm', batchId: 'm', userId, askedBy: userId, askedAt: at, nextAt: at, text: 'Nhắc' };
    await db.mails.create({ ...mail, state: 'waiting' });
    await pinTables(deps);
    await db.close();
    pair = await newKeyPair();
    writeFileSync(plainKey, `# như age-keygen ghi\r\n${pair.identity}\r\n`);
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  const run = (args: string[], input = '') => hocba([...args, '--data', data], input);
  let file: string;
  const plainKey = join(dir, 'khoa-tran.txt');
  let pair: Awaited<ReturnType<typeof newKeyPair>>;

  it('makes the key once, puts the private half where it is told, and plans a folder', async () => {
    assert.match((await run(['backup-plan', '--folder', shelf])).err, /backup-key --to/);
    assert.match((await run(['backup-key', '--to', key], 'ngan\n')).err, /ít nhất 12 chữ/);
    const made = await run(['backup-key', '--to', key, '--passphrase-stdin'], `${PASSPHRASE}\n`);
    assert.equal(made.code, 0, made.err);
    assert.match(readFileSync(key, 'utf8'), /^# Khóa sao lưu[^]*BEGIN AGE ENCRYPTED FILE/);
    assert.doesNotMatch(readFileSync(key, 'utf8') + made.out, /SECRET/);
    const [, sealed] = /BEGIN AGE ENCRYPTED FILE-+\s([^-]*)-/.exec(readFileSync(key, 'utf8'))!;
    assert.match(Buffer.from(sealed!, 'base64').toString('latin1'), SLOW_TO_GUESS);
    assert.match((await run(['backup-key', '--to', key], `${PASSPHRASE}\n`)).err, /đã có/, 'overwrites no key');
    assert.match((await run(['backup-key', '--to', `${key}2`], `${PASSPHRASE}\n`)).err, /đã có khóa sao lưu/);
    assert.match((await run(['backup-plan'])).out, /Chưa có lịch/);
    assert.match((await run(['backup-plan', '--folder', join(dir, 'khong-co')])).err, /Không có thư mục/);
    assert.match((await run(['backup-plan', '--hour', '24'])).err, /từ 0 đến 23/);
    const planned = await run(['backup-plan', '--folder', shelf, '--hour', '22']);
    assert.match(planned.out, /lúc 22 giờ.*Nhắc khi quá 1 ngày/s, planned.err);
    assert.match((await run(['backup-plan', '--remind-days', '3'])).out, /lúc 22 giờ.*quá 3 ngày/s);
  });

  it('backs a school up that is being served, and brings it back elsewhere, its trail checked', async () => {
    const served = await serve({ dataDir: data, port: 0 });
    const made = await run(['backup', '--to', stick]);
    await served.close();
    assert.equal(made.code, 0, made.err);
    file = join(
      stick,
      readdirSync(stick).find((name) => name.endsWith('.age'))!,
    );
    assert.match(made.out, /Đã sao lưu: .*hocba-.*\.age/);
    assert.match(made.out, /dùng một lần/);
    const moved = join(dir, 'may-moi');
    const back = await hocba(['restore', file, '--key', key, '--data', moved, '--passphrase-stdin'], `${PASSPHRASE}\n`);
    assert.equal(back.code, 0, back.out + back.err);
    assert.match(back.out, /✓ Đã khôi phục .*\n.*Bản đầy đủ lúc/);
    assert.match(back.out, /users: 1\n/);
    assert.match(back.out, /✓ Nhật ký khớp/);
    assert.match(
      back.out,
      /Sao lưu tự động vào .*o-khac đang tắt[^\n]*backup-plan --data \S*may-moi --folder \S*o-khac/,
    );
    const [there, here] = [await allRows(moved), await allRows(data)];
    // Only the backup's own line and event came after, and that this is a restored school, which neither backs anything up by itself
    // nor sends the letters that waited.
    const after = ['backups', 'audit_events', 'backup_plan', 'mails'];
    for (const table of Object.keys(here).filter((name) => !after.includes(name))) {
      assert.deepEqual(there[table], here[table], table);
    }
    const said = there['audit_events']!.slice(here['audit_events']!.length - 1);
    assert.deepEqual(
      said.map((row) => /backup\.(restored|planned)/.exec(row)?.[1]),
      ['restored', 'planned'],
    );
    const planOf = ([row]: readonly string[]): object => JSON.parse(row!) as object;
    assert.deepEqual(planOf(there['backup_plan']!), { ...planOf(here['backup_plan']!), folder: null });
    assert.deepEqual(
      there['mails']!.map((row) => (JSON.parse(row) as { state: string }).state),
      ['dropped'],
    );
    assert.equal((await hocba(['audit', 'verify', '--data', moved])).code, 0);
    const again = await serve({ dataDir: moved, port: 0 });
    assert.equal((await fetch(`${again.urls[0]}/api/v1/health`)).status, 200);
    await again.close();
  });

  it('seals to another public key where that is asked for, and says the same to programs', async () => {
    assert.match((await run(['backup', '--recipient', 'age1x'])).err, /Khóa công khai không hợp lệ/);
    const made = await run(['backup', '--to', stick, '--json', '--recipient', pair.recipient]);
    const said = JSON.parse(made.out) as { file: string; digest: string; database: { tables: object } };
    assert.match(said.digest, /^[0-9a-f]{64}$/);
    file = said.file;
    const short = await run(['backup', '--to', stick, '--passphrase-stdin'], 'ngan\n');
    assert.match(short.err, /quá ngắn[^]*12 chữ/);
  });

  it('says in a sentence what is wrong and what to do, and writes nothing', async () => {
    const into = join(dir, 'nowhere');
    const restore = (of: string, more: string[] = []) =>
      hocba(['restore', of, '--key', plainKey, '--data', into, ...more]);
    const cut = damaged(file, (bytes) => bytes.subarray(0, bytes.length - 500));
    const text = join(dir, 'thu.age');
    writeFileSync(text, 'không phải');
    const other = join(dir, 'khoa-khac.txt');
    writeFileSync(other, (await newKeyPair()).identity);
    const cases: [() => Promise<{ code: number; err: string }>, RegExp][] = [
      [() => restore(cut), /thiếu phần cuối[^]*Chép lại/],
      [() => restore(text), /không phải bản sao lưu[^]*Chọn tệp/],
      [() => restore(join(dir, 'mất.age')), /mất\.age/],
      [() => restore(file, ['--key', other]), /Khóa này không mở được[^]*Dùng tệp khóa/],
      [() => restore(file, ['--school', 'KHAC']), /không phải của trường có mã KHAC/],
      [() => restore(file, ['--key', text]), /không phải tệp khóa/],
      [() => hocba(['restore', file, '--key', plainKey, '--data', data]), /không rỗng/],
    ];
    for (const [ran, says] of cases) {
      const { code, err } = await ran();
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.match(err, /→/);
    }
    assert.ok(!readdirSync(dir).includes('nowhere'));
  });
});
