import assert from 'node:assert/strict';
import { type FieldKey, FIELDS } from '../../../core/fields/field-key.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import type { RawCell } from '../../../core/workbook/raw.js';

/** The value a cell is taken for, or the rules that refuse it. */
function read(field: FieldKey, raw: RawCell): string | null | readonly string[] {
  const parsed = parseCell(field, raw);
  return parsed.ok ? parsed.value : parsed.issues.map(({ rule }) => rule);
}

const LEVEL = 'subject.TOAN.level';
const TRAIT = 'trait.CHAM_CHI';
const SCORE = 'subject.TOAN.score';
const REMARK = 'subject.TOAN.remark';

describe('what nobody can see in a cell', () => {
  const INVISIBLE = [
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\u180e',
    '\u3164',
    '\u2800',
    '\ufe0f',
  ];
  it('never fills it', () => {
    for (const field of FIELDS.keys())
      for (const sign of INVISIBLE) assert.equal(read(field as FieldKey, ` ${sign}${sign} `), null, field);
  });
  it('changes no value', () => {
    for (const sign of INVISIBLE) {
      assert.equal(read(LEVEL, `${sign}T${sign}`), 'HTT');
      assert.equal(read(TRAIT, `Đ${sign}`), 'DAT');
      assert.equal(read(SCORE, `${sign}10${sign}`), '10');
      assert.equal(read('result.HT', `x${sign}`), 'X');
      assert.equal(read('health.height', `${sign}128${sign} cm`), '128');
      assert.equal(read(REMARK, `${sign}học tốt${sign}`), 'học tốt');
    }
  });
  it('is another width of letters and digits', () => {
    assert.equal(read(LEVEL, 'Ｔ'), 'HTT');
    assert.equal(read(SCORE, '１０'), '10');
  });
});

describe('letters that look like others', () => {
  it('are named, and what they look like is offered', () => {
    for (const [field, typed, letter, fix] of [
      [LEVEL, 'Т', 'Т', 'HTT'],
      [LEVEL, 'Н', 'Н', 'HT'],
      [LEVEL, 'с', 'с', 'CHT'],
      [LEVEL, 'Ηoàn thành', 'Η', 'HT'],
      [TRAIT, '\u0189', '\u0189', 'DAT'],
      [TRAIT, 'Τ', 'Τ', 'TOT'],
      [SCORE, '1О', 'О', '10'],
      [SCORE, 'l0', 'l', '10'],
      ['absence.excused', '1O', 'O', '10'],
      ['health.height', '12O', 'O', '120'],
    ] as const) {
      const { issues } = parseCell(field, typed);
      assert.deepEqual(
        [issues[0]?.rule, issues[0]?.params.letter, issues[0]?.fix],
        ['letter-lookalike', letter, fix],
        typed,
      );
    }
  });
  it('are not seen where the cell would be wrong with Latin letters too', () => {
    assert.deepEqual(read(LEVEL, 'Ж'), ['level-of-subject-unknown']);
    assert.deepEqual(read(SCORE, 'OO'), ['score-not-number']);
  });
});
