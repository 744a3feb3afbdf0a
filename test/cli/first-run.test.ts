/** `hocba start --new`: a real school is begun in an empty directory by the code on the console. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examineReadiness } from '../../server/cli/doctor/readiness.js';
import { openDatabase } from '../../server/store/open-database.js';
import { buildSchool, TODAY } from '../support/builders.js';
import { schoolToBegin } from '../support/first-run.js';
import { freePort } from '../support/free-port.js';
import { emptyDir, hocba } from './run-hocba.js';
import { proposedCalendar } from '../../core/law/school-year.js';

const HOCBA = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));

/** What one start says, until it serves. */
async function started(args: readonly string[], act: (said: string, port: number) => Promise<void>): Promise<void> {
  const port = await freePort();
  const child = spawn(process.execPath, [HOCBA, ...args, '--port', String(port)], {
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', HOCBA_SMTP: 'smtp://127.0.0.1:1?from=a@b.example' },
  });
  let said = '';
  try {
    await new Promise<void>((ready, failed) => {
      child.on('exit', () => failed(new Error(said)));
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          if (said.includes('Ctrl+C để dừng')) ready();
        });
      }
    });
    // It listens to Ctrl+C once it has said all this.
    assert.equal((await fetch(`http://localhost:${port}/api/v1/health`)).status, 200);
    await act(said, port);
  } finally {
    const ended = child.exitCode === null ? once(child, 'close') : null;
    child.kill('SIGINT');
    await ended;
  }
  assert.equal(child.exitCode, 0, said);
  assert.match(said, /Thư nhắc việc dẫn tới localhost/, 'nobody else could follow such a link');
}

const codeIn = (said: string): string => /#\/first-run\?code=([a-z0-9-]+)/.exec(said)?.[1] ?? '';

describe('hocba start --new', function () {
  this.timeout(60_000);
  const data = emptyDir();
  after(() => rmSync(data, { recursive: true, force: true }));

  it('prints address and code, a new one at each start, and the school begun by it is there from then on', async () => {
    let first = '';
    await started(['start', '--new', '--data', data], (said) => {
      first = codeIn(said);
      assert.match(first, /^(\w{4}-){4}\w{4}$/);
      assert.ok(!said.includes('hocba-mau'), 'no sample school');
      return Promise.resolve();
    });
    const doctor = await examineReadiness(data, TODAY);
    assert.deepEqual(
      doctor.map(({ says }) => says),
      ['readiness-none'],
    );
    // Without --new as well: the directory waits for its school.
    await started(['start', '--data', data], async (said, port) => {
      const code = codeIn(said);
      assert.notEqual(code, first);
      const send = async (path: string, body: object) => {
        const response = await fetch(`http://localhost:${port}/api/v1${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
        return { status: response.status, body: (await response.json()) as { code?: string; years: string[] } };
      };
      assert.equal((await send('/first-run/openings', { code: first })).body.code, 'first-run-code-wrong');
      const { years } = (await send('/first-run/openings', { code })).body;
      const calendar = proposedCalendar(years[0]!);
      const year = { id: years[0]!, calendar: { ...calendar, closes: { ...calendar.closes } } };
      assert.equal((await send('/first-run', schoolToBegin(code, { year }))).status, 200);
    });
    await started(['start', '--data', data], (said) => {
      assert.equal(codeIn(said), '');
      assert.match(said, /http:\/\/localhost:\d+/);
      return Promise.resolve();
    });
    const { code, err } = await hocba(['start', '--new', '--data', data]);
    assert.equal(code, 2);
    assert.match(err, /đã có trường/);
    const lacks = (await examineReadiness(data, new Date())).map(({ says }) => says);
    assert.ok(lacks.includes('lack.no-clerk') && lacks.includes('lack.no-classes'), lacks.join());
  });

  it('touches nothing of a directory that has a school', async () => {
    const other = emptyDir();
    try {
      const db = await openDatabase({ dataDir: other });
      await buildSchool(db);
      await db.close();
      const { code, err } = await hocba(['start', '--new', '--data', other]);
      assert.equal(code, 2);
      assert.match(err, /Bỏ --new/);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });
});

describe('a directory whose school is not begun', () => {
  const data = emptyDir();
  after(() => rmSync(data, { recursive: true, force: true }));
  it('makes a command say what to do instead of breaking', async () => {
    await (await openDatabase({ dataDir: data })).close();
    const { code, err } = await hocba([
      'workbook',
      '--class',
      '4A',
      '--period',
      'year-end',
      '-o',
      join(data, 'x.xlsx'),
      '--data',
      data,
    ]);
    assert.equal(code, 2);
    assert.match(err, /chưa có trường.*\n.*npm start -- --new/);
  });
});
