/** What a server keeps of what it has done: its memory after two hundred uploads and a class’s transcripts, against an idle one. */
import http from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { XLSX } from '../../core/contract/endpoint.js';
import { closeFilePool, IDLE_MS } from '../../server/files/file-pool.js';
import type { PrintJob } from '../../core/contract/sealing.js';
import { PASSWORD } from '../support/builders.js';
import { signIn } from './client.js';
import { makeSealedSchool } from './sealed-school.js';
import type { Line } from './report.js';
import { type BenchServer, startServer } from './start-server.js';

const UPLOADS = 200;
const PUPILS = 35;
const MOST = 2;

interface Sent {
  readonly file?: Uint8Array;
  readonly json?: object;
}

/** Send and wait for the whole answer. */
const ask = (port: number, path: string, token: string, { file, json }: Sent = {}): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const body = file ?? (json && Buffer.from(JSON.stringify(json)));
    const type = file ? XLSX : 'application/json';
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(body && { 'Content-Type': type, 'Content-Length': body.length }),
    };
    const options = { host: '127.0.0.1', port, path: `/api/v1${path}`, method: body ? 'POST' : 'GET', headers };
    const request = http.request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on('data', (chunk: Buffer) => void chunks.push(chunk))
        .on('end', () =>
          answer.statusCode === 200
            ? resolve(Buffer.concat(chunks))
            : reject(new Error(`${path}: ${answer.statusCode} ${Buffer.concat(chunks).toString().slice(0, 300)}`)),
        );
    });
    request.on('error', reject).end(body);
  });

/** At rest again: its workers have ended. */
async function atRest(server: BenchServer): Promise<number> {
  await pause(IDLE_MS + 3000);
  return server.memory();
}

/** Transcripts of a class as one job makes them, fetched. */
async function printClass(port: number, token: string, classId: string): Promise<void> {
  const { id } = JSON.parse((await ask(port, '/print-jobs', token, { json: { classId } })).toString()) as {
    id: string;
  };
  for (;;) {
    const job = JSON.parse((await ask(port, `/print-jobs/${id}`, token)).toString()) as PrintJob;
    if (job.state === 'done') break;
    if (job.state !== 'running') throw new Error(`the print job is ${job.state}`);
    await pause(100);
  }
  const files = unzipSync(await ask(port, `/print-jobs/${id}/file`, token));
  const transcripts = Object.keys(files).filter((name) => name.endsWith('.pdf')).length;
  if (transcripts !== PUPILS) throw new Error(`${transcripts} transcripts: ${Object.keys(files).join()}`);
}

async function memory(folder: string): Promise<Line[]> {
  const dataDir = join(folder, 'memory');
  const school = await makeSealedSchool(dataDir, PUPILS);
  const { classId, workbooks } = school;
  await closeFilePool();
  const server = await startServer(dataDir, { now: school.now });
  const { port } = server;
  const [teacher, clerk] = [
    await signIn(port, school.teacher, PASSWORD),
    await signIn(port, school.clerk, PASSWORD),
  ] as const;
  const sheet = `/classes/${classId}/sheets/year-end`;
  for (let i = 0; i < 20; i += 1) await ask(port, sheet, teacher);
  const idle = await atRest(server);
  for (let i = 0; i < UPLOADS; i += 1)
    await ask(port, '/uploads?mode=check', teacher, { file: workbooks[i % workbooks.length]! });
  const uploading = await server.memory();
  const uploaded = await atRest(server);
  await printClass(port, clerk, classId);
  const printing = await server.memory();
  const printed = await atRest(server);
  await server.stop();
  return [
    {
      what: `a server’s memory after ${UPLOADS} uploads and the transcripts of a class of ${PUPILS}, against the same server idle`,
      ratio: printed / idle,
      bound: `<= ${MOST}`,
      ok: printed / idle <= MOST,
      absolute: `${printed.toFixed(0)} MB against ${idle.toFixed(0)}; ${uploaded.toFixed(0)} after the uploads; right after them ${uploading.toFixed(0)} and ${printing.toFixed(0)}; load ${loadavg()[0]!.toFixed(1)}`,
    },
  ];
}

export const serverMemoryBenches = [memory];
