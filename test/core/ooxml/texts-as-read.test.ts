import assert from 'node:assert/strict';
import { textsAsRead } from '../../../core/ooxml/return/texts-as-read.js';
import { type HiddenPart, planHiddenSheet } from '../../../core/workbook/hidden-sheet.js';
import type { RawCell, RawSheet } from '../../../core/workbook/raw.js';
import { type HiddenBook, readHiddenSheet } from '../../../core/workbook/read-hidden-sheet.js';
import { checksumText } from '../../../core/workbook/checksum.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const context = buildContext({ pupils: 3 });
const [first, second, third] = context.pupils.map(({ id }) => id) as [string, string, string];
const given: HiddenPart = {
  ...partOf(context),
  base: { [first]: { note: 'dài\u007f' }, [second]: { note: 'b' }, [third]: {} },
};

/** The sheet as a file holds it, changed by hand, its checksum made right. */
async function sheetOf(change: (rows: RawCell[][]) => void = () => undefined): Promise<RawSheet> {
  const { name, cells } = await planHiddenSheet('class', [given], digest);
  const rows: RawCell[][] = [];
  for (const { row, column, value } of cells) (rows[row - 1] ??= [])[column - 1] = value;
  change(rows);
  rows[1] = ['checksum', await digest(checksumText(rows.map((row) => row.map(String))))];
  return { name, hidden: true, rows };
}

async function bookOf(sheet: RawSheet): Promise<HiddenBook> {
  const read = await readHiddenSheet({ sheets: [sheet] }, digest);
  assert.ok(read.ok, JSON.stringify(read));
  return read.book;
}

const textOf = (rows: readonly (readonly RawCell[])[], kind: string, n: number): string =>
  rows.filter(([cell]) => cell === kind)[n]![2] as string;

describe('texts of the hidden sheet that are written again', () => {
  it('are those of every pupil and of his values, and make the very same sheet', async () => {
    const sheet = await sheetOf();
    const book = await bookOf(sheet);
    const texts = textsAsRead(sheet, book);
    const { pupils } = book.parts[0]!.context;
    assert.deepEqual(
      pupils.map((one) => texts.get(one)),
      [0, 1, 2].map((n) => [textOf(sheet.rows, 'pupil', n)]),
    );
    assert.deepEqual(
      pupils.map(({ id }) => texts.get(book.parts[0]!.base[id]!)),
      [0, 1, 2].map((n) => [textOf(sheet.rows, 'base', n)]),
    );
    const anew = await planHiddenSheet('class', book.parts, digest);
    assert.deepEqual(await planHiddenSheet('class', [{ ...book.parts[0]!, texts }], digest), anew);
  });

  it('are not those of values that changed', async () => {
    const sheet = await sheetOf();
    const book = await bookOf(sheet);
    const part = { ...book.parts[0]!, texts: textsAsRead(sheet, book) };
    const base = { ...part.base, [second]: { note: 'khác' } };
    const { cells } = await planHiddenSheet('class', [{ ...part, base }], digest);
    const values = cells.map(({ value }) => value);
    assert.ok(values.includes(`["${second}",{"note":"khác"}]`));
    assert.ok(!values.includes(textOf(sheet.rows, 'base', 1)));
    assert.ok(values.includes(textOf(sheet.rows, 'base', 0)));
  });

  it('are left out where they are not as we write them, or rows stand in another order', async () => {
    const sheet = await sheetOf((rows) => {
      const at = rows.findIndex(([kind]) => kind === 'base');
      rows[at]![2] = (rows[at]![2] as string).replace('\\u007f', '\u007f');
      const [second, third] = rows.flatMap(([kind], i) => (kind === 'base' ? [i] : [])).slice(1) as [number, number];
      [rows[second], rows[third]] = [rows[third]!, rows[second]!];
    });
    const book = await bookOf(sheet);
    const texts = textsAsRead(sheet, book);
    const { base, context } = book.parts[0]!;
    assert.deepEqual(
      context.pupils.map(({ id }) => texts.get(base[id]!)),
      [undefined, undefined, undefined],
    );
    assert.equal(context.pupils.filter((one) => texts.has(one)).length, 3);
  });
});
