import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FieldKey, FIELDS } from '../../../core/fields/field-key.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import { showValue } from '../../../core/rules/show-value.js';
import type { RawCell } from '../../../core/workbook/raw.js';
import { anyCell, anyField, canonical } from '../../support/cells.js';
import { runs } from '../../support/run/whole.js';

/** The value a cell is taken for, or the rules that refuse it. */
function read(field: FieldKey, raw: RawCell): string | null | readonly string[] {
  const parsed = parseCell(field, raw);
  return parsed.ok ? parsed.value : parsed.issues.map(({ rule }) => rule);
}
const rules = (field: FieldKey, raw: RawCell): readonly string[] =>
  parseCell(field, raw).issues.map(({ rule }) => rule);
const fixOf = (field: FieldKey, raw: RawCell): string | null | undefined => parseCell(field, raw).issues[0]?.fix;

const LEVEL = 'subject.TOAN.level';
const TRAIT = 'trait.CHAM_CHI';
const SCORE = 'subject.TOAN.score';
const REMARK = 'subject.TOAN.remark';

describe('reading a level', () => {
  const spellings: readonly (readonly [FieldKey, string, readonly string[]])[] = [
    [
      LEVEL,
      'HTT',
      [
        'T',
        't',
        ' T ',
        '\u00a0T',
        'HTT',
        'htt',
        'Hoàn thành tốt',
        'HOÀN  THÀNH TỐT',
        'hoan thanh tot',
        'Tốt',
        'Hòan thành tốt',
      ],
    ],
    [LEVEL, 'HT', ['H', 'h', 'HT', 'hoàn thành', 'Hoàn\u00a0thành', 'Hoan thanh', 'hoàn thành'.normalize('NFD')]],
    [LEVEL, 'CHT', ['C', 'c', 'CHT', 'Chưa hoàn thành', 'chua hoan thanh', 'Chưa hoàn thành'.normalize('NFD')]],
    [TRAIT, 'TOT', ['T', 't', 'TOT', 'Tốt', 'tot', 'tốt'.normalize('NFD')]],
    [
      TRAIT,
      'DAT',
      ['Đ', 'đ', '\u00d0', '\u00f0', 'D', 'd', 'DAT', 'Đạt', '\u00d0ạt', 'đạt'.normalize('NFD'), 'dat', 'dđ', 'DD'],
    ],
    [TRAIT, 'CCG', ['C', 'c', 'CCG', 'Cần cố gắng', 'cần  cố gắng', 'can co gang', 'Cần cố gắng'.normalize('NFD')]],
  ];
  for (const [field, code, typed] of spellings) {
    for (const text of typed) {
      it(`takes ${JSON.stringify(text)} at ${field} as ${code}`, () =>
        assert.deepEqual(parseCell(field, text), { ok: true, value: code, issues: [] }));
    }
  }
  it('says that Đ belongs to traits and H to subjects', () => {
    assert.deepEqual(read(LEVEL, 'Đ'), ['level-of-traits']);
    assert.deepEqual(read(LEVEL, 'Cần cố gắng'), ['level-of-traits']);
    assert.deepEqual(read(TRAIT, 'H'), ['level-of-subjects']);
    assert.deepEqual(read(TRAIT, 'chưa hoàn thành'), ['level-of-subjects']);
  });
  it('refuses anything else, also words with other accents and names of object members', () => {
    for (const raw of ['A', 'X', 9, 'Tột', 'Đất', 'T H', 'constructor', '__proto__', '10']) {
      assert.deepEqual(read(LEVEL, raw), ['level-of-subject-unknown'], String(raw));
      assert.deepEqual(read(TRAIT, raw), ['level-of-trait-unknown'], String(raw));
    }
  });
});

describe('reading a score', () => {
  for (const [raw, value] of [
    [0, '0'],
    [8, '8'],
    [10, '10'],
    ['9', '9'],
    [' 9 ', '9'],
    ['09', '9'],
    ['8,0', '8'],
    ['8.0', '8'],
    [-0, '0'],
  ] as const) {
    it(`takes ${JSON.stringify(raw)} as ${value}`, () => assert.equal(read(SCORE, raw), value));
  }
  for (const [raw, rule] of [
    [8.5, 'score-not-whole'],
    ['8,5', 'score-not-whole'],
    ['8.5', 'score-not-whole'],
    [11, 'score-out-of-range'],
    [-1, 'score-out-of-range'],
    ['100', 'score-out-of-range'],
    ['tám', 'score-not-number'],
    ['8 điểm', 'score-not-number'],
    ['1e1', 'score-not-number'],
    [NaN, 'score-not-number'],
    [Infinity, 'score-not-number'],
    ['constructor', 'score-not-number'],
    ['T', 'score-not-number'],
    [true, 'cell-boolean'],
    [{ date: '2027-05-08' }, 'cell-date'],
    [{ error: '#REF!' }, 'cell-error'],
    ['#N/A', 'cell-error'],
  ] as const) {
    it(`refuses ${JSON.stringify(raw)}: ${rule}`, () => assert.deepEqual(read(SCORE, raw), [rule]));
  }
  it('warns of 0 and of nothing else', () => {
    assert.deepEqual(rules(SCORE, 0), ['score-zero']);
    assert.deepEqual(rules(SCORE, 1), []);
  });
  it('keeps what the person sees in a refused cell', () => {
    const typed = (raw: RawCell) => {
      const parsed = parseCell(SCORE, raw);
      return parsed.ok ? null : parsed.typed;
    };
    assert.equal(typed('8,5'), '8,5');
    assert.equal(typed(8.5), '8.5');
    assert.equal(typed({ date: '2027-05-08' }), '08/05/2027');
    assert.equal(typed({ error: '#DIV/0!' }), '#DIV/0!');
  });
});

describe('reading formulas', () => {
  it('takes the value and says so', () => {
    assert.deepEqual(parseCell(SCORE, { formula: 'A1+B1', value: 9 }), {
      ok: true,
      value: '9',
      issues: [{ rule: 'cell-formula', severity: 'warning', params: { value: '9' } }],
    });
    assert.deepEqual(read(SCORE, { formula: 'A1', value: 8.5 }), ['score-not-whole']);
    assert.equal(read(LEVEL, { formula: 'A1', value: '' }), null);
  });
  it('refuses one that was never computed, rather than deleting what is stored', () => {
    assert.deepEqual(read(SCORE, { formula: 'A1', value: null }), ['cell-formula-empty']);
  });
});

describe('reading ticks', () => {
  for (const raw of ['x', 'X', ' x ', '×', '✓', '✔', '✔\ufe0f', '☑', 'v', 'V', true, 'TRUE']) {
    it(`takes ${JSON.stringify(raw)} as X`, () => assert.equal(read('result.HT', raw), 'X'));
  }
  it('takes an unticked check box as empty', () => assert.equal(read('result.HT', false), null));
  for (const raw of ['có', '1', 1, 'xx', '-', '0']) {
    it(`refuses ${JSON.stringify(raw)}`, () => assert.deepEqual(read('award.YEAR_END', raw), ['tick-unknown']));
  }
});

describe('reading measures and counts', () => {
  for (const [raw, value] of [
    [128, '128'],
    [128.5, '128.5'],
    ['128,50', '128.5'],
    ['128.0', '128'],
    ['128 cm', '128'],
    ['128CM', '128'],
    [50, '50'],
    [220, '220'],
  ] as const) {
    it(`takes the height ${JSON.stringify(raw)} as ${value}`, () => assert.equal(read('health.height', raw), value));
  }
  it('drops the noise of computed numbers', () => assert.equal(read('health.weight', 25.1 + 0.2), '25.3'));
  it('refuses what is no height or weight of a child', () => {
    for (const raw of [49.99, 220.01, 0, -120, '1280'])
      assert.deepEqual(read('health.height', raw), ['measure-out-of-range'], String(raw));
    for (const raw of [7.9, 151]) assert.deepEqual(read('health.weight', raw), ['measure-out-of-range'], String(raw));
    for (const raw of ['cao', '1m28', '12 kg'])
      assert.deepEqual(read('health.height', raw), ['measure-not-number'], raw);
  });
  it('offers centimetres where metres were written, and nothing for a weight', () => {
    assert.equal(fixOf('health.height', '1,28'), '128');
    assert.equal(fixOf('health.weight', 1.28), undefined);
  });
  it('takes a whole number of absences from 0 to 350', () => {
    for (const [raw, value] of [
      [0, '0'],
      ['3', '3'],
      [350, '350'],
    ] as const)
      assert.equal(read('absence.excused', raw), value);
    for (const raw of [-1, 351, 0.5, '1,5', 'không'])
      assert.deepEqual(read('absence.excused', raw), ['count-not-whole'], String(raw));
  });
});

describe('reading text', () => {
  it('trims, composes, keeps line breaks, removes control characters', () => {
    assert.equal(read(REMARK, ' Chăm chỉ.\r\nTiến bộ.\u0007 '.normalize('NFD')), 'Chăm chỉ.\nTiến bộ.');
    assert.equal(read(REMARK, 'Đọc\u00a0tốt\u200b'), 'Đọc tốt');
    assert.equal(read(REMARK, '\u00d0ọc tốt'), 'Đọc tốt');
  });
  it('is empty when only blanks were typed', () => assert.equal(read(REMARK, ' \u00a0\n'), null));
  for (const text of ['=1+1', '+ tiến bộ', '- chăm chỉ', '@ lớp']) {
    it(`takes ${text} as text`, () => assert.deepEqual(parseCell(REMARK, text), { ok: true, value: text, issues: [] }));
  }
  it('takes a number as text and a date as the day Excel shows', () => {
    assert.equal(read('profile.registrationNumber', 125), '125');
    assert.equal(read('profile.registrationNumber', { date: '2023-12-05' }), '05/12/2023');
    assert.deepEqual(rules('profile.registrationNumber', { date: '2023-12-05' }), ['cell-date-text']);
  });
  it('refuses text that is too long, remarks above 500 and other text above 200 characters', () => {
    assert.equal(read(REMARK, 'a '.repeat(250).trim() + 'a'), 'a '.repeat(250).trim() + 'a');
    assert.deepEqual(read(REMARK, 'ă'.repeat(501)), ['text-too-long']);
    assert.deepEqual(read('award.YEAR_END.content', 'a'.repeat(201)), ['text-too-long']);
    assert.deepEqual(read('profile.address', 'a'.repeat(201)), ['text-too-long']);
  });
  it('warns of half-typed words and offers what they should be', () => {
    assert.deepEqual(rules(REMARK, 'Em ddọc tốt, học dđều.'), ['text-mistyped']);
    assert.equal(fixOf(REMARK, 'Em ddọc tốt, học dđều.'), 'Em đọc tốt, học đều.');
  });
  it('warns of old encodings and offers Unicode', () => {
    const parsed = parseCell(REMARK, 'Häc sinh ch¨m ngoan');
    assert.deepEqual(
      parsed.issues.map(({ rule, fix }) => [rule, fix]),
      [['text-legacy', 'Học sinh chăm ngoan']],
    );
    assert.equal(parsed.ok && parsed.value, 'Häc sinh ch¨m ngoan');
  });
  it('offers what was read in the wrong encoding, from the bytes of the cell', () => {
    const damaged = Buffer.from('Học sinh giỏi', 'utf8').toString('latin1');
    assert.equal(fixOf(REMARK, damaged), 'Học sinh giỏi');
    assert.deepEqual(rules(REMARK, damaged), ['text-decoded-wrongly-readable']);
  });
  it('leaves names of other tongues in the profile alone', () => {
    assert.deepEqual(rules('profile.ethnicity', 'Êđê'), []);
    assert.deepEqual(rules('profile.hometown', 'X· §ång S¬n'), ['text-legacy']);
  });
});

describe('parseCell', () => {
  it('never throws, and gives null, a refusal or a value without blanks around it', () => {
    fc.assert(
      fc.property(anyField, anyCell, (field, raw) => {
        const parsed = parseCell(field, raw);
        if (parsed.ok)
          assert.ok(parsed.value === null || (parsed.value !== '' && parsed.value === parsed.value.trim()));
        else assert.ok(parsed.issues.some(({ severity }) => severity === 'error'));
        assert.equal(
          parsed.ok,
          parsed.issues.every(({ severity }) => severity === 'warning'),
        );
      }),
      { numRuns: runs(3000) },
    );
  });
  it('gives a canonical value again', () => {
    fc.assert(
      fc.property(anyField, anyCell, (field, raw) => {
        const parsed = parseCell(field, raw);
        if (parsed.ok && parsed.value !== null) assert.equal(read(field, parsed.value), parsed.value);
      }),
      { numRuns: runs(3000) },
    );
  });
  it('refuses again, as text, what it refused in a file', () => {
    fc.assert(
      fc.property(anyField, anyCell, (field, raw) => {
        const parsed = parseCell(field, raw);
        if (!parsed.ok) assert.equal(parseCell(field, parsed.typed).ok, false, parsed.typed);
      }),
      { numRuns: runs(3000) },
    );
  });
  it('reads what showValue shows', () => {
    fc.assert(
      fc.property(canonical, ([field, value]) => assert.equal(read(field, showValue(field, value)), value)),
      { numRuns: runs(3000) },
    );
  });
  it('gives every fix a clean reading', () => {
    fc.assert(
      fc.property(anyField, anyCell, (field, raw) => {
        for (const { fix } of parseCell(field, raw).issues)
          if (typeof fix === 'string') assert.ok(parseCell(field, fix).ok, fix);
      }),
    );
  });
  it('takes null as empty at every field', () => {
    for (const field of FIELDS.keys())
      assert.deepEqual(parseCell(field as FieldKey, null), { ok: true, value: null, issues: [] });
  });
});

describe('showValue', () => {
  it('shows letters, numbers and ticks as they stand in the sheet', () => {
    assert.equal(showValue(LEVEL, 'HTT'), 'T');
    assert.equal(showValue(TRAIT, 'DAT'), '\u0110');
    assert.equal(showValue(SCORE, '8'), 8);
    assert.equal(showValue('health.weight', '25.5'), 25.5);
    assert.equal(showValue('result.HT', 'X'), 'X');
    assert.equal(showValue(REMARK, '=1+1'), '=1+1');
    assert.equal(showValue(REMARK, null), null);
  });
});
