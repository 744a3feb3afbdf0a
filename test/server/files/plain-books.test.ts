/** Whole workbooks read over their bytes, and by the strict scanner alone: the same book, or the same refusal. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describePackage, type PartSource } from '../../../core/ooxml/package.js';
import { readBook } from '../../../core/ooxml/read-book.js';
import { UnreadablePart } from '../../../core/ooxml/read-part.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import type { RawBook } from '../../../core/workbook/raw.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { countFilled } from '../../../core/ooxml/count-filled.js';
import { ZipParts } from '../../../server/files/part-source.js';
import { readDirectory } from '../../../server/files/zip-directory.js';
import { furnished } from '../../support/furnished-workbook.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

/** Workbooks as other programs left them, where some folder above the project has them. */
function caseFiles(): string[] {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const cases = join(folder, 'shared/cases/workbooks');
    if (existsSync(cases)) return readdirSync(cases).flatMap((name) => (/\.xlsx$/.test(name) ? join(cases, name) : []));
    if (folder === dirname(folder)) return [];
  }
}

interface Said {
  readonly book: RawBook | string;
  readonly plain: number;
}

function read(bytes: Uint8Array, overBytes: boolean): Said {
  const directory = readDirectory(Buffer.from(bytes));
  if (!directory.ok) return { book: directory.refusal.code, plain: 0 };
  const parts = new ZipParts(directory.parts);
  const source: PartSource = {
    names: parts.names,
    text: (key) => parts.text(key),
    utf8: (key) => (overBytes ? parts.utf8(key) : null),
  };
  try {
    const { raw, plain } = readBook(source, describePackage(source), (key) => countFilled(parts.bytes(key)!));
    return { book: raw, plain: plain.size };
  } catch (error) {
    if (error instanceof UnreadablePart) return { book: error.code, plain: 0 };
    throw error;
  }
}

function compare(bytes: Uint8Array): Said {
  const over = read(bytes, true);
  assert.deepEqual(over.book, read(bytes, false).book);
  return over;
}

describe('a workbook read over its bytes', () => {
  it('is the one the strict scanner reads', async () => {
    const plan = await planWorkbook('class', [partOf(buildContext({ pupils: 4 }))], digest);
    const good = await buildWorkbook(plan);
    const { book, plain } = compare(good);
    assert.ok(typeof book !== 'string' && plain === book.sheets.length, 'every sheet of ours is plain');
    assert.ok(typeof compare(furnished(good)).book !== 'string');
  });

  it('is so for every workbook of the cases', function () {
    const files = caseFiles();
    if (files.length === 0) return this.skip();
    let plain = 0;
    for (const file of files) plain += compare(readFileSync(file)).plain;
    assert.ok(plain > files.length, `${plain} sheets of ${files.length} workbooks`);
  }).timeout(60_000);
});
