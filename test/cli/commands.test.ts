import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { serve, type Served } from '../../server/serve.js';
import { emptyDir, hocba, hocbaProcess } from './run-hocba.js';

const COMMANDS = [
  'serve',
  'start',
  'sample',
  'workbook',
  'check',
  'push',
  'import',
  'install-kit',
  'audit',
  'authority',
  'stamps',
  'https',
  'clock',
  'end-rest',
  'doctor',
];
const SHAPE = ['rule', 'severity', 'pupil', 'field', 'sheet', 'cell', 'message', 'remedy'];

describe('hocba', function () {
  this.timeout(60_000);
  const dir = emptyDir();
  const data = join(dir, 'data');
  const spoiled = join(data, 'mau', 'lop-4b-co-loi.xlsx');
  const workbook = join(dir, '4a.xlsx');
  const password = `${SAMPLE_PASSWORD}\n`;

  before('makes a sample school and a class workbook', async () => {
    assert.equal((await hocba(['sample', '--data', data])).code, 0);
    const made = await hocba(['workbook', '--class', '4a', '--period', 'year-end', '-o', workbook, '--data', data]);
    assert.equal(made.code, 0, made.err);
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  describe('help', () => {
    it('lists every command, in Vietnamese and with --lang en in English', async () => {
      const [vi, en] = await Promise.all([hocbaProcess(['--help']), hocba(['--help', '--lang', 'en'])]);
      assert.match(vi.out, /^Cách dùng:/);
      assert.match(en.out, /^Usage:/);
      for (const command of COMMANDS) {
        assert.match(vi.out, new RegExp(`^ {2}${command}\\b`, 'm'));
        assert.match(en.out, new RegExp(`^ {2}${command}\\b`, 'm'));
      }
    });

    for (const command of COMMANDS) {
      it(`explains ${command}`, async () => {
        const { code, out, err } = await hocba([command, '--help']);
        assert.equal(code, 0);
        assert.match(out, new RegExp(`^Cách dùng: hocba ${command}`));
        assert.equal(err, '');
        assert.doesNotMatch(out, /display help|Options:/, 'nothing is left in English');
      });
    }
  });

  describe('check', () => {
    it('exits 0 where there are only warnings, and groups them by pupil with cell and remedy', async () => {
      const { code, out } = await hocba(['check', workbook]);
      assert.equal(code, 0);
      assert.match(out, /^Lớp 4A · cuối năm học/);
      assert.match(out, /^0 lỗi, 3 lưu ý$/m);
      assert.match(out, /^\S.* \(99\d{8}\)\n {2}! lưu ý Bảng tổng hợp![A-Z]+\d+: .*\n {6}→ /m);
      assert.ok(!out.includes('\u001b['), 'no colours where nobody looks at a terminal');
    });

    it('exits 1 where there are errors', async () => {
      const { code, out } = await hocbaProcess(['check', spoiled]);
      assert.equal(code, 1);
      assert.match(out, /^[1-9]\d* lỗi, \d+ lưu ý$/m);
    });

    it('prints exactly the promised JSON', async () => {
      const { code, out } = await hocba(['check', spoiled, '--json']);
      assert.equal(code, 1);
      const answer = JSON.parse(out);
      assert.deepEqual(Object.keys(answer), ['sheet', 'issues', 'results']);
      assert.deepEqual(Object.keys(answer.sheet), ['class', 'period', 'schoolYear']);
      assert.equal(answer.sheet.class, '4B');
      assert.ok(answer.issues.length > 0);
      for (const issue of answer.issues) assert.deepEqual(Object.keys(issue), SHAPE);
      assert.ok(answer.results.length > 0);
      for (const result of answer.results) {
        assert.deepEqual(Object.keys(result), ['pupil', 'result', 'missing', 'awards', 'because']);
      }
      const english = JSON.parse((await hocba(['check', spoiled, '--json', '--lang', 'en'])).out);
      assert.notEqual(english.issues[0].message, answer.issues[0].message);
    });

    it('names every class of a teacher’s workbook, and misses nothing she does not enter', async () => {
      const file = join(dir, 'am-nhac.xlsx');
      await hocba(['workbook', '--teacher', 'gvamnhac', '--period', 'year-end', '-o', file, '--data', data]);
      const { sheet, issues, results } = JSON.parse((await hocba(['check', file, '--json'])).out);
      assert.equal(sheet.length, 10);
      assert.ok(issues.every(({ field }: { field: string }) => field.startsWith('subject.AN.')));
      assert.deepEqual(results, []);
    });

    it('refuses what is no workbook with 2, a reason and a remedy, and no stack trace', async () => {
      const file = join(dir, 'not-a-workbook.xlsx');
      writeFileSync(file, 'điểm của lớp');
      const { code, out, err } = await hocba(['check', file]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^✕ \S.*\n {2}→ \S.*\n$/);
      const asked = await hocba(['check', file, '--json']);
      assert.deepEqual(Object.keys(JSON.parse(asked.out)), ['code', 'reason', 'remedy']);
    });

    it('refuses a file that is not there in the same way', async () => {
      const { code, err } = await hocbaProcess(['check', join(dir, 'nowhere.xlsx')]);
      assert.equal(code, 2);
      assert.match(err, /^✕ Không đọc được tệp .*\n {2}→ /);
      assert.doesNotMatch(err, /\n\s+at |Error/);
    });
  });

  describe('push', () => {
    it('takes what it can, refuses the rest cell by cell, and changes nothing the second time', async () => {
      const args = ['push', spoiled, '--user', 'gv4b', '--password-stdin', '--data', data, '--json'];
      const first = await hocbaProcess(args, password);
      assert.equal(first.code, 1, first.err);
      const [part] = JSON.parse(first.out).parts;
      assert.ok(part.answer.accepted > 0);
      assert.ok(part.answer.refused.length > 0);
      const second = JSON.parse((await hocba(args, password)).out);
      assert.equal(second.parts[0].answer.revision, part.answer.revision);
      const words = await hocba(
        args.filter((arg) => arg !== '--json'),
        password,
      );
      assert.ok(part.deleted.length > 0);
      assert.match(words.out, /^ {2}− \S.* · .*: đã xóa \(ô để trống trong tệp\)$/m);
    });

    it('refuses a wrong password', async () => {
      const { code, err } = await hocba(
        ['push', workbook, '--user', 'gv4a', '--password-stdin', '--data', data],
        'sai\n',
      );
      assert.equal(code, 2);
      assert.match(err, /^✕ Tài khoản hoặc mật khẩu không đúng/);
    });

    it('says that somebody must be named', async () => {
      const { code, err } = await hocba(['push', workbook, '--data', data]);
      assert.equal(code, 2);
      assert.match(err, /--user/);
    });
  });

  describe('over the network', () => {
    let server: Served;
    before(async () => {
      server = await serve({ dataDir: data, port: 0 });
    });
    after(() => server.close());

    it('downloads and pushes a class workbook as the person who signs in', async () => {
      const [url] = server.urls as [string];
      const file = join(dir, 'from-server.xlsx');
      const who = ['--server', url, '--user', 'gv4a', '--password-stdin'];
      const got = await hocba(['workbook', '--class', '4A', '--period', 'year-end', '-o', file, ...who], password);
      assert.equal(got.code, 0, got.err);
      const pushed = await hocba(['push', file, ...who], password);
      assert.equal(pushed.code, 0, pushed.err);
      assert.match(pushed.out, /^✓ 4A: Không có ô nào thay đổi/);
    });

    it('takes the code of a second factor from the second line, and says where it goes', async () => {
      const [url] = server.urls as [string];
      const ask = async (path: string, body: object, token?: string) => {
        const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        return (await (await fetch(new URL(`/api/v1${path}`, url), init)).json()) as Record<string, string> & {
          codes: string[];
        };
      };
      const { token } = await ask('/sign-in', { account: 'gv2a', password: SAMPLE_PASSWORD, channel: 'bearer' });
      const { secret } = await ask('/my-account/factors', { password: SAMPLE_PASSWORD }, token);
      const code = new TOTP({ secret: secret!.replaceAll(' ', '') }).generate();
      const { codes } = await ask('/my-account/factors/confirmations', { code }, token);
      const file = join(dir, '2a.xlsx');
      const args = ['workbook', '--period', 'year-end', '-o', file, '--server', url, '--user', 'gv2a'];
      const without = await hocba([...args, '--password-stdin'], password);
      assert.equal(without.code, 2);
      assert.match(without.err, /^✕ Tài khoản này có lớp bảo vệ thứ hai\.\n {2}→ .*--code-stdin/);
      const missing = await hocba([...args, '--password-stdin', '--code-stdin'], password);
      assert.match(missing.err, /^✕ Không nhận được mã/);
      const got = await hocba([...args, '--password-stdin', '--code-stdin'], `${password}${codes[0]}\n`);
      assert.equal(got.code, 0, got.err);
    });

    it('hands on the server’s refusal in its own words', async () => {
      const [url] = server.urls as [string];
      const { code, err } = await hocba(
        ['push', workbook, '--server', url, '--user', 'gv3a', '--password-stdin'],
        password,
      );
      assert.equal(code, 2);
      assert.match(err, /^✕ Tệp này của lớp 4A/);
    });

    it('says what to do where no server answers', async () => {
      const free = await freePort();
      const { code, err } = await hocba(
        ['push', workbook, '--server', `http://127.0.0.1:${free}`, '--user', 'gv4a', '--password-stdin'],
        password,
      );
      assert.equal(code, 2);
      assert.match(err, /^✕ Không kết nối được.*\n {2}→ /);
    });

    it('says so when the directory already has a server', async () => {
      const { code, err } = await hocba(['serve', '--data', data, '--port', String(await freePort())]);
      assert.equal(code, 2);
      assert.match(err, /^✕ Một máy chủ Học Bạ đang chạy.*\n {2}→ Dừng máy chủ đó/);
    });

    it('says so when the port is taken', async () => {
      const other = createServer();
      await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
      const { port } = other.address() as { port: number };
      await server.close();
      const { code, err } = await hocba(['serve', '--data', data, '--port', String(port)]);
      other.close();
      server = await serve({ dataDir: data, port: 0 });
      assert.equal(code, 2);
      assert.match(err, new RegExp(`^✕ Cổng ${port} .*\\n {2}→ .*--port ${port + 1}`));
    });
  });

  describe('usage', () => {
    for (const [what, args] of [
      ['an unknown command', ['frobnicate']],
      ['an unknown option', ['check', 'x.xlsx', '--frobnicate']],
      ['a missing argument', ['check']],
      ['a missing option', ['workbook', '--class', '4A', '-o', 'x.xlsx']],
      ['an unknown period', ['workbook', '--class', '4A', '--period', 'christmas', '-o', 'x.xlsx', '--data', data]],
      ['an unknown class', ['workbook', '--class', '9Z', '--period', 'term-1', '-o', 'x.xlsx', '--data', data]],
      ['a directory without data', ['workbook', '--class', '4A', '--period', 'term-1', '-o', 'x.xlsx', '--data', dir]],
      ['a sample over data', ['sample', '--data', data]],
      ['two places at once', ['push', workbook, '--data', data, '--server', 'http://127.0.0.1:1', '--user', 'x']],
    ] as const) {
      it(`refuses ${what} with a reason and a remedy`, async () => {
        const { code, err } = await hocba(args);
        assert.equal(code, 2);
        assert.match(err, /✕ \S.*\n {2}→ \S.*\n$/);
        assert.doesNotMatch(err, /\n\s+at |\berror:/);
      });
    }
  });

  describe('doctor', () => {
    it('finds a sample school well', async () => {
      const { code, out } = await hocba(['doctor', '--data', data, '--port', String(await freePort())]);
      assert.equal(code, 0, out);
      assert.match(out, /^✓ Nhật ký nguyên vẹn \(\d+ sự kiện\)$/m);
    });

    it('answers programs in JSON', async () => {
      const { findings } = JSON.parse((await hocba(['doctor', '--data', join(dir, 'none'), '--json'])).out);
      const missing = findings.find(({ code }: { code: string }) => code === 'data-missing');
      assert.equal(missing.state, 'doubt');
      assert.ok(missing.remedy.length > 0);
    });
  });
});

/** A port nobody listens on at this moment. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
