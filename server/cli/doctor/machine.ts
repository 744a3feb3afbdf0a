/** Examinations of the machine: Node, build, directory, disk, port. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { doubt, fail, type Finding, well } from './finding.js';

/** Least Node version, major and minor (decision 33). */
const LEAST = [20, 19] as const;

export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const recent = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
  return recent ? well('node-ok', { version }) : fail('node-old', 'node-remedy', { version });
}

/** This file runs, so the code is built; whether the web application is too. */
export function examineBuild(): Finding {
  const build = fileURLToPath(new URL('../../../', import.meta.url));
  if (!existsSync(resolve(build, 'web', 'index.html'))) return doubt('build-web-missing', 'build-remedy');
  return well('build-ok', {
    at:
      statSync(fileURLToPath(import.meta.url))
        .mtime.toISOString()
        .slice(0, 16) + 'Z',
  });
}

export function examineDataDir(data: string): Finding {
  if (!existsSync(data)) return doubt('data-missing', 'data-missing-remedy', { data });
  try {
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return well('data-ok', { data });
  } catch {
    return fail('data-not-writable', 'data-not-writable-remedy', { data });
  }
}

const GIGABYTE = 1024 ** 3;

/** Room where the data lie, or will lie. */
export async function examineDisk(data: string): Promise<Finding> {
  let directory = resolve(data);
  while (!existsSync(directory)) directory = dirname(directory);
  const { bavail, bsize } = await statfs(directory);
  const free = Math.round((bavail * bsize * 10) / GIGABYTE) / 10;
  return bavail * bsize >= GIGABYTE ? well('disk-ok', { free }) : fail('disk-low', 'disk-remedy', { free });
}

/** Whether a server could listen here now. */
export function examinePort(port: number): Promise<Finding> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(doubt('port-busy', 'port-busy-remedy', { port })));
    server.listen(port, '127.0.0.1', () => server.close(() => done(well('port-ok', { port }))));
  });
}
