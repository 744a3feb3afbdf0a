import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { sha256 } from '../../../server/ground/digests.js';
import { RULES } from '../../../server/acts/sheets/rules-stamp.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** What a law says is stamped by itself. */
const LAW_TABLES = /^core\/law\/(?:tables|tt\d+)\.ts$/;

/** Code as it runs: without types and comments, in one writing. */
const compiled = (file: string): string =>
  ts.transpileModule(readFileSync(join(ROOT, file), 'utf8'), {
    compilerOptions: {
      removeComments: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ES2022,
      verbatimModuleSyntax: true,
    },
  }).outputText;

/** The files a file's code is made of, itself included, by path. */
function closureOf(file: string, known = new Map<string, string>()): ReadonlyMap<string, string> {
  if (known.has(file) || LAW_TABLES.test(file)) return known;
  const code = compiled(file);
  known.set(file, code);
  for (const { fileName } of ts.preProcessFile(code, true, true).importedFiles) {
    if (fileName.startsWith('.')) closureOf(normalize(join(dirname(file), fileName.replace(/\.js$/, '.ts'))), known);
  }
  return known;
}

describe('the stamp of the rules projections are made by', () => {
  const closure = closureOf('core/record/progress.ts');

  it('takes in the rules, the results and what of a record is owed', () => {
    for (const file of ['core/rules/rule-missing.ts', 'core/results/assess.ts', 'core/record/promotion.ts']) {
      assert.ok(closure.has(file), file);
    }
  });

  it('is that of their code: with other code, old projections are made anew', () => {
    const all = [...closure].sort(([a], [b]) => (a < b ? -1 : 1));
    const digest = sha256(JSON.stringify(all)).slice(0, 16);
    assert.equal(RULES, digest, `rules have changed: write '${digest}' into server/acts/sheets/rules-stamp.ts`);
  });
});
