import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIT_FILES } from '../../core/words/kit-words.js';
import { cli as vi } from '../../core/words/vi/cli.js';
import { DATABASE_FILE } from '../../server/database/sqlite.js';
import { openDatabase } from '../../server/store/open-database.js';
import { writerOf } from '../../server/store/reader.js';
import { addLink, lastLink } from '../../server/runner/append-audit-event.js';
import { depsOf } from '../../server/runner/deps.js';
import { signIn } from '../../server/acts/sessions/sign-in.js';
import { buildSchool, buildUser } from '../support/builders.js';
import { emptyDir, hocba } from './run-hocba.js';

const PASSPHRASE = 'câu mật khẩu của trường\n';

describe('commands for a server’s bad days', function () {
  this.timeout(120_000);
  const dir = emptyDir();
  const data = join(dir, 'data');
  const open = async () => {
    const db = await openDatabase({ dataDir: data });
    return { db, deps: depsOf(db) };
  };

  before(async () => {
    const { db } = await open();
    await buildSchool(db);
    await db.school.update({ sample: false }, { where: {} });
    await buildUser(db, { account: 'thu' });
    await db.close();
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('serve and start: a damaged database is named before anything else is asked of it', async () => {
    const broken = join(dir, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, DATABASE_FILE), 'không phải cơ sở dữ liệu '.repeat(400));
    for (const command of ['serve', 'start']) {
      const { code, err } = await hocba([command, '--port', '1', '--data', broken, '--lang', 'vi']);
      assert.equal(code, 2, err);
      assert.ok(err.includes(vi['data-damaged'].split('{')[0]!), err);
      assert.doesNotMatch(err, /SQLITE|\n\s+at /);
    }
  });

  it('clock: shows both times, accepts a step back once, and says so', async () => {
    const well = await hocba(['clock', '--data', data]);
    assert.equal(well.code, 0, well.err);
    const { db } = await open();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await db.writes.run(async (transaction) => {
      const writer = writerOf(db, transaction);
      const last = await lastLink({ db: writer });
      await addLink(writer, { at, actor: null, hat: null, from: null, data: { kind: 'sign-out' } }, last);
    });
    await db.close();
    const behind = await hocba(['clock', '--data', data]);
    assert.equal(behind.code, 1);
    assert.match(behind.out, /mọi việc ghi đang bị từ chối/);
    assert.match(behind.out, /clock --accept/);
    const accepted = await hocba(['clock', '--accept', '--data', data]);
    assert.equal(accepted.code, 0, accepted.err);
    assert.match(accepted.out, /Đã chấp nhận lùi 3[56]\d\d giây/);
    assert.equal((await hocba(['clock', '--accept', '--data', data])).code, 2);
    assert.equal((await hocba(['clock', '--data', data])).code, 0);
  });

  it('code-lists: imports the Ministry’s codes, and says where a file is wrong', async () => {
    const file = join(dir, 'ma.csv');
    const run = () => hocba(['code-lists', 'import', file, '--data', data]);
    writeFileSync(file, 'list,code,name,ours\nsubject,05,Toán,TOAN\n');
    const taken = await run();
    assert.equal(taken.code, 0, taken.err);
    assert.match(taken.out, /Đã nhập danh mục subject: 1 mã/);
    writeFileSync(file, 'list,code,name\nmôn,05,Toán\n');
    const refused = await run();
    assert.equal(refused.code, 2);
    assert.match(refused.err, /dòng 2: không có danh mục “môn”/);
  });

  it('end-rest: lets an account sign in at once', async () => {
    const { db, deps } = await open();
    const attempt = () =>
      signIn(deps, { account: 'thu', password: 'x', channel: 'bearer', from: null, network: '10.0.0.1' }).catch(
        (error: { refusal: { code: string } }) => error.refusal.code,
      );
    for (let i = 0; i < 5; i++) assert.equal(await attempt(), 'wrong-password');
    assert.equal(await attempt(), 'too-many-tries');
    const ended = await hocba(['end-rest', '--account', 'Thu', '--data', data]);
    assert.equal(ended.code, 0, ended.err);
    assert.match(ended.out, /đăng nhập được ngay/);
    assert.equal(await attempt(), 'wrong-password');
    assert.match((await hocba(['end-rest', '--address', '10.0.0.9', '--data', data])).out, /không có lần nhập sai/);
    assert.equal((await hocba(['end-rest', '--data', data])).code, 2);
    await db.close();
  });

  it('https: a school’s certificate is made, renewed and changed over by acts with the passphrase', async () => {
    const kit = (folder: string, host: string) =>
      hocba(['install-kit', '--host', host, '--data', data, '-o', join(dir, folder)]);
    const rootOf = (folder: string) =>
      new X509Certificate(readFileSync(join(dir, folder, KIT_FILES.certificate))).fingerprint256;
    const needed = await kit('none', 'hocba.lan');
    assert.equal(needed.code, 2);
    assert.match(needed.err, /https new --host hocba\.lan/);
    assert.match((await hocba(['serve', '--host', 'hocba.lan', '--port', '1', '--data', data])).err, /^✕ /);
    const https = (...args: string[]) => hocba(['https', ...args, '--data', data], PASSPHRASE);
    assert.equal((await https('new', '--host', 'hocba.lan')).code, 2);
    assert.equal((await https('renew', '--passphrase-stdin')).code, 2);
    const made = await https('new', '--host', 'hocba.lan', '--passphrase-stdin');
    assert.equal(made.code, 0, made.err);
    assert.match(made.out, /Khóa gốc đã bị hủy/);
    assert.equal((await kit('first', 'hocba.lan')).code, 0);
    const renewed = await https('renew', '--passphrase-stdin');
    assert.equal(renewed.code, 0, renewed.err);
    const wrong = await hocba(['https', 'renew', '--passphrase-stdin', '--data', data], 'một câu khác hẳn\n');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /không mở được khóa/);
    const next = await https('new', '--host', 'moi.lan', '--passphrase-stdin');
    assert.match(next.out, /Gốc mới đang chờ/);
    assert.equal((await kit('change', 'moi.lan')).code, 0);
    assert.notEqual(rootOf('change'), rootOf('first'));
    assert.equal((await hocba(['https', 'switch', '--data', data])).code, 0);
    assert.equal((await hocba(['https', 'switch', '--data', data])).code, 2);
    assert.equal((await kit('after', 'moi.lan')).code, 0);
    assert.equal(rootOf('after'), rootOf('change'));
  });
});
