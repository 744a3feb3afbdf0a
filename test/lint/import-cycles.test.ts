/** No import cycles: every way a file may be imported at run time is seen, and types are none. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { importCycles } = (await import(new URL('../../../lint/import-cycles.mjs', import.meta.url).href)) as {
  importCycles: (root: string, folders: readonly string[]) => string[][];
};

type Files = Readonly<Record<string, string>>;

const CYCLES: Readonly<Record<string, Files>> = {
  'of two': {
    'core/a.ts': `import { b } from './b.js'; export const a = () => b;`,
    'core/b.ts': `import { a } from './a.js'; export const b = () => a;`,
  },
  'of screens': {
    'addin/a.tsx': `import { B } from './b.js'; export const A = () => <B />;`,
    'addin/b.tsx': `import { A } from './a.js'; export const B = () => <A />;`,
  },
  'by what is handed on, whole, and for its effect': {
    'core/a.ts': `export { x } from './b.js';`,
    'core/b.ts': `export * from './c.js'; export const x = 1;`,
    'core/c.ts': `import * as d from './d.js'; export const y = d;`,
    'core/d.ts': `import './e.js';`,
    'core/e.ts': `export * as a from './a.js';`,
  },
  'of what is loaded later': {
    'core/a.ts': `export const a = () => import('./b.js');`,
    'core/b.ts': `import { a } from './a.js'; export const b = a;`,
  },
  'across floors, by a folder’s index and a source’s own name': {
    'core/a.ts': `import { b } from '../server/b/index.js'; export const a = b;`,
    'server/b/index.ts': `import { a } from '../../core/a.ts'; export const b = () => a;`,
  },
  'of a type and a value in one line': {
    'core/a.ts': `import { type B, b } from './b.js'; export const a = (one: B) => b + one;`,
    'core/b.ts': `import { a } from './a.js'; export type B = 1; export const b = () => a;`,
  },
  'of one with itself': { 'core/a.ts': `import { a } from './a.js'; export const b = () => a;` },
};

const NONE: Readonly<Record<string, Files>> = {
  'types alone': {
    'core/a.ts': `import type { B } from './b.js'; export interface A { b: B }`,
    'core/b.ts': `import { type A } from './a.js'; export interface B { a: A }`,
    'core/c.ts': `export type { D } from './d.js'; export interface C { a: 1 }`,
    'core/d.ts': `export { type C } from './c.js'; export type D = import('./c.js').C;`,
  },
  'a type one way, a value the other': {
    'core/a.ts': `import { b, type B } from './b.js'; export interface A { b: B } export const a = b;`,
    'core/b.ts': `import type { A } from './a.js'; export interface B { a: A } export const b = 1;`,
  },
  'two ways to one file': {
    'core/a.ts': `import './b.js'; import './c.js';`,
    'core/b.ts': `import './c.js';`,
    'core/c.ts': `export const c = 'import("./a.js")';`,
  },
};

describe('import cycles between files', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'hocba-cycles-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  async function found(files: Files): Promise<string[][]> {
    for (const folder of ['core', 'server/b', 'addin']) await mkdir(path.join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
    return importCycles(root, ['core', 'server', 'addin']);
  }

  for (const [title, files] of Object.entries(CYCLES))
    it(`are found: ${title}`, async () => {
      const cycles = await found(files);
      assert.equal(cycles.length, 1);
      assert.deepEqual([...cycles[0]!].sort(), Object.keys(files).sort());
    });
  for (const [title, files] of Object.entries(NONE))
    it(`are none: ${title}`, async () => assert.deepEqual(await found(files), []));

  it('tells the shortest way round, once for each knot', async () => {
    const cycles = await found({
      'core/a.ts': `import './b.js'; import './c.js';`,
      'core/b.ts': `import './c.js';`,
      'core/c.ts': `import './a.js';`,
      'core/d.ts': `import './a.js'; import './e.js';`,
      'core/e.ts': `import './d.js';`,
    });
    assert.deepEqual(cycles.map((cycle) => [...cycle].sort()).sort(), [
      ['core/a.ts', 'core/c.ts'],
      ['core/d.ts', 'core/e.ts'],
    ]);
  });
  it('throws where what is imported is not there', async () => {
    await assert.rejects(found({ 'core/a.ts': `import './gone.js';` }), /core\/a\.ts imports \.\/gone\.js/);
  });
});
