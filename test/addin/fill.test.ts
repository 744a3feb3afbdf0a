import assert from 'node:assert/strict';
import { fillOptions, isLevelField, press } from '../../addin/fill/keys.js';
import { cellsToFill, planFill } from '../../addin/fill/plan-fill.js';
import type { EntryCell } from '../../addin/sheet/sheet-state.js';
import { FIELDS, type FieldKey } from '../../core/fields/field-key.js';
import { parseCell } from '../../core/rules/parse-cell.js';
import type { Value } from '../../core/sheet/values.js';

const LEVEL = 'subject.TOAN.level';
const SCORE = 'subject.TOAN.score';
const TRAIT = 'trait.CHAM_CHI';
const write = (value: Value) => ({ kind: 'write', value });

describe('keys that fill a cell', () => {
  it('T, H, C are the levels of a subject, small or capital', () => {
    for (const [key, value] of Object.entries({ T: 'HTT', t: 'HTT', H: 'HT', h: 'HT', C: 'CHT', c: 'CHT' }))
      assert.deepEqual(press(LEVEL, key, false), write(value), key);
  });

  it('T and C mean something else for a quality, and D is Đ however it is typed', () => {
    for (const [key, value] of Object.entries({ T: 'TOT', Đ: 'DAT', đ: 'DAT', D: 'DAT', d: 'DAT', c: 'CCG' }))
      assert.deepEqual(press(TRAIT, key, false), write(value), key);
  });

  it('a letter of the other family is no key', () => {
    assert.equal(press(LEVEL, 'D', false), null);
    assert.equal(press(TRAIT, 'H', false), null);
  });

  it('X ticks', () => {
    assert.deepEqual(press('award.YEAR_END', 'x', false), write('X'));
    assert.equal(press('award.YEAR_END', 'T', false), null);
  });

  it('Delete empties, Backspace of a typing program does not', () => {
    for (const field of [LEVEL, SCORE, TRAIT, 'award.YEAR_END'] as const) {
      assert.deepEqual(press(field, 'Delete', false), write(null));
      assert.equal(press(field, 'Backspace', false), null);
    }
  });

  it('a digit is a score, but 1 waits for what follows', () => {
    for (const digit of ['0', '2', '3', '4', '5', '6', '7', '8', '9'])
      assert.deepEqual(press(SCORE, digit, false), write(digit));
    assert.deepEqual(press(SCORE, '1', false), { kind: 'begun' });
    assert.deepEqual(press(SCORE, '0', true), write('10'));
    assert.deepEqual(press(SCORE, 'Enter', true), write('1'));
  });

  it('never writes a score that was not meant', () => {
    assert.deepEqual(press(SCORE, '7', true), { kind: 'refused', typed: '17' });
    for (const key of ['Escape', 'Backspace', 'Delete'])
      assert.deepEqual(press(SCORE, key, true), { kind: 'dropped' }, key);
    assert.equal(press(SCORE, 'Shift', true), null);
  });

  it('leaves Enter, Tab and Space to the buttons', () => {
    for (const key of ['Enter', 'Tab', ' '])
      for (const field of [LEVEL, SCORE] as const) assert.equal(press(field, key, false), null);
  });

  it('has none for what is typed in words or measured', () => {
    for (const field of ['homeroom.remark', 'note', 'health.height', 'absence.excused'] as const)
      for (const key of ['T', '1', 'Delete', 'x']) assert.equal(press(field, key, false), null);
  });

  it('offers only values that the rules take as they are, each under a key of its own', () => {
    for (const field of FIELDS.keys() as Iterable<FieldKey>) {
      const options = fillOptions(field);
      assert.equal(new Set(options.map(({ letter }) => letter)).size, options.length);
      for (const { value, letter } of options) {
        for (const written of [value, letter]) {
          const parsed = parseCell(field, written);
          assert.ok(parsed.ok && parsed.value === value, `${field}: ${written}`);
        }
      }
    }
  });

  it('fills whole columns with levels only', () => {
    assert.deepEqual(
      [LEVEL, TRAIT, SCORE, 'award.YEAR_END', 'note'].map((field) => isLevelField(field as FieldKey)),
      [true, true, false, false, false],
    );
  });
});

const cell = (row: number, value: Value, more: Partial<EntryCell> = {}): EntryCell => ({
  part: { classId: 'c', className: '4A', period: 'year-end' },
  pupil: String(row),
  name: String(row),
  field: LEVEL,
  value,
  own: true,
  sheet: '4A',
  cell: `E${row}`,
  ...more,
});

describe('one level for many cells', () => {
  const column = [cell(12, null), cell(13, 'HT'), cell(14, 'HTT'), cell(15, null), cell(16, 'Giỏi')];
  const plan = planFill(column, column[0]!, 'HTT');
  const places = (cells: readonly EntryCell[]): string[] => cells.map((one) => one.cell);

  it('goes into empty cells by itself', () =>
    assert.deepEqual(places(cellsToFill(column, plan, 'empty')), ['E12', 'E15']));

  it('replaces others only when asked, those that cannot be read too, in the order of the rows', () =>
    assert.deepEqual(places(cellsToFill(column, plan, 'all')), ['E12', 'E13', 'E15', 'E16']));

  it('counts what it would replace and what is so already', () =>
    assert.deepEqual([plan.empty.length, plan.filled.length, plan.same], [2, 2, 1]));

  it('never writes a locked cell', () => {
    const locked = [cell(12, null, { own: false }), cell(13, 'HT', { own: false }), cell(14, null)];
    const careful = planFill(locked, locked[2]!, 'HTT');
    assert.deepEqual(places(cellsToFill(locked, careful, 'all')), ['E14']);
    assert.equal(careful.locked, 2);
  });

  it('leaves out cells where the level means nothing', () => {
    const mixed = [
      cell(12, null),
      cell(12, null, { field: TRAIT, cell: 'G12' }),
      cell(12, null, { field: SCORE, cell: 'F12' }),
    ];
    assert.deepEqual(places(planFill(mixed, mixed[0]!, 'HTT').empty), ['E12']);
  });
});
