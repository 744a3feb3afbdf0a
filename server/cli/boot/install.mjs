import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { say } from './run.mjs';

/** Make node_modules agree with package-lock.json; true when it does. */
export function install(root) {
  if (!installed(root)) {
    say(
      'Đang cài các gói cần thiết (npm ci), mất vài phút…',
      'Installing what is needed (npm ci), this takes a few minutes…',
    );
    if (!npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=notice'])) return refuse();
  }
  // npm may have been told not to run install scripts; then SQLite's part was not built.
  if (!sqliteBuilt(root) && !(npm(root, ['rebuild', 'sqlite3']) && sqliteBuilt(root))) return refuse();
  return true;
}

/** The benchmark's own packages, below test/bench; true when they are there. */
export const installBench = (root) =>
  existsSync(join(root, 'test', 'bench', 'node_modules', 'better-sqlite3', 'build')) ||
  npm(join(root, 'test', 'bench'), ['ci', '--no-audit', '--no-fund']);

/** npm's output goes to the error stream, where progress belongs. */
function npm(root, args) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
    env: { ...headersOfThisNode(), ...process.env },
  });
  return status === 0;
}

/** Where Node's headers came with Node, compiling needs no download of them. */
function headersOfThisNode() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}

const sqliteBuilt = (root) =>
  existsSync(join(root, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node'));

function installed(root) {
  const wanted = join(root, 'package-lock.json');
  const present = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(present)) return false;
  if (statSync(present).mtimeMs >= statSync(wanted).mtimeMs) return true;
  // A git checkout touches the lock file without changing it; then installing again would be for nothing.
  if (!sameVersions(packagesOf(wanted), packagesOf(present))) return false;
  const now = new Date();
  utimesSync(present, now, now);
  return true;
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

function sameVersions(wanted, present) {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

function refuse() {
  const missing = ['python3', 'make', 'c++'].filter(
    (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length > 0 && process.platform !== 'win32') {
    say(
      `Chưa cài được. SQLite phải biên dịch trên máy này nhưng thiếu: ${missing.join(', ')}. Cài chúng (Debian/Ubuntu: sudo apt install python3 make g++) rồi chạy lại.`,
      `Not installed. SQLite has to be compiled on this machine, but these are missing: ${missing.join(', ')}. Install them (Debian/Ubuntu: sudo apt install python3 make g++) and run again.`,
    );
  } else {
    say(
      'Chưa cài được; lý do ở các dòng trên. Kiểm tra kết nối mạng (và trên Windows: Python 3, Visual Studio Build Tools) rồi chạy lại.',
      'Not installed; the reason stands above. Check the network (and on Windows: Python 3, Visual Studio Build Tools) and run again.',
    );
  }
  return false;
}
