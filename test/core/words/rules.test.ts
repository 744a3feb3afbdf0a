import assert from 'node:assert/strict';
import { type FieldKey, FIELDS } from '../../../core/fields/field-key.js';
import { causeWords } from '../../../core/words/causes.js';
import { rules as en } from '../../../core/words/en/rules.js';
import { fieldName } from '../../../core/words/fields.js';
import { presentAssessment } from '../../../core/words/present-assessment.js';
import { presentIssue } from '../../../core/words/present-issue.js';
import { LOCALES, numberWords, refusalBody, ruleWords } from '../../../core/words/render.js';
import type { RuleCode } from '../../../core/codes/rules.js';
import { rules as vi } from '../../../core/words/vi/rules.js';
import { assess } from '../../../core/results/assess.js';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import type { RawCell } from '../../../core/workbook/raw.js';
import { buildContext, buildPupil, fullValues } from '../../support/sheets.js';

const parameters = (words: { message: string; remedy: string }): string[] =>
  [...new Set([...`${words.message} ${words.remedy}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

describe('words of the findings', () => {
  it('are there for the same rules in both languages', () =>
    assert.deepEqual(Object.keys(en).sort(), Object.keys(vi).sort()));
  for (const rule of Object.keys(vi) as RuleCode[]) {
    it(`${rule}: same parameters, NFC, whole sentences, no address`, () => {
      assert.deepEqual(parameters(en[rule]), parameters(vi[rule]));
      for (const text of [vi[rule].message, vi[rule].remedy, en[rule].message, en[rule].remedy]) {
        assert.equal(text, text.normalize('NFC'));
        assert.match(text, /[.!?]$/);
        assert.doesNotMatch(text, /Ô \{|\{cell\}/);
      }
    });
  }
});

describe('names of fields', () => {
  for (const locale of LOCALES) {
    it(`are there for every field, each another, in ${locale}`, () => {
      const names = [...FIELDS.keys()].map((field) => fieldName(field as FieldKey, locale));
      assert.equal(new Set(names).size, FIELDS.size);
      for (const name of names) assert.ok(name && !/[._]|undefined/.test(name) && name === name.normalize('NFC'), name);
    });
  }
  it('read well inside a sentence', () => {
    assert.equal(fieldName('subject.TOAN.score', 'vi'), 'điểm KTĐK môn Toán');
    assert.equal(fieldName('trait.CHAM_CHI', 'vi'), 'phẩm chất Chăm chỉ');
    assert.equal(fieldName('traits.SPECIFIC.remark', 'vi'), 'nhận xét năng lực đặc thù');
    assert.equal(fieldName('subject.HDTN.level', 'vi'), 'mức đạt được Hoạt động trải nghiệm');
    assert.equal(fieldName('subject.TOAN.score', 'en'), 'test score in Mathematics');
  });
});

describe('a finding with its words', () => {
  const pupils = [buildPupil({ name: 'Nguyễn Văn Bình' }), buildPupil({ name: 'Trần Minh An' })] as const;
  const place = { sheet: '4A', cell: 'G12' };
  const cell = (field: FieldKey, raw: RawCell, locale: 'vi' | 'en' = 'vi') => {
    const [issue] = parseCell(field, raw).issues;
    return presentIssue({ ...issue!, pupil: pupils[0].id, field, ...place }, pupils, locale);
  };
  it('says what, why and what to do', () => {
    assert.deepEqual(cell('subject.TOAN.score', 8.5), {
      rule: 'score-not-whole',
      severity: 'error',
      pupil: pupils[0].id,
      field: 'subject.TOAN.score',
      ...place,
      message: 'Điểm 8,5 không hợp lệ. Điểm kiểm tra là số nguyên, không có điểm thập phân (TT27, Điều 7).',
      remedy: 'Xem lại bài kiểm tra và nhập số nguyên.',
    });
    assert.match(cell('subject.TOAN.score', 8.5, 'en').message, /8\.5/);
  });
  it('writes numbers as people do, in refusals too', () => {
    assert.equal(numberWords(8.5, 'vi'), '8,5');
    assert.equal(numberWords(8.5, 'en'), '8.5');
    assert.match(ruleWords('score-not-whole', { typed: 8.5 }, 'vi').message, /^Điểm 8,5 /);
    assert.match(refusalBody({ code: 'too-many-tries', params: { seconds: 1.5 } }, 'vi').remedy, / 1,5 giây/);
  });
  it('names field, result and reasons', () => {
    const context = buildContext({ pupils });
    const issues = checkSheet(
      context,
      fullValues(context, {
        [pupils[0].id]: {
          'subject.AN.level': 'HT',
          'subject.TOAN.score': '6',
          'subject.TOAN.level': 'HT',
          'homeroom.remark': null,
          'subject.TV.remark': 'Trần Minh An đọc tốt.',
        },
      }),
    );
    const said = (locale: 'vi' | 'en') =>
      issues.map((issue) => presentIssue({ ...issue, ...place }, pupils, locale).message);
    assert.deepEqual(said('vi'), [
      'Đánh dấu Hoàn thành tốt, nhưng theo số liệu là Hoàn thành: H ở Toán, điểm 6 môn Toán, H ở Âm nhạc (TT27, Điều 9).',
      'Nhận xét có tên «Trần Minh An», trùng với học sinh khác của lớp: Trần Minh An.',
      'Chưa nhập nhận xét của giáo viên chủ nhiệm.',
    ]);
    assert.equal(
      said('en')[0],
      'Hoàn thành tốt is ticked, but the values give Hoàn thành: H in Mathematics, score 6 in Mathematics, H in Music (TT27, article 9).',
    );
  });
  it('counts what would be too long to list, and has words when nothing fell short', () => {
    const issue = { rule: 'result-too-early', severity: 'warning', pupil: null, field: null, ...place } as const;
    const fields = 'subject.TV.level,subject.TV.score,subject.AN.level,trait.CHAM_CHI,note';
    assert.match(
      presentIssue({ ...issue, params: { ticked: 'HT', fields } }, [], 'vi').message,
      /mức đạt được môn Âm nhạc và 2 mục khác \(/,
    );
    const best = {
      ...issue,
      rule: 'result-contradicts',
      params: { ticked: 'HT', result: 'HTXS', because: '' },
    } as const;
    assert.match(presentIssue(best, [], 'vi').message, /Hoàn thành xuất sắc: mọi mức và điểm đều đạt yêu cầu/);
  });
  it('leaves no parameter open, whatever the rule', () => {
    const samples: [FieldKey, RawCell][] = [
      ['subject.TV.level', 'Đ'],
      ['subject.TV.level', 'A'],
      ['trait.CHAM_CHI', 'H'],
      ['trait.CHAM_CHI', 'A'],
      ['subject.TV.score', 0],
      ['subject.TV.score', 11],
      ['subject.TV.score', 'x'],
      ['subject.TV.score', true],
      ['subject.TV.score', { date: '2027-05-08' }],
      ['subject.TV.score', { error: '#REF!' }],
      ['subject.TV.score', { formula: 'A1', value: 5 }],
      ['subject.TV.score', { formula: 'A1', value: null }],
      ['result.HT', 'có'],
      ['health.height', 'x'],
      ['health.height', 12],
      ['absence.excused', 'x'],
      ['note', 'a'.repeat(201)],
      ['note', { date: '2027-05-08' }],
      ['note', 'Häc sinh ch¨m'],
      ['note', 'dđọc'],
    ];
    for (const locale of LOCALES) {
      for (const [field, raw] of samples) {
        const { rule, message, remedy } = cell(field, raw, locale);
        assert.doesNotMatch(message + remedy, /[{}]|undefined/, rule);
      }
    }
    assert.equal(new Set(samples.map(([field, raw]) => cell(field, raw).rule)).size, samples.length);
  });
  it('passes a safe fix on', () => assert.equal(cell('health.height', '1,28').fix, '128'));
});

describe('a result with its words', () => {
  it('says what decided it and which awards it allows', () => {
    const context = buildContext({ pupils: 1 });
    const id = context.pupils[0]!.id;
    const present = (cells: Parameters<typeof fullValues>[1] = {}) => {
      const values = fullValues(context, cells);
      return presentAssessment(assess(context, values)[0]!, values, 'vi');
    };
    assert.deepEqual(present({ [id]: { 'subject.AN.level': 'HT', 'trait.KHOA_HOC': 'DAT' } }), {
      pupil: id,
      result: 'HT',
      missing: [],
      awards: [],
      because: ['H ở Âm nhạc', 'Đ ở năng lực Khoa học'],
    });
    assert.deepEqual(present().awards, [
      'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện (có thể đề nghị)',
    ]);
    assert.deepEqual(present({ [id]: { 'award.YEAR_END': 'X', 'award.SUDDEN': 'X' } }).awards, [
      'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện',
      'Khen thưởng đột xuất',
    ]);
    assert.deepEqual(present({ [id]: { 'subject.AN.level': null } }).missing, ['subject.AN.level']);
  });
  it('is short in English too', () =>
    assert.equal(causeWords({ field: 'subject.TOAN.score', value: '6' }, 'en'), 'score 6 in Mathematics'));
});
