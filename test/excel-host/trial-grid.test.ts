/** What the trial page draws and where its keys lead, without a browser. */
import assert from 'node:assert/strict';
import { readAddress, writeAddress } from '../support/excel-host/address.js';
import { ExcelHost } from '../support/excel-host/host.js';
import { cellText, editText } from '../support/excel-host/trial/cell-text.js';
import { readBlock, writeBlock } from '../support/excel-host/trial/clipboard.js';
import { span, step } from '../support/excel-host/trial/moves.js';
import { keptView, viewOf } from '../support/excel-host/trial/sheet-view.js';
import { zoomFor } from '../support/excel-host/trial/zoom.js';

const at = (address: string) => readAddress(address)!;

describe('Trial grid', () => {
  let host: ExcelHost;
  beforeEach(() => (host = new ExcelHost({ year: 2026 })));
  const sheet = () => host.sheet('Sheet1');
  const type = (address: string, text: string) => host.person.type('Sheet1', address, text);

  it('shows values as Excel would, and edits what gives the same when entered again', () => {
    type('A1', '8,5');
    type('A2', '29/6/2026');
    type('A3', '=1+1');
    type('A4', "'=chữ");
    type('A5', "'007");
    type('A6', 'Tốt');
    sheet().sheet.getCell('A7').value = 'hocba.tab';
    sheet().sheet.getCell('A7').numFmt = ';;;';
    const rows = [1, 2, 3, 4, 5, 6, 7];
    const shown = rows.map((row) => cellText(sheet(), row, 1));
    assert.deepEqual(shown, ['8,5', '29/06/2026', '2', '=chữ', '007', 'Tốt', '']);
    const edited = rows.slice(0, 6).map((row) => editText(sheet(), row, 1));
    assert.deepEqual(edited, ['8,5', '29/06/2026', '=1+1', "'=chữ", "'007", 'Tốt']);
    edited.forEach((text, index) => type(`B${index + 1}`, text));
    assert.deepEqual(host.values('Sheet1', 'B1:B6'), host.values('Sheet1', 'A1:A6'));
  });

  it('leaves out hidden rows and columns, and draws a merge once, from its first cell that shows', () => {
    sheet().sheet.mergeCells('A2:C3');
    sheet().sheet.getRow(2).hidden = true;
    sheet().sheet.getColumn(1).hidden = true;
    const { rows, columns } = viewOf(sheet(), 1);
    assert.deepEqual([rows[1]!.number, columns[0]!.number], [3, 2]);
    const [first, next] = rows[1]!.cells;
    assert.deepEqual([first!.row, first!.column, first!.rows, first!.columns], [2, 1, 1, 2]);
    assert.equal(next!.column, 4);
  });

  it('moves over hidden lines and over merges as over one cell', () => {
    sheet().sheet.mergeCells('B2:C3');
    sheet().sheet.getRow(4).hidden = true;
    const view = viewOf(sheet(), 1);
    const go = (from: string, rows: number, columns: number) => writeAddress(step(view, at(from), { rows, columns }));
    assert.equal(go('A2', 0, 1), 'B2:C3');
    assert.equal(go('B2:C3', 0, 1), 'D2');
    assert.equal(go('B2:C3', 1, 0), 'B5');
    assert.equal(go('A1', -1, -1), 'A1');
    assert.equal(go('D9', -1e6, -1e6), 'A1');
    assert.equal(writeAddress(span(at('C5'), at('B2:B3'))), 'B2:C5');
  });

  it('draws anew only rows that changed, and looking at a sheet does not make it grow', () => {
    type('A1', 'An');
    const before = viewOf(sheet(), 1);
    type('A2', 'Bình');
    const after = keptView(before, viewOf(sheet(), 1));
    assert.equal(after.columns, before.columns);
    assert.equal(after.rows.length, before.rows.length);
    assert.deepEqual(
      after.rows.filter((row, index) => row !== before.rows[index]).map(({ number }) => number),
      [2],
    );
  });

  it('is drawn smaller where the frozen heading would leave no room', () => {
    assert.equal(zoomFor(sheet(), 800), 1);
    sheet().sheet.views = [{ state: 'frozen', ySplit: 2, xSplit: 0 }];
    for (const row of [1, 2]) sheet().sheet.getRow(row).height = 170;
    const small = zoomFor(sheet(), 800);
    assert.ok(small < 1 && zoomFor(sheet(), 600) < small);
    assert.equal(viewOf(sheet(), 0.5).rows[1]!.frozen, Math.round(170 * (96 / 72) * 0.5));
  });

  it('reads and writes blocks of text as spreadsheets do', () => {
    assert.deepEqual(readBlock('a\tb\r\nc\r\n'), [
      ['a', 'b'],
      ['c', ''],
    ]);
    assert.deepEqual(readBlock('"Em nói ""to"".\nRõ"\tT'), [['Em nói "to".\nRõ', 'T']]);
    assert.deepEqual(readBlock('"nửa câu\tT'), [['"nửa câu', 'T']]);
    assert.deepEqual(readBlock(''), [['']]);
    const rows = [
      ['một\nhai', '"'],
      ['', 'b'],
    ];
    assert.deepEqual(readBlock(writeBlock(rows)), rows);
  });
});
