/** Comments cite decisions by number: each stands in docs/DECISIONS.md. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** `decision 12`, `decisions 13, 18 and 19`, `decisions 38 to 40`, over the end of a comment's line too. */
const CITED = /\bdecisions?[\s/*]+((?:\d+)(?:(?:,|\s+and|\s+to)[\s/*]+\d+)*)/gi;

const citedIn = (text: string): number[] =>
  [...text.matchAll(CITED)].flatMap(([, numbers]) => [...numbers!.matchAll(/\d+/g)].map(([number]) => Number(number)));

describe('docs/DECISIONS.md', () => {
  it('has every decision that code and pages cite, numbered through', () => {
    const page = readFileSync(join(ROOT, 'docs/DECISIONS.md'), 'utf8');
    const listed = [...page.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));
    assert.deepEqual(
      listed,
      listed.map((_, i) => i + 1),
    );
    const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.md'], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter((file) => file !== '' && !/^findings\//.test(file));
    const cited = files.flatMap((file) => citedIn(read(file)).map((number) => ({ file, number })));
    assert.ok(cited.length > 50, `${cited.length} citations`);
    assert.deepEqual(
      cited.filter(({ number }) => !listed.includes(number)),
      [],
    );
  });

  it('is asked for one and for several', () => {
    assert.deepEqual(citedIn('(decision 12)'), [12]);
    assert.deepEqual(citedIn('domain 7.2; decisions\n * 11, 13, 14). Then'), [11, 13, 14]);
    assert.deepEqual(citedIn('decisions 10 and 30'), [10, 30]);
    assert.deepEqual(citedIn('a decision of 12 people'), []);
  });
});

/** A file git lists may have been taken away and not yet committed. */
function read(file: string): string {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
