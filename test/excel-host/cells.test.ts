import assert from 'node:assert/strict';
import { code, open } from './open.js';

describe('Excel host: cells', () => {
  it('reads and writes blocks through the genuine library', async () => {
    const { write, read, host } = open();
    await write('B2:C3', [
      ['Nguyễn Văn An', 8],
      ['Lò Thị Bé', true],
    ]);
    const [values, types, address, row, column, rows, columns] = await read<[unknown[][], unknown[][], ...unknown[]]>(
      'A1:C3',
      'values',
      'valueTypes',
      'address',
      'rowIndex',
      'columnIndex',
      'rowCount',
      'columnCount',
    );
    assert.deepEqual(values, [
      ['', '', ''],
      ['', 'Nguyễn Văn An', 8],
      ['', 'Lò Thị Bé', true],
    ]);
    assert.deepEqual(types[1], ['Empty', 'String', 'Double']);
    assert.deepEqual([address, row, column, rows, columns], ['Toán!A1:C3', 0, 0, 3, 3]);
    assert.equal(host.value('Toán', 'B3'), 'Lò Thị Bé');
  });

  it('takes text as typed: numbers, formulas, dates, truth values; an apostrophe and the text format keep text', async () => {
    const { write, read, range, host } = open();
    await write('A1:H1', [['8', '=1+2', '9/10', 'true', "'=1+2", '50%', '#N/A', 'mười']]);
    const [[values], [formulas], [types], [formats]] = await read<[unknown[][], unknown[][], unknown[][], unknown[][]]>(
      'A1:H1',
      'values',
      'formulas',
      'valueTypes',
      'numberFormat',
    );
    assert.deepEqual(values, [8, 3, 46275, true, '=1+2', 0.5, '#N/A', 'mười']);
    assert.equal(formulas?.[1], '=1+2');
    assert.deepEqual(types, ['Double', 'Double', 'Double', 'Boolean', 'String', 'Double', 'Error', 'String']);
    assert.deepEqual(formats?.slice(0, 3), ['General', 'General', 'd-mmm']);
    await range('A2:C2', (block) => {
      block.numberFormat = [['@', '@', '@']];
      block.values = [['=1+2', '007', 5]];
    });
    assert.deepEqual(host.values('Toán', 'A2:C2'), [['=1+2', '007', '5']]);
  });

  it('makes a formula of + - @ too, and refuses what is none', async () => {
    const { write, host } = open();
    await write('A1:B1', [['-chăm', '@gì']]);
    assert.deepEqual(host.values('Toán', 'A1:B1'), [['#NAME?', '#NAME?']]);
    await assert.rejects(write('A1', '- Chăm ngoan, lễ phép.'), code('InvalidArgument'));
    await assert.rejects(write('A1', '=TỔNG('), code('InvalidArgument'));
  });

  it('leaves a cell alone for null, empties it for "", and refuses a block of another size', async () => {
    const { write, host } = open();
    await write('A1:C1', [[1, 2, 3]]);
    await write('A1:C1', [[null, '', 4]]);
    assert.deepEqual(host.values('Toán', 'A1:C1'), [[1, '', 4]]);
    await assert.rejects(write('A1:C1', [[1, 2]]), code('InvalidArgument'));
    await assert.rejects(write('A1:C1', null), code('InvalidArgument'));
    await assert.rejects(write('A1', 'a'.repeat(32_768)), code('InvalidArgument'));
    await write('A1:C1', 'T');
    assert.deepEqual(host.values('Toán', 'A1:C1'), [['T', 'T', 'T']]);
  });

  it('writes more cells than the library sends at once', async () => {
    const { write, host } = open();
    const values = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 40 }, (_, column) => row * 100 + column),
    );
    await write('A1:AN60', values);
    assert.deepEqual(host.values('Toán', 'A1:AN60'), values);
    assert.equal(host.syncs, 1);
  });

  it('writes only the first cell of a merge', async () => {
    const { write, host } = open();
    host.sheet('Toán').sheet.mergeCells('A1:B1');
    await write('A1:B1', [['đầu', 'sau']]);
    assert.deepEqual(host.values('Toán', 'A1:B1'), [['đầu', '']]);
  });

  it('tells the used block from its first value on, or that there is none', async () => {
    const { Excel, host } = open();
    const used = (): Promise<string | null> =>
      Excel.run(async (context) => {
        const block = context.workbook.worksheets.getItem('Toán').getUsedRangeOrNullObject(true);
        block.load('address');
        await context.sync();
        return block.isNullObject ? null : block.address;
      });
    assert.equal(await used(), null);
    host.person.paste('Toán', 'C4', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    host.sheet('Toán').sheet.getCell('H9').numFmt = '@';
    assert.equal(await used(), 'Toán!C4:D5');
  });

  it('clears contents and keeps formats', async () => {
    const { range, host } = open();
    host.person.paste('Toán', 'A1', [['a', 'b']]);
    host.sheet('Toán').sheet.getCell('A1').numFmt = '@';
    await range('A1:B1', (block) => block.clear('Contents'));
    assert.deepEqual(host.values('Toán', 'A1:B1'), [['', '']]);
    assert.equal(host.look('Toán', 'A1').numberFormat, '@');
  });

  it('scrambles a block written over hidden rows, and writes single rows right', async () => {
    const { write, read, host } = open();
    host.person.paste('Toán', 'A1', [['Mức'], ['T'], ['H'], ['T']]);
    host.person.filter('Toán', { header: 1, last: 4, column: 1, keep: (shown) => shown === 'T' });
    assert.equal(await read('A2:A4', 'rowHidden'), null);
    assert.equal(await read('A3', 'rowHidden'), true);
    assert.equal(await read('A4', 'rowHidden'), false);
    await write('B2:B4', [[1], [2], [3]]);
    assert.deepEqual(host.values('Toán', 'B2:B4'), [[1], [''], [1]]);
    await write('B3', 2);
    host.person.unfilter('Toán');
    assert.equal(host.value('Toán', 'B3'), 2);
    assert.equal(await read('A2:A4', 'rowHidden'), false);
  });
});
