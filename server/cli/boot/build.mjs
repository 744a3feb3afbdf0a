import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { say } from './run.mjs';

/** Compile these TypeScript projects where a source is newer than the last successful build. */
export function buildCode(root, projects) {
  buildIfStale(
    root,
    projects.join('-').replace(/[\\/]/g, '-'),
    [...projects, 'tsconfig.json'],
    [join('node_modules', 'typescript7', 'bin', 'tsc'), '-b', ...projects],
  );
}

/** Delete compiled tests whose source is gone: the compiler leaves them, and they would still run. */
export function dropOrphanTests(root) {
  const built = join(root, 'build', 'test');
  if (!statSync(built, { throwIfNoEntry: false })) return;
  for (const file of readdirSync(built, { recursive: true })) {
    const source = join(root, 'test', String(file).replace(/\.js$/, '.ts'));
    if (String(file).endsWith('.test.js') && !statSync(source, { throwIfNoEntry: false }))
      rmSync(join(built, String(file)));
  }
}

/** Bundle the web application into build/web where its sources are newer. */
export function buildWeb(root) {
  const webpack = join('node_modules', 'webpack', 'bin', 'webpack.js');
  buildIfStale(root, 'web', ['addin', 'core'], [webpack, '--config', join('addin', 'webpack.config.mjs')]);
}

/** Bundle the sample school's trial page into build/trial where its sources are newer. */
export function buildTrial(root) {
  const host = join('test', 'support', 'excel-host');
  const webpack = join('node_modules', 'webpack', 'bin', 'webpack.js');
  buildCode(root, ['core', host]);
  buildIfStale(root, 'trial', ['core', host], [webpack, '--config', join(host, 'trial', 'webpack.config.mjs')]);
}

/** Compile the stand-in of the office above, which the sample school is started with. */
export function buildOffice(root) {
  buildCode(root, ['core', 'server', join('test', 'support', 'office')]);
}

/**
 * Compares times instead of asking the compiler, which costs a second even when nothing is to do. The stamp carries
 * the time the build began, so that what changed meanwhile is built next time. Throws BUILD_FAILED, having shown why.
 */
function buildIfStale(root, name, inputs, args) {
  const stamp = join(root, 'build', '.stamps', name);
  const newest = Math.max(...[...inputs, 'package-lock.json'].map((input) => newestIn(join(root, input))));
  if (newest < timeOf(stamp)) return;
  const began = new Date();
  say('Đang dựng chương trình…', 'Building…');
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    say('Dựng chương trình không thành công; lý do ở các dòng trên.', 'The build failed; the reason stands above.');
    throw Object.assign(new Error('build failed'), { code: 'BUILD_FAILED' });
  }
  mkdirSync(join(root, 'build', '.stamps'), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
}

const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

/** The latest change below a path, directories included: deleting or renaming a file changes its directory. */
function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return -Infinity;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = stat.mtimeMs;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const below = join(path, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(below) : timeOf(below));
  }
  return newest;
}
