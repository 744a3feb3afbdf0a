import assert from 'node:assert/strict';
import { ExcelRefusal } from '../../../addin/excel/excel-refusal.js';
import { type RangeFacts, rowsOf } from '../../../addin/excel/read-book.js';

const facts = (part: Partial<RangeFacts>): RangeFacts => ({
  rowIndex: 0,
  columnIndex: 0,
  values: [['']],
  formulas: [['']],
  valueTypes: [['Empty']],
  numberFormat: [['General']],
  ...part,
});
const cell = (value: unknown, type: string, format = 'General', formula: unknown = value) =>
  rowsOf(facts({ values: [[value]], valueTypes: [[type]], numberFormat: [[format]], formulas: [[formula]] }))[0]?.[0];

describe('cells as Excel tells them', () => {
  it('are text, numbers and truth values', () => {
    assert.equal(cell('Hoàn thành', 'String'), 'Hoàn thành');
    assert.equal(cell(8, 'Double'), 8);
    assert.equal(cell(true, 'Boolean'), true);
  });
  it('are nothing where they are empty', () => assert.equal(cell('', 'Empty'), undefined));
  it('are days where the number is shown as one: 7/8 typed into a cell', () =>
    assert.deepEqual(cell(46_241, 'Double', 'd-mmm'), { date: '2026-08-07' }));
  it('stay text where only their format is a date', () => assert.equal(cell('T', 'String', 'dd/mm/yyyy'), 'T'));
  it('are errors by what Excel shows', () => {
    assert.deepEqual(cell('#DIV/0!', 'Error', 'General', '=1/0'), { error: '#DIV/0!' });
    assert.deepEqual(cell(1e15, 'Double', 'dd/mm/yyyy'), { error: '#NUM!' });
  });
  it('are formulas with their value', () => {
    assert.deepEqual(cell(8, 'Double', 'General', '=4+4'), { formula: '4+4', value: 8 });
    assert.deepEqual(cell('', 'String', 'General', '=""'), { formula: '""', value: '' });
  });
  it('are text where text begins with =', () => assert.equal(cell('=4+4', 'String', '@', '=4+4'), '=4+4'));
  it('are read past things of newer kinds', () => assert.equal(cell({ type: 'Entity' }, 'RichValue'), undefined));
});

describe('a used range', () => {
  it('that begins in the middle of the sheet counts from A1, without empty ends', () =>
    assert.deepEqual(
      rowsOf({
        rowIndex: 2,
        columnIndex: 1,
        values: [
          ['x', ''],
          ['', ''],
        ],
        formulas: [
          ['x', ''],
          ['', ''],
        ],
        valueTypes: [
          ['String', 'Empty'],
          ['Empty', 'Empty'],
        ],
        numberFormat: [
          ['General', 'General'],
          ['General', 'General'],
        ],
      }),
      [[], [], [null, 'x']],
    ));
  it('without values, as the web gives too large ones, is refused in words', () =>
    assert.throws(
      () => rowsOf(facts({ values: null as never })),
      (error: unknown) => error instanceof ExcelRefusal && error.refusal.code === 'excel-too-large',
    ));
});
