/** What one more upload of any kind costs everybody else: the same answers while it runs, against an idle server. */
import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeFilePool } from '../../server/files/file-pool.js';
import { withChanged, zipOf } from '../support/hostile-files.js';
import { classOf, contextOf, makeBenchSchool, PASSWORD, pushBody, teacherOf } from './bench-school.js';
import { send, signIn, taken } from './client.js';
import { fullWorkbooks, styledRows } from './full-workbooks.js';
import { median, timed } from './measure.js';
import type { Line } from './report.js';
import { next, startServer } from './start-server.js';

const MOST = 2;
/** Blocks of rounds with and without the upload, in turn: a machine that others use, too, slows both. */
const BLOCKS = 8;
const ROUNDS = 6;

async function kinds(): Promise<Record<string, Uint8Array>> {
  const [full] = await fullWorkbooks(1, 2);
  const sheet = 'xl/worksheets/sheet1.xml';
  return {
    'a full workbook': full!,
    'half a million styled rows': styledRows(full!).bytes,
    'a bomb': withChanged(full!, sheet, (text) => text + ' '.repeat(40_000_000)),
    'five megabytes that are no workbook': Buffer.alloc(5_000_000, 'P'),
    'a print of 25 MB': Buffer.alloc(25_000_000, '%PDF-1.7\n'),
    'a package of XML': zipOf(
      Array.from({ length: 35 }, (_, i) => ({
        name: `${i}.xml`,
        bytes: Buffer.from(`<HOC_BA>${'x'.repeat(99_000)}</HOC_BA>`),
      })),
    ),
  };
}

const get = (port: number, path: string, token: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}` };
    http
      .get({ host: '127.0.0.1', port, path: `/api/v1${path}`, headers }, (answer) => {
        answer
          .on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))))
          .resume();
      })
      .on('error', reject);
  });

/** Asks one answer of each kind; milliseconds by kind. */
async function bystander(port: number) {
  const token = await signIn(port, teacherOf(1), PASSWORD);
  const sheet = `/classes/${classOf(1)}/sheets/year-end`;
  const pupil = contextOf(1).pupils[0]!.id;
  let revision = 0;
  let value: string | null = null;
  const push = async (): Promise<void> => {
    const change = { pupil, field: 'note' as const, base: value, value: `Ghi chú ${revision}` };
    revision = taken(await send(port, `${sheet}/pushes`, pushBody(revision, [change]), token), 1).revision;
    ({ value } = change);
  };
  return async () => ({
    tasks: await timed(() => get(port, '/tasks', token)),
    sheet: await timed(() => get(port, sheet, token)),
    push: await timed(push),
  });
}

type Times = Awaited<ReturnType<Awaited<ReturnType<typeof bystander>>>>;
const ANSWERS = ['tasks', 'sheet', 'push'] as const;

/** The first round after a change is between both and counts for neither. */
async function roundsOf(ask: () => Promise<Times>): Promise<Times[]> {
  const all: Times[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) all.push(await ask());
  return all.slice(1);
}

function mediansOf(all: readonly Times[]): Times {
  const medianOf = (answer: keyof Times) => median(all.map((times) => times[answer]));
  return { tasks: medianOf('tasks'), sheet: medianOf('sheet'), push: medianOf('push') };
}

async function bystanders(folder: string): Promise<Line[]> {
  const dataDir = join(folder, 'bystanders');
  await makeBenchSchool(dataDir, 2);
  const server = await startServer(dataDir);
  const { port } = server;
  const lines: Line[] = [];
  const ask = await bystander(port);
  const token = await signIn(port, teacherOf(2), PASSWORD);
  const files = await kinds();
  // The workers of this process are done; they must not run beside what is measured.
  await closeFilePool();
  await roundsOf(ask);
  for (const [kind, bytes] of Object.entries(files)) {
    const file = join(folder, 'upload');
    await writeFile(file, bytes);
    const uploader = fork(fileURLToPath(new URL('./uploader.js', import.meta.url)), [
      `http://127.0.0.1:${port}/api/v1/uploads?mode=check`,
      token,
      file,
    ]);
    // What it computes her own computer would: it takes what the server leaves.
    os.setPriority(uploader.pid!, os.constants.priority.PRIORITY_LOW);
    const { status } = await next<{ status: number }>(uploader);
    // Connections may have been closed while nobody asked.
    for (let time = 0; time < 2; time += 1) await ask().catch(() => undefined);
    const found = { idle: [] as Times[], busy: [] as Times[] };
    for (let block = 0; block < BLOCKS; block += 1) {
      for (const [side, signal] of [
        ['busy', 'SIGCONT'],
        ['idle', 'SIGSTOP'],
      ] as const) {
        uploader.kill(signal);
        found[side].push(...(await roundsOf(ask)));
      }
    }
    uploader.kill('SIGKILL');
    const [idle, busy] = [mediansOf(found.idle), mediansOf(found.busy)];
    const ratios = ANSWERS.map((answer) => busy[answer] / idle[answer]);
    const shown = ANSWERS.map((answer) => `${answer} ${busy[answer].toFixed(1)} against ${idle[answer].toFixed(1)} ms`);
    lines.push({
      what: `everybody else’s answers while one uploads ${kind}, against an idle server (the worst of three)`,
      ratio: Math.max(...ratios),
      bound: `< ${MOST}`,
      ok: Math.max(...ratios) < MOST,
      absolute: `${shown.join(', ')}; the upload is answered ${status}`,
    });
  }
  await server.stop();
  return lines;
}

export const bystanderBenches = [bystanders];
