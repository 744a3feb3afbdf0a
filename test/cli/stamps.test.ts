/** Setting time-stamp authorities on the command line, and the internal one as a process of its own. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpAuthority } from '../../server/acts/certificates/set-up-authority.js';
import { readStampResponse, stampRequest } from '../../core/signing/stamp-request.js';
import { pemOf } from '../../server/pki/pem.js';
import { depsOf } from '../../server/runner/deps.js';
import { readAuthorities, STAMPS_FILE } from '../../server/stamping/authorities-file.js';
import { openDatabase } from '../../server/store/open-database.js';
import { hasOpenssl } from '../core/signing/openssl.js';
import { buildSchool } from '../support/builders.js';
import { keyPath } from '../support/signed-record.js';
import { lastEvents } from '../support/signed-tables.js';
import { emptyDir, hocba } from './run-hocba.js';

const PASSPHRASE = 'câu của nơi cấp chứng thư';
const HOCBA = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));

describe('hocba stamps', function () {
  this.timeout(60_000);
  const dir = emptyDir();
  const data = join(dir, 'data');
  const own = join(dir, 'dau-thoi-gian');
  const ownCertificate = join(own, 'dau-thoi-gian.pem');
  let running: ChildProcess | undefined;
  let url = '';
  let root: Uint8Array;
  let issuing: Uint8Array;

  before(async () => {
    const db = await openDatabase({ dataDir: data });
    await buildSchool(db);
    const passphrases = { rootPassphrase: PASSPHRASE, passphrase: PASSPHRASE, sealRounds: 1000, bits: 2048 };
    ({ root, issuing } = await setUpAuthority(depsOf(db), { ...passphrases, baseUrl: null }));
    // As the principal confirms it.
    await db.anchors.update({ state: 'trusted' }, { where: {} });
    await db.close();
  });
  after(() => {
    running?.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });
  const run = (act: string, args: readonly string[] = [], input = '') =>
    hocba(['stamps', act, ...args, '--data', data], input);
  const adding = (name: string, ...more: string[]) => ['--name', name, '--certificate', ownCertificate, ...more];

  it('renews nothing where nothing is due, and begins no job for it', async () => {
    const { code, out, err } = await hocba(['renew', '--if-due', '--data', data]);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /Chưa có gì đến hạn đóng dấu/);
  });

  it('makes key and certificate of an internal one, by the school’s own authority', async () => {
    assert.match((await run('make', ['--out', own, '--passphrase-stdin'], 'một câu khác hẳn\n')).err, /không đúng/);
    const made = await run('make', ['--out', own, '--passphrase-stdin'], `${PASSPHRASE}\n`);
    assert.equal(made.code, 0, made.err);
    assert.equal(statSync(join(own, 'dau-thoi-gian.key.pem')).mode & 0o777, 0o600);
    const again = await run('make', ['--out', own, '--passphrase-stdin'], `${PASSPHRASE}\n`);
    assert.equal(again.code, 2, 'never overwrites a key');
  });

  it('runs it as a process of its own, which says that it is internal', async () => {
    running = spawn(process.execPath, [HOCBA, 'stamps', 'serve', '--dir', own, '--port', '0', '--lang', 'vi'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    running.stderr!.on('data', (piece: Buffer) => (said += piece.toString()));
    while (!/http:\S+/.test(said)) await once(running.stderr!, 'data');
    assert.match(said, /nội bộ, không có giá trị pháp lý bên ngoài: http/);
    url = /http:\S+/.exec(said)![0];
    assert.match((await hocba(['stamps', 'serve', '--dir', dir])).err, /không có khóa và chứng thư dùng được/);
  });

  (hasOpenssl() ? it : it.skip)('stamps what openssl ts -verify accepts below the school’s own root', async () => {
    const stamped = new TextEncoder().encode('Học bạ');
    const nonce = Uint8Array.of(7, 7);
    const response = await fetch(url, {
      ...{ method: 'POST', headers: { 'Content-Type': 'application/timestamp-query' } },
      body: Buffer.from(await stampRequest(stamped, nonce)),
    });
    const token = await readStampResponse(new Uint8Array(await response.arrayBuffer()), stamped, nonce);
    const at = (name: string, bytes: Uint8Array | string): string => {
      writeFileSync(join(dir, name), bytes);
      return join(dir, name);
    };
    const said = execFileSync(
      'openssl',
      [
        ...['ts', '-verify', '-data', at('data.bin', stamped), '-in', at('token', token), '-token_in'],
        ...['-CAfile', at('root.pem', pemOf('CERTIFICATE', root))],
        ...['-untrusted', at('issuing.pem', pemOf('CERTIFICATE', issuing))],
      ],
      { encoding: 'utf8', stdio: 'pipe' },
    );
    assert.match(said, /Verification: OK/);
  });

  it('adds it, in the order of adding, readable for nobody else, and tries it', async () => {
    assert.match((await run('list')).out, /giờ ký là giờ tự khai/);
    const added = await run('add', adding('Nội bộ', '--url', url, '--internal'));
    assert.equal(added.code, 0, added.err);
    assert.match(added.out, /✓ Nội bộ: đóng dấu đúng/);
    assert.equal(statSync(join(data, STAMPS_FILE)).mode & 0o777, 0o600);
    const second = await run(
      'add',
      adding('Nơi cấp B', '--url', 'https://127.0.0.1:9/', '--account', 'th'),
      'mật-khẩu\n',
    );
    assert.equal(second.code, 1, second.err);
    assert.match(second.out, /✕ Nơi cấp B: địa chỉ dẫn vào mạng nội bộ/);
    const { out } = await run('list');
    assert.match(out, /1\. Nội bộ · http:.* nội bộ, không có giá trị pháp lý[^]*2\. Nơi cấp B .* có tài khoản/);
    assert.doesNotMatch(out, /mật-khẩu/);
    assert.deepEqual((await readAuthorities(data))[1]!.account, { user: 'th', password: 'mật-khẩu' });
    const db = await openDatabase({ dataDir: data });
    const [event] = await lastEvents(db);
    await db.close();
    assert.equal(event!.kind, 'stamps.set');
    assert.doesNotMatch(JSON.stringify(event), /mật-khẩu|"th"/);
    assert.match(JSON.stringify(event), /"name":"Nơi cấp B","host":"127.0.0.1:9","internal":false/);
  });

  it('refuses in words what cannot be set, and keeps what was', async () => {
    const was = await readAuthorities(data);
    for (const [args, words] of [
      [adding('Nội bộ', '--url', url, '--internal'), /không đặt được/i],
      [adding('C', '--url', 'ftp://x'), /không dùng được/],
      [adding('C', '--url', 'http://a:b@tsa.example/'), /không đặt được/i],
      [adding('C', '--url', url, '--policy', 'một'), /không đặt được/i],
      [['--name', 'C', '--url', url, '--certificate', keyPath('authority.key.pem')], /chứng thư/],
      [['--name', 'C', '--url', url, '--certificate', keyPath('stamper.der'), '--internal'], /không do nơi cấp nội bộ/],
    ] as const) {
      const { code, err } = await run('add', args);
      assert.equal(code, 2, err);
      assert.match(err, words);
    }
    const clear = await run('add', adding('C', '--url', 'http://tsa.example/', '--account', 'th'), 'x\n');
    assert.match(clear.err, /https/);
    assert.match((await run('remove', ['C'])).err, /Không có nơi cấp tên C/);
    assert.deepEqual(await readAuthorities(data), was);
  });

  it('tries each, and says in words which one fails once it has ended', async () => {
    running!.kill('SIGTERM');
    assert.deepEqual(await once(running!, 'exit'), [0, null]);
    const tried = await run('try');
    assert.equal(tried.code, 1);
    assert.match(tried.out, /✕ Nội bộ: không kết nối được/);
  });

  it('removes one, the file with the last, and says of a broken file what to do', async () => {
    assert.match((await run('remove', ['Nơi cấp B'])).out, /Đã bỏ Nơi cấp B/);
    assert.equal((await run('remove', ['Nội bộ'])).code, 0);
    assert.throws(() => statSync(join(data, STAMPS_FILE)));
    writeFileSync(join(data, STAMPS_FILE), '{');
    assert.match((await run('list')).err, /time-stamps\.json[^]*stamps add/);
  });
});
