/** Files and folders that the pages name are there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGES = [
  'README.md',
  'docs/ARCHITECTURE.md',
  'docs/GLOSSARY.md',
  'docs/DECISIONS.md',
  'docs/SIGNATURES.md',
  'docs/REGULATION.md',
];

/** In backticks, from a floor on; `{a,b}` and `*` stand for several and are left out. */
const pathsIn = (page: string): string[] =>
  [...page.matchAll(/`((?:core|server|addin|test|docs)\/[\w./-]+)`/g)].map(([, path]) => path!);

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
  it('and are read', () => {
    assert.deepEqual(pathsIn('of `core/law/law.ts`, `core/xml` and `law.ts`'), ['core/law/law.ts', 'core/xml']);
  });
});
