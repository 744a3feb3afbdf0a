/** docs/SECURITY.md leaves no item of ASVS 5.0, levels 1 and 2, out, and names files, tests and titles that are there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/SECURITY.md'), 'utf8');

/** How many items of levels 1 and 2 each section has; they come first in it, from 1 on. */
const SECTIONS = `1.1 2 1.2 9 1.3 11 1.4 3 1.5 2 2.1 3 2.2 3 2.3 4 2.4 1 3.2 2 3.3 4 3.4 6 3.5 5 3.7 2 4.1 3 4.2 1 4.3 2 4.4 4
  5.1 1 5.2 3 5.3 2 5.4 3 6.1 3 6.2 12 6.3 4 6.4 4 6.5 5 6.6 3 6.8 4 7.1 3 7.2 4 7.3 2 7.4 5 7.5 2 7.6 2 8.1 2 8.2 3 8.3 1 8.4 1
  9.1 3 9.2 4 10.1 2 10.2 2 10.3 4 10.4 11 10.5 5 10.6 2 10.7 3 11.1 2 11.2 3 11.3 3 11.4 4 11.5 1 11.6 1 12.1 3 12.2 2 12.3 4
  13.1 1 13.2 5 13.3 2 13.4 5 14.1 2 14.2 4 14.3 3 15.1 3 15.2 3 15.3 7 16.1 1 16.2 5 16.3 4 16.4 3 16.5 3 17.1 1 17.2 4 17.3 2`;

const words = SECTIONS.split(/\s+/);
const ITEMS = words.flatMap((section, at) =>
  at % 2 === 0 ? Array.from({ length: Number(words[at + 1]) }, (_, i) => `${section}.${i + 1}`) : [],
);

/** Cells of the table below a heading, without its head. */
function rowsBelow(heading: string): string[][] {
  const [, after] = PAGE.split(`\n## ${heading}\n`);
  assert.ok(after !== undefined, heading);
  const [part = ''] = after.split('\n## ');
  const lines = part.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const MET = rowsBelow('Met');
const OTHERS = [...rowsBelow('Met because the thing is not there'), ...rowsBelow('Not met, or in part')];
const NOT_OURS = rowsBelow('Not this product’s');

/** Files and the titles of tests that a text names. */
const testsIn = (text: string): (readonly [file: string, title: string])[] =>
  [...text.matchAll(/`(test\/[\w./-]+\.test\.ts)` “([^”]+)”/g)].map(([, file, title]) => [file!, title!]);
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`((?:core|server|addin|test|docs)\/[\w./-]+|package-lock\.json)`/g)].map(([, file]) => file!);

/** Whether a file has a test, or a block of tests, of that title: as it is written there, also where a loop fills it in. */
const hasTitle = (source: string, title: string): boolean =>
  [`'${title}'`, `\`${title}\``].some((quoted) =>
    [...source.matchAll(/\b(?:describe|it|onSqlite|onPostgres)\(\s*/g)].some(({ index, 0: call }) =>
      source.startsWith(quoted, index + call.length),
    ),
  );

describe('docs/SECURITY.md', () => {
  it('names each item of levels 1 and 2 once', () => {
    assert.equal(ITEMS.length, 253);
    const within = (item: string, named: string): boolean => item === named || item.startsWith(`${named}.`);
    const left = NOT_OURS.flatMap(([named = '']) => named.split(' '));
    const places = ITEMS.map((item) => [
      item,
      [...MET, ...OTHERS].filter(([named]) => named === item).length +
        left.filter((named) => within(item, named)).length,
    ]);
    assert.deepEqual(
      places.filter(([, times]) => times !== 1),
      [],
    );
    for (const [item] of [...MET, ...OTHERS]) assert.ok(ITEMS.includes(item!), `there is no item ${item}`);
    for (const named of left)
      assert.ok(
        ITEMS.some((item) => within(item, named)),
        `there is nothing at ${named}`,
      );
  });

  it('says how many are met, and how many are not', () => {
    const counts = [...PAGE.split('\n## ')[0]!.matchAll(/\| (\d+) +\|/g)].map(([, n]) => Number(n));
    const absent = rowsBelow('Met because the thing is not there').length;
    const rest = ITEMS.length - MET.length - OTHERS.length;
    assert.deepEqual(counts, [MET.length, absent, OTHERS.length - absent, rest]);
  });

  it('shows of each that is met a file and a test', () => {
    for (const [item, , where = '', test = ''] of MET) {
      assert.ok(filesIn(where).length > 0, `${item} names no file`);
      assert.ok(testsIn(test).length > 0, `${item} names no test`);
      assert.equal(testsIn(test).length, filesIn(test).length, `${item}: a test without a title`);
    }
  });

  it('names files, tests and titles that are there', () => {
    assert.deepEqual(
      filesIn(PAGE).filter((file) => !existsSync(join(ROOT, file))),
      [],
    );
    const gone = testsIn(PAGE).filter(([file, title]) => !hasTitle(readFileSync(join(ROOT, file), 'utf8'), title));
    assert.deepEqual(gone, []);
  });

  it('is not taken in by a title that only stands somewhere', () => {
    assert.ok(hasTitle("  it('does so', () => {", 'does so') && hasTitle('it(`for ${one}`, ', 'for ${one}'));
    assert.ok(!hasTitle("// does so\nconst x = 'does so';", 'does so') && !hasTitle("it('does so too'", 'does so'));
  });
});
