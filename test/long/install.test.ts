/** The set-up of docs/install by the real programs: nginx before a server, and what systemd says of the unit. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BODY } from '../../core/contract/endpoint.js';
import { PRINTS } from '../../server/acts/prints/parts/print-jobs.js';
import { addJob, claimJob } from '../../server/jobs/job-store.js';
import { type Database, openDatabase } from '../../server/store/open-database.js';
import { writerOf } from '../../server/store/reader.js';
import { type Served, serve } from '../../server/serve.js';
import { buildClass, buildSchool, buildUser, PASSWORD } from '../support/builders.js';
import { freePort } from '../support/free-port.js';
import { needPrograms, run } from '../support/programs.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NAME = 'hocba.truong.example';
/** An address of this machine that is not the one nginx asks us from. */
const CLIENT = '127.0.0.2';

/** A file of docs/install with these of its words in place of the ones there; each must be there. */
function installed(name: string, words: Readonly<Record<string, string>>): string {
  let text = readFileSync(path.join(ROOT, 'docs/install', name), 'utf8');
  for (const [from, to] of Object.entries(words)) {
    assert.ok(text.includes(from), `${name}: ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly stream: http.IncomingMessage;
}

describe('the set-up behind nginx', function () {
  this.timeout(120_000);
  let dir: string;
  let dataDir: string;
  let served: Served;
  let nginx: ChildProcess;
  let ports: { plain: number; secure: number };
  let clerk: { readonly id: string; readonly account: string };

  before(async function () {
    needPrograms(this, 'nginx', 'openssl');
    dir = await mkdtemp(path.join(os.tmpdir(), 'hocba-nginx-'));
    dataDir = path.join(dir, 'data');
    await inDatabase(async (db) => {
      await buildSchool(db);
      await buildClass(db, { id: '4a' });
      clerk = await buildUser(db, { hats: ['clerk'] });
      const input = { classId: '4a', classIds: ['4a'], address: null, name: 'In.zip', from: null };
      const now = new Date().toISOString();
      const leaseEnds = new Date(Date.now() + 3_600_000).toISOString();
      await db.writes.run(async (transaction) => {
        const writer = writerOf(db, transaction);
        await addJob(writer, { id: 'job', kind: PRINTS, owner: clerk.id, input, total: 3 }, now);
        await claimJob(writer, { holder: 'another server', kinds: [PRINTS], now, leaseEnds, mostTries: 3 });
      });
    });
    served = await serve({ dataDir, port: 0, behindProxy: NAME });
    assert.equal(served.urls[1], `https://${NAME}`);
    ports = { plain: await freePort(), secure: await freePort() };
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
        ...['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`],
        ...['-keyout', path.join(dir, 'key.pem'), '-out', path.join(dir, 'chain.pem')],
      ],
      { stdio: 'ignore' },
    );
    const site = installed('nginx-hocba.conf', {
      'listen 80;': `listen 127.0.0.1:${ports.plain};`,
      'listen 443 ssl;': `listen 127.0.0.1:${ports.secure} ssl;`,
      '/etc/hocba/fullchain.pem': path.join(dir, 'chain.pem'),
      '/etc/hocba/privkey.pem': path.join(dir, 'key.pem'),
      'http://127.0.0.1:8080': served.urls[0]!.replace('localhost', '127.0.0.1'),
    });
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${dir}/${one};`);
    const around = `daemon off; pid ${dir}/pid; error_log stderr warn; events {}\nhttp { access_log off; ${temp.join(' ')}\n${site}}`;
    writeFileSync(path.join(dir, 'nginx.conf'), around);
    nginx = spawn('nginx', ['-p', dir, '-e', 'stderr', '-c', path.join(dir, 'nginx.conf')], { stdio: 'ignore' });
    await answering();
  });
  after(async () => {
    if (dir === undefined) return;
    nginx?.kill('SIGTERM');
    await served?.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = await openDatabase({ dataDir });
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  }

  function ask(method: string, at: string, headers: Record<string, string> = {}, body?: Buffer): Promise<Answer> {
    const options = {
      ...{ method, host: '127.0.0.1', port: ports.secure, path: at, servername: NAME, localAddress: CLIENT },
      ca: readFileSync(path.join(dir, 'chain.pem')),
      // nginx closes the connection of a body that was refused before its end, having said that it keeps it.
      agent: false,
      headers: { Host: NAME, ...headers },
    };
    return new Promise((resolve, reject) => {
      const request = https.request(options, (stream) =>
        resolve({ status: stream.statusCode!, headers: stream.headers, stream }),
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  async function answering(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const found = await ask('GET', '/api/v1/health').catch(() => null);
      found?.stream.resume();
      if (found?.status === 200) return;
      assert.ok(tries < 100, 'nginx does not answer');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  const textOf = async ({ stream }: Answer): Promise<string> => {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts).toString('utf8');
  };
  const signIn = (channel: string, headers: Record<string, string> = {}) =>
    ask(
      ...(['POST', '/api/v1/sign-in', { 'Content-Type': 'application/json', ...headers }] as const),
      Buffer.from(JSON.stringify({ account: clerk.account, password: PASSWORD, channel })),
    );

  it('knows who asks by nginx’s word, whatever the client says of herself', async () => {
    const signedIn = await signIn('cookie', { 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Proto': 'http' });
    assert.equal(signedIn.status, 200);
    const [cookie = ''] = signedIn.headers['set-cookie'] ?? [];
    assert.match(cookie, /^__Host-hocba=[^;]+;.*Secure/, 'a cookie of HTTPS');
    signedIn.stream.resume();
    const { fromAddress } = await inDatabase(
      async (db) => (await db.sessions.findOne({ where: { channel: 'cookie' }, raw: true }))!,
    );
    assert.equal(fromAddress, CLIENT);
  });

  it('sends plain HTTP to HTTPS', async () => {
    const { statusCode, headers } = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: ports.plain, path: '/kiem-tra?a=1', headers: { Host: NAME } };
      http.get(options, (res) => resolve(res.resume())).on('error', reject);
    });
    assert.deepEqual([statusCode, headers.location], [301, `https://${NAME}/kiem-tra?a=1`]);
  });

  it('lets every upload through to the program, which refuses in its own words', async () => {
    const { token } = JSON.parse(await textOf(await signIn('bearer'))) as { token: string };
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    };
    const most = Math.max(...Object.values(BODY));
    for (const size of [most, 2 * most]) {
      const refused = await ask('POST', '/api/v1/uploads?mode=preview', headers, Buffer.alloc(size));
      assert.match(String(refused.headers['content-type']), /problem\+json/, `${size} bytes: ${refused.status}`);
      const { reason, remedy } = JSON.parse(await textOf(refused)) as { reason: string; remedy: string };
      assert.ok(reason.length > 10 && remedy.length > 10);
    }
  });

  it('keeps no event back: the first comes while there are more to come', async () => {
    const { token } = JSON.parse(await textOf(await signIn('bearer'))) as { token: string };
    const { status, stream } = await ask('GET', '/api/v1/print-jobs/job/events', { Authorization: `Bearer ${token}` });
    assert.equal(status, 200);
    const first = await new Promise<string>((resolve) => stream.once('data', (part: Buffer) => resolve(String(part))));
    assert.match(first, /"state":"running"/);
    assert.equal(stream.readableEnded, false);
    stream.destroy();
  });
});

describe('the unit for systemd', () => {
  it('is what systemd takes, and names an environment file of options the program knows', async function () {
    needPrograms(this, 'systemd-analyze');
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hocba-unit-'));
    const program = path.join(dir, 'opt');
    mkdirSync(path.join(program, 'docs'), { recursive: true });
    cpSync(path.join(ROOT, 'docs/install/hocba.env'), path.join(dir, 'hocba.env'));
    writeFileSync(
      path.join(dir, 'hocba.service'),
      installed('hocba.service', {
        '/opt/hocba/current': program,
        '/etc/hocba/hocba.env': path.join(dir, 'hocba.env'),
        '/usr/bin/node': process.execPath,
        'User=hocba': 'User=root',
        'Group=hocba': 'Group=root',
      }),
    );
    assert.equal(run('systemd-analyze', ['verify', '--man=no', path.join(dir, 'hocba.service')]).trim(), '');
    const help = run(process.execPath, [path.join(ROOT, 'build/server/cli/hocba.js'), 'serve', '--help']);
    const lines = readFileSync(path.join(ROOT, 'docs/install/hocba.env'), 'utf8').match(/^#?HOCBA_\w+(?==)/gm) ?? [];
    assert.ok(lines.length >= 4);
    for (const line of lines) assert.ok(help.includes(line.replace('#', '')), `${line} is no option`);
    const told = installed('hocba.service', {}).match(/build\/server\/cli\/\S+/)![0];
    assert.ok(existsSync(path.join(ROOT, told)));
    await rm(dir, { recursive: true });
  });
});
