/** What a push costs: against the bare reference, with many sheets, by thirty teachers, in memory. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bareWriter } from './reference.js';
import { pusherAt } from './pusher.js';
import { twoVersions } from './sheets.js';
import { contextOf, makeBenchSchool, PASSWORD, teacherOf } from './bench-school.js';
import { fillSchool } from './fill-school.js';
import { signIn } from './client.js';
import { interleaved, median, percentile, timed } from './measure.js';
import type { Line } from './report.js';
import { type BenchServer, startServer } from './start-server.js';

/** Somebody signed in who pushes the n-th class. */
const pusher = async (port: number, n: number) => pusherAt(port, await signIn(port, teacherOf(n), PASSWORD), n);

/** A school whose every table is full: its server, to be stopped. */
async function fullSchool(dataDir: string): Promise<BenchServer> {
  await makeBenchSchool(dataDir, 2);
  const server = await startServer(dataDir);
  // A sheet to be copied.
  await pusher(server.port, 1);
  await server.stop();
  fillSchool(dataDir, 10_000);
  return startServer(dataDir);
}

/** Rate of full pushes over HTTP beside the bare loop, and beside a server with 10,000 sheets, both as warm. */
async function fullPush(folder: string): Promise<Line[]> {
  const dataDir = join(folder, 'full');
  await makeBenchSchool(dataDir, 2);
  const reference = bareWriter(join(folder, 'bare.sqlite'));
  const server = await startServer(dataDir);
  const client = await pusher(server.port, 1);
  const cells = client.changes().length;
  const { a: few, b } = await interleaved(
    20,
    () => client.push(),
    () => timed(() => reference.write(client.changes())),
  );
  reference.close();

  const full = await fullSchool(join(folder, 'decades'));
  const among = await pusher(full.port, 2);
  const { a: alone, b: later } = await interleaved(
    20,
    () => client.push(),
    () => among.push(),
  );
  await server.stop();
  await full.stop();
  return [
    {
      what: `push of a full year-end workbook (${cells} cells changed), rate against bare better-sqlite3`,
      ratio: b / few,
      bound: '>= 0.40',
      ok: b / few >= 0.4,
      absolute: `${few.toFixed(2)} ms, reference ${b.toFixed(2)} ms`,
    },
    {
      what: 'median push with 10,000 sheets stored and every table full, against an empty database, in turn',
      ratio: later / alone,
      bound: '<= 1.20',
      ok: later / alone <= 1.2,
      absolute: `${later.toFixed(2)} ms against ${alone.toFixed(2)} ms`,
    },
  ];
}

/** Thirty teachers, each a full push every ten seconds, for a while. */
async function thirtyTeachers(folder: string, seconds: number): Promise<Line[]> {
  const dataDir = join(folder, 'thirty');
  await makeBenchSchool(dataDir, 30);
  const server = await startServer(dataDir);
  const teachers = [];
  for (let n = 1; n <= 30; n += 1) teachers.push(await pusher(server.port, n));
  const times: number[] = [];
  await Promise.all(
    teachers.map(async (teacher, i) => {
      // Spread over the ten seconds, as people are.
      await pause(i * 333);
      for (let push = 0; push < seconds / 10; push += 1) {
        const ms = await teacher.push();
        times.push(ms);
        await pause(10_000 - ms);
      }
    }),
  );
  await server.stop();
  const p95 = percentile(times, 0.95);
  return [
    {
      what: `thirty teachers, a full push each per 10 s (${times.length} pushes, none refused), p95`,
      ratio: null,
      bound: '< 100 ms',
      ok: p95 < 100,
      absolute: `p50 ${median(times).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    },
  ];
}

/** Memory of the server after 10,000 pushes; each changes one column of the class, so that the disk lasts. */
async function memory(folder: string): Promise<Line[]> {
  const dataDir = join(folder, 'memory');
  await makeBenchSchool(dataDir, 1);
  const server: BenchServer = await startServer(dataDir);
  const client = await pusher(server.port, 1);
  const field = 'health.height';
  const column = (from: number, to: number) =>
    contextOf(1).pupils.map(({ id }) => ({ pupil: id, field, base: String(from), value: String(to) }) as const);
  const before = twoVersions(contextOf(1))[0];
  await client.push(column(0, 120).map((change) => ({ ...change, base: before[change.pupil]?.[field] ?? null })));
  for (let push = 1; push < 10_000; push += 1) await client.push(push % 2 ? column(120, 121) : column(121, 120));
  const rss = await server.memory();
  await server.stop();
  return [
    {
      what: 'server memory after 10,000 pushes of one column',
      ratio: null,
      bound: '< 250 MB',
      ok: rss < 250,
      absolute: `${rss.toFixed(0)} MB`,
    },
  ];
}

export const pushBenches = [fullPush, (folder: string) => thirtyTeachers(folder, 30), memory];
