/** Files and folders that the pages name are there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** In backticks, from a floor on; `{a,b}` and `*` stand for several and are left out. */
const pathsIn = (page: string): string[] =>
  [...page.matchAll(/`((?:core|server|addin|test|docs)\/[\w./-]+)`/g)].map(([, path]) => path!);

/** The one table in which a mark goes file by file: there every file counts, also one named by its end alone. */
function filesOnTheWay(): string[] {
  const page = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');
  const [, way = ''] = page.split('## One mark, file by file');
  const [table = ''] = way.split('\n## ');
  return [...table.matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, path]) => path!);
}

const FLOORS = ['core', 'server', 'addin'];
const everyFile = (): string[] =>
  FLOORS.flatMap((floor) =>
    readdirSync(join(ROOT, floor), { recursive: true, encoding: 'utf8' }).map((path) => `/${floor}/${path}`),
  );

describe('pages name what is there', () => {
  for (const page of PAGES) {
    it(page, () => {
      const paths = pathsIn(readFileSync(join(ROOT, page), 'utf8'));
      assert.deepEqual(
        paths.filter((path) => !existsSync(join(ROOT, path))),
        [],
      );
    });
  }
  it('the way of one mark', () => {
    const named = filesOnTheWay();
    assert.ok(named.length > 40, `${named.length}`);
    const files = everyFile();
    assert.deepEqual(
      named.filter((path) => !files.some((file) => file.endsWith(`/${path}`))),
      [],
    );
  });
  it('and are read', () => {
    assert.deepEqual(pathsIn('of `core/law/law.ts`, `core/xml` and `law.ts`'), ['core/law/law.ts', 'core/xml']);
  });
});
