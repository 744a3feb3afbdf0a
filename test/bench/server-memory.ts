/** What a server keeps of what it has done: its memory after two hundred uploads and a class’s prints, against an idle one. */
import http from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { XLSX } from '../../core/contract/endpoint.js';
import { closeFilePool, IDLE_MS } from '../../server/files/file-pool.js';
import { classOf, makeBenchSchool, PASSWORD, teacherOf } from './bench-school.js';
import { signIn } from './client.js';
import { fullWorkbooks } from './full-workbooks.js';
import type { Line } from './report.js';
import { type BenchServer, startServer } from './start-server.js';

const UPLOADS = 200;
const PRINTS = 35;
const MOST = 2;

/** Send, wait for the whole answer, keep nothing of it. */
const ask = (port: number, path: string, token: string, file?: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(file && { 'Content-Type': XLSX, 'Content-Length': file.length }),
    };
    const options = { host: '127.0.0.1', port, path: `/api/v1${path}`, method: file ? 'POST' : 'GET', headers };
    const request = http.request(options, (answer) => {
      answer
        .on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))))
        .resume();
    });
    request.on('error', reject).end(file);
  });

/** At rest again: its workers have ended. */
async function atRest(server: BenchServer): Promise<number> {
  await pause(IDLE_MS + 3000);
  return server.memory();
}

async function memory(folder: string): Promise<Line[]> {
  const dataDir = join(folder, 'memory');
  await makeBenchSchool(dataDir, 1);
  const files = await fullWorkbooks(8);
  await closeFilePool();
  const server = await startServer(dataDir);
  const { port } = server;
  const token = await signIn(port, teacherOf(1), PASSWORD);
  const sheet = `/classes/${classOf(1)}/sheets/year-end`;
  for (let i = 0; i < 20; i += 1) await ask(port, sheet, token);
  const idle = await atRest(server);
  for (let i = 0; i < UPLOADS; i += 1) await ask(port, '/uploads?mode=check', token, files[i % files.length]);
  const uploading = await server.memory();
  const uploaded = await atRest(server);
  for (let i = 0; i < PRINTS; i += 1) await ask(port, `${sheet}/print`, token);
  const printing = await server.memory();
  const printed = await atRest(server);
  await server.stop();
  return [
    {
      what: `a server’s memory after ${UPLOADS} uploads and ${PRINTS} prints, against the same server idle`,
      ratio: printed / idle,
      bound: `<= ${MOST}`,
      ok: printed / idle <= MOST,
      absolute: `${printed.toFixed(0)} MB against ${idle.toFixed(0)}; ${uploaded.toFixed(0)} after the uploads; right after them ${uploading.toFixed(0)} and ${printing.toFixed(0)}`,
    },
  ];
}

export const serverMemoryBenches = [memory];
