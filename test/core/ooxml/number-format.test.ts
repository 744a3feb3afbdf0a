import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { dayOf, isDateFormat } from '../../../core/ooxml/number-format.js';

const DATES = [
  'm/d/yyyy',
  'dd/mm/yyyy',
  'dd/mm/yyyy;@',
  'd-mmm',
  'd-mmm-yy',
  'mmm-yy',
  'yyyy\\-mm\\-dd',
  '[$-1042A]dd/mm/yyyy;@',
  '[$-vi-VN]d mmmm yyyy',
  '[$-F800]dddd, mmmm dd, yyyy',
  '"Ngày" dd "tháng" mm "năm" yyyy',
  'DD/MM/YYYY',
  'h:mm AM/PM',
  'mm:ss.0',
  '[h]:mm:ss',
  '[h]',
  '[Red]dd/mm',
];
const NUMBERS = [
  'General',
  '0',
  '0.00',
  '#,##0',
  '@',
  '',
  'General;[Red]-General',
  'General;[Red]',
  '[Red]0;[Blue]-0',
  '[>=5]0;[Color 10]0',
  '#,##0 "đồng"',
  '#,##0\\ [$đ-42A]',
  '[$₫-vi-VN]#,##0',
  '0 "ngày"',
  '"dd/mm/yyyy"0',
  '\\d0',
  '0_d',
  '0*s',
  '0.00E+00',
  '# ?/?',
  '0%',
  ';;;',
];

describe('number formats', () => {
  for (const format of DATES) it(`${format} is a date or a time`, () => assert.ok(isDateFormat(format)));
  for (const format of NUMBERS) it(`${format || '(nothing)'} is none`, () => assert.ok(!isDateFormat(format)));
  it('that Excel does not give are none', () => assert.ok(!isDateFormat(null)));
});

describe('the day of a number', () => {
  it('is the day Excel shows', () => {
    assert.equal(dayOf(46_202), '2026-06-29');
    assert.equal(dayOf(46_202.999), '2026-06-29');
    assert.equal(dayOf(61), '1900-03-01');
  });
  it('ends where days end', () => assert.equal(dayOf(1e15), null));
  it('is the one the file adapter reads', () =>
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const cell = new ExcelJS.Workbook().addWorksheet('a').getCell('A1');
        cell.value = new Date(Math.round((serial - 25_569) * 86_400_000));
        assert.equal(dayOf(serial), cell.value.toISOString().slice(0, 10));
      }),
    ));
});
