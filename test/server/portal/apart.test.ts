/** The portal's program reaches no file of a school's server, however long the way. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SCHOOLS = /^server\/(acts|store|runner|routes|http|trail|jobs|sample|office)\//;

/** Every source a file leads to, by where it was first imported from. */
function reached(from: string): Map<string, string> {
  const found = new Map([[from, '']]);
  for (const [file] of found) {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const target = normalize(join(dirname(file), fileName)).replace(/\.js$/, '.ts');
      if (!found.has(target)) found.set(target, file);
    }
  }
  return found;
}

describe('the portal stands apart', () => {
  it('from everything that knows a school', () => {
    const all = reached('server/portal/serve-portal.ts');
    assert.ok(all.size > 100, 'sources were found');
    assert.deepEqual(
      [...all].filter(([file]) => SCHOOLS.test(file)),
      [],
    );
  });
  it('and the school’s server from the portal', () => {
    const all = reached('server/serve.ts');
    assert.ok([...all.keys()].some((file) => SCHOOLS.test(file)));
    assert.deepEqual(
      [...all].filter(([file]) => file.startsWith('server/portal/')),
      [],
    );
  });
});
