import assert from 'node:assert/strict';
import { placePaste } from '../../../addin/web-sheet/paste.js';
import { Past } from '../../../addin/web-sheet/past.js';
import { at, boxOf, moved, type Range } from '../../../addin/web-sheet/range.js';
import { readTsv, writeTsv } from '../../../addin/web-sheet/tsv.js';
import type { RawCell } from '../../../core/workbook/raw.js';

describe('cells on the clipboard', () => {
  it('reads what Excel writes: rows, empty cells, quoted tabs, lines and quotes', () => {
    assert.deepEqual(readTsv('T\t8\r\nH\t\r\n'), [
      ['T', '8'],
      ['H', ''],
    ]);
    assert.deepEqual(readTsv('a\n\nb'), [['a'], [''], ['b']]);
    assert.deepEqual(readTsv('"Em đọc tốt.\r\nCần viết cẩn thận."\t"nói ""rõ"""'), [
      ['Em đọc tốt.\nCần viết cẩn thận.', 'nói "rõ"'],
    ]);
  });

  it('leaves a quote alone that is nobody’s end', () => {
    assert.deepEqual(readTsv('"Chăm" và ngoan\t9'), [['"Chăm" và ngoan', '9']]);
    assert.deepEqual(readTsv('nói "rõ"\t"hở'), [['nói "rõ"', '"hở']]);
  });

  it('never draws rows into one for a quote that stands for itself', () => {
    const lines = ['"Chăm\t8', 'Em đọc"\t9', 'Khá\t7'];
    const plain = lines.map((line) => line.split('\t'));
    assert.deepEqual(readTsv(lines.join('\r\n')), plain);
    assert.deepEqual(readTsv('"Chăm\r\nngoan"\t9\r\nKhá'), [['"Chăm'], ['ngoan"', '9'], ['Khá']]);
    // What Excel quotes stays whole, in a block and in a single column.
    assert.deepEqual(readTsv('"a\nb"\t8\r\nc\t9\r\n'), [
      ['a\nb', '8'],
      ['c', '9'],
    ]);
    assert.deepEqual(readTsv('"a\nb"\r\nc'), [['a\nb'], ['c']]);
  });

  it('writes what it reads again', () => {
    const rows = [
      ['T', 'một\nhai', '"x"'],
      ['', 'a\tb', '10'],
    ];
    assert.deepEqual(readTsv(writeTsv(rows)), rows);
  });
});

describe('where copied cells go', () => {
  const size = { rows: 3, columns: 3 };

  it('lays a range from the first selected cell on, and counts what would stand beside the grid', () => {
    const { cells, outside } = placePaste([['1', '2'], ['3']], { top: 2, left: 2, bottom: 2, right: 2 }, size);
    assert.deepEqual(cells, [{ row: 2, column: 2, text: '1' }]);
    assert.equal(outside, 2);
  });

  it('puts one cell into every selected one', () => {
    const { cells } = placePaste([['T']], { top: 0, left: 1, bottom: 1, right: 1 }, size);
    assert.deepEqual(
      cells.map(({ row, column }) => [row, column]),
      [
        [0, 1],
        [1, 1],
      ],
    );
  });
});

describe('moving on the grid', () => {
  const size = { rows: 35, columns: 49 };
  const from = (row: number, column: number): Range => at({ row, column });
  const key = (name: string, more: { shift?: boolean; ctrl?: boolean } = {}) => ({
    key: name,
    shift: false,
    ctrl: false,
    page: 12,
    ...more,
  });

  it('stays on the grid', () => {
    assert.deepEqual(moved(from(0, 0), size, key('ArrowUp')), from(0, 0));
    assert.deepEqual(moved(from(30, 5), size, key('PageDown')), from(34, 5));
    assert.deepEqual(moved(from(3, 5), size, key('End', { ctrl: true })), from(34, 48));
  });

  it('leaves it with Tab at the ends of a row alone', () => {
    assert.deepEqual(moved(from(3, 5), size, key('Tab')), from(3, 6));
    assert.equal(moved(from(3, 48), size, key('Tab')), null);
    assert.equal(moved(from(3, 0), size, key('Tab', { shift: true })), null);
  });

  it('draws with Shift from the cell one types into, and goes on from that cell without it', () => {
    const drawn = moved(
      moved(from(3, 5), size, key('ArrowDown', { shift: true }))!,
      size,
      key('ArrowRight', { shift: true }),
    )!;
    assert.deepEqual(boxOf(drawn), { top: 3, left: 5, bottom: 4, right: 6 });
    assert.deepEqual(drawn.anchor, { row: 3, column: 5 });
    assert.deepEqual(moved(drawn, size, key('ArrowDown')), from(4, 5));
    assert.deepEqual(moved(from(4, 5), size, key('Enter', { shift: true })), from(3, 5));
  });
});

describe('taking back', () => {
  it('takes back and does again act by act, but never what somebody has changed since', () => {
    const cells = new Map<string, RawCell>([
      ['G1', 'T'],
      ['G2', 'H'],
    ]);
    const now = ({ cell }: { cell: string }): RawCell => cells.get(cell) ?? null;
    const put = (list: readonly { cell: string; value: RawCell }[] | null): void =>
      list?.forEach(({ cell, value }) => cells.set(cell, value));
    const past = new Past();
    past.did([
      { sheet: 's', cell: 'G1', before: null, after: 'T' },
      { sheet: 's', cell: 'G2', before: 'C', after: 'H' },
    ]);
    // Others' value came with an answer.
    cells.set('G2', 'T');
    put(past.undo(now));
    assert.deepEqual(
      [...cells],
      [
        ['G1', null],
        ['G2', 'T'],
      ],
    );
    put(past.redo(now));
    assert.deepEqual(
      [...cells],
      [
        ['G1', 'T'],
        ['G2', 'T'],
      ],
    );
    assert.equal(past.redo(now), null);
  });

  it('forgets what was taken back once something else is done', () => {
    const past = new Past();
    past.did([{ sheet: 's', cell: 'G1', before: null, after: 'T' }]);
    past.undo(() => 'T');
    past.did([{ sheet: 's', cell: 'G2', before: null, after: 'H' }]);
    assert.equal(
      past.redo(() => null),
      null,
    );
  });
});
