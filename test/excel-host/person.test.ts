import assert from 'node:assert/strict';
import { ENGLISH } from '../support/excel-host/entry.js';
import { ExcelHost } from '../support/excel-host/host.js';
import { PersonRefused } from '../support/excel-host/person-refused.js';
import { open } from './open.js';

const refusedFor = (reason: string) => (error: unknown) => error instanceof PersonRefused && error.reason === reason;

describe('Excel host: what a person does', () => {
  it('types in Vietnamese notation: 8,5 is a number and 9-10 becomes a day, the trouble every teacher knows', () => {
    const { host } = open();
    for (const [index, text] of ['8,5', '9-10', 'Tốt', '=1+1', '1.250'].entries()) {
      host.person.type('Toán', `A${index + 1}`, text);
    }
    assert.deepEqual(host.values('Toán', 'A1:A5').flat(), [8.5, 46304, 'Tốt', 2, 1250]);
    assert.throws(() => host.person.type('Toán', 'A6', '- Chăm ngoan'), refusedFor('not a formula'));
    const english = new ExcelHost({ locale: ENGLISH });
    english.person.type('Sheet1', 'A1', '8.5');
    english.person.type('Sheet1', 'A2', '8,5');
    assert.deepEqual(english.values('Sheet1', 'A1:A2').flat(), [8.5, '8,5']);
  });

  it('is asked by lists and whole numbers when typing, never when pasting', () => {
    const { host } = open();
    const { sheet } = host.sheet('Toán');
    host.person.addSheet('_danh_sách');
    host.person.paste('_danh_sách', 'A1', [['T', 'H', 'C']]);
    host.book.definedNames.add("'_danh_sách'!$A$1:$C$1", 'list.level');
    sheet.getCell('B1').dataValidation = { type: 'list', formulae: ['list.level'], errorStyle: 'warning' };
    sheet.getCell('B2').dataValidation = { type: 'whole', operator: 'between', formulae: [0, 10] };
    sheet.getCell('B3').dataValidation = { type: 'list', formulae: ['"T,Đ,C"'] };
    host.person.type('Toán', 'B1', 'h');
    host.person.type('Toán', 'B2', '10');
    host.person.type('Toán', 'B3', 'Đ');
    assert.throws(() => host.person.type('Toán', 'B1', 'tốt'), refusedFor('validation warning'));
    assert.throws(() => host.person.type('Toán', 'B2', '8,5'), refusedFor('validation'));
    assert.throws(() => host.person.type('Toán', 'B3', 'H'), refusedFor('validation'));
    host.person.type('Toán', 'B1', 'tốt', { insist: true });
    host.person.paste('Toán', 'B2', [['11'], ['H']]);
    assert.deepEqual(host.values('Toán', 'B1:B3').flat(), ['tốt', 11, 'H']);
  });

  it('sorts rows with their formats, empty cells last, and not over locked cells', async () => {
    const { host } = open();
    host.person.paste('Toán', 'A1', [
      ['An', 7],
      ['Bình', ''],
      ['Chi', 9],
      ['Dũng', 8],
    ]);
    host.sheet('Toán').sheet.getCell('A3').font = { bold: true };
    host.person.sortRows('Toán', { first: 1, last: 4, by: 2, descending: true });
    assert.deepEqual(host.values('Toán', 'A1:B4'), [
      ['Chi', 9],
      ['Dũng', 8],
      ['An', 7],
      ['Bình', ''],
    ]);
    assert.equal(host.sheet('Toán').sheet.getCell('A1').font.bold, true);
    assert.equal(host.sheet('Toán').sheet.getCell('A3').font?.bold ?? false, false);
    await host.person.protect('Toán');
    assert.throws(() => host.person.sortRows('Toán', { first: 1, last: 4, by: 1 }), refusedFor('protected'));
    host.person.unprotect('Toán');
    await host.person.protect('Toán', { allow: ['sort'] });
    assert.throws(() => host.person.sortRows('Toán', { first: 1, last: 4, by: 1 }), refusedFor('locked'));
  });

  it('inserts, copies and deletes rows with merges, lists and conditional formats moving along', () => {
    const { host } = open();
    const { sheet } = host.sheet('Toán');
    host.person.paste('Toán', 'A1', [['đầu'], ['An'], ['Bình'], ['cuối']]);
    sheet.mergeCells('A4:C4');
    sheet.getCell('B3').dataValidation = { type: 'list', formulae: ['"T,H,C"'] };
    sheet.addConditionalFormatting({
      ref: 'B3:B3',
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: ['N("hocba.error")=0'],
          style: { font: { color: { argb: 'FFB00020' } } },
        },
      ],
    });
    host.person.insertRow('Toán', 3, 2);
    assert.deepEqual(host.values('Toán', 'A1:A5').flat(), ['đầu', 'An', 'An', 'Bình', 'cuối']);
    assert.equal(sheet.getCell('C5').master.address, 'A5');
    assert.throws(() => host.person.type('Toán', 'B4', 'x'), refusedFor('validation'));
    host.person.type('Toán', 'B3', 'x');
    assert.equal(host.look('Toán', 'B4').color, '#B00020');
    assert.equal(host.look('Toán', 'B3').color, null);
    host.person.deleteRow('Toán', 4);
    assert.deepEqual(host.values('Toán', 'A1:A5').flat(), ['đầu', 'An', 'An', 'cuối', '']);
    assert.equal(sheet.getCell('C4').master.address, 'A4');
    assert.equal(host.look('Toán', 'B4').color, null);
  });

  it('adds, copies, renames, hides and deletes sheets; a copy stands by itself', async () => {
    const { host, Excel } = open();
    host.person.type('Toán', 'A1', 'An');
    host.sheet('Toán').sheet.mergeCells('B1:C1');
    const copy = host.person.copySheet('Toán');
    assert.equal(copy, 'Toán (2)');
    host.person.type(copy, 'A1', 'Bình');
    assert.equal(host.value('Toán', 'A1'), 'An');
    assert.equal(host.sheet(copy).sheet.getCell('C1').master.address, 'B1');
    host.person.renameSheet(copy, 'Bản sao');
    host.person.addSheet('_hocba');
    host.person.showSheet('_hocba', 'veryHidden');
    host.person.addSheet('Thừa');
    host.person.deleteSheet('Thừa');
    const sheets = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      await context.sync();
      return worksheets.items.map(({ name, visibility }) => [name, visibility]);
    });
    assert.deepEqual(sheets, [
      ['Toán', 'Visible'],
      ['Bản sao', 'Visible'],
      ['_hocba', 'VeryHidden'],
    ]);
  });

  it('keeps what was done when the file is saved and opened', async () => {
    const { host } = open();
    host.person.paste('Toán', 'A1', [['=1+2', "'=1+2", '9-10']]);
    host.person.hideRows('Toán', 1);
    const again = await ExcelHost.open(await host.save());
    assert.deepEqual(again.values('Toán', 'A1:C1'), [[3, '=1+2', 46304]]);
    assert.equal(again.sheet('Toán').isRowHidden(1), true);
  });
});
