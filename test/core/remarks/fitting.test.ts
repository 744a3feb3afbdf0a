import assert from 'node:assert/strict';
import { fittingPhrases } from '../../../core/remarks/fitting.js';
import type { Phrase } from '../../../core/remarks/phrase.js';
import { appended, levelsOf, type RemarkCell } from '../../../core/remarks/remark-cell.js';
import { buildCell, buildPhrase } from '../../support/phrases.js';

const texts = (phrases: readonly Phrase[], cell: RemarkCell, levels: 'fitting' | 'all' = 'fitting'): string[] =>
  fittingPhrases(phrases, cell, { levels }).map(({ text }) => text);
const phrase = (text: string, part: Partial<Phrase> = {}): Phrase => buildPhrase({ text, ...part });

describe('the level a remark speaks of', () => {
  const qualities = (...levels: (string | undefined)[]) =>
    levelsOf({
      field: 'traits.QUALITIES.remark',
      row: Object.fromEntries(
        ['YEU_NUOC', 'NHAN_AI', 'CHAM_CHI', 'TRUNG_THUC', 'TRACH_NHIEM'].flatMap((trait, i) =>
          levels[i] === undefined ? [] : [[`trait.${trait}`, levels[i]]],
        ),
      ),
    });
  it('is the subject’s', () => {
    assert.equal(levelsOf(buildCell({ row: { 'subject.TOAN.level': 'CHT' } })).level, 'CHT');
    assert.equal(levelsOf(buildCell({ row: { 'subject.TV.level': 'CHT' } })).level, null);
  });
  it('is the block’s where its traits agree, and in the middle where they differ', () => {
    assert.equal(qualities('TOT', 'TOT', 'TOT', 'TOT', 'TOT').level, 'TOT');
    assert.equal(qualities('TOT', 'TOT').level, 'TOT');
    assert.deepEqual([qualities('TOT', 'CCG').level, qualities('TOT', 'CCG').mixed], ['DAT', true]);
    assert.equal(qualities('CCG', 'CCG').level, 'CCG');
    assert.equal(qualities().level, null);
  });
  it('is the year’s result for the homeroom teacher', () => {
    assert.equal(levelsOf({ field: 'homeroom.remark', row: { 'result.HTT': 'X' } }).level, 'HTT');
    assert.equal(levelsOf({ field: 'homeroom.remark', row: {} }).level, null);
  });
});

describe('phrases for a cell', () => {
  it('are those of its subject, level and grade', () => {
    const bank = [
      phrase('Hợp.'),
      phrase('Môn khác.', { about: 'subject.TV' }),
      phrase('Mức khác.', { level: 'CHT' }),
      phrase('Mọi mức.', { level: null }),
      phrase('Lớp bé.', { grades: { from: 1, to: 3 } }),
      phrase('Lớp lớn.', { grades: { from: 4, to: 5 } }),
    ];
    assert.deepEqual(texts(bank, buildCell()), ['Lớp lớn.', 'Hợp.', 'Mọi mức.']);
  });
  it('come with the teacher’s own before the school’s, and each text once', () => {
    const bank = [phrase('Của trường.'), phrase('Của tôi.', { scope: 'own' }), phrase('Của trường.', { scope: 'own' })];
    assert.deepEqual(texts(bank, buildCell()), ['Của tôi.', 'Của trường.']);
  });
  it('are only those for every level while hers is not entered, unless all are asked for', () => {
    const bank = [phrase('Tốt.'), phrase('Chưa.', { level: 'CHT' }), phrase('Mọi mức.', { level: null })];
    assert.deepEqual(texts(bank, buildCell({ row: {} })), ['Mọi mức.']);
    assert.deepEqual(texts(bank, buildCell({ row: {} }), 'all').sort(), ['Chưa.', 'Mọi mức.', 'Tốt.']);
    assert.deepEqual(texts(bank, buildCell(), 'all'), ['Tốt.', 'Mọi mức.'], 'a known level is still kept to');
  });
  it('of single traits fit the level of that trait, what is to be worked at first', () => {
    const bank = [
      phrase('Cả khối.', { about: 'traits.QUALITIES', level: 'DAT' }),
      phrase('Cả khối tốt.', { about: 'traits.QUALITIES', level: 'TOT' }),
      phrase('Cần chăm.', { about: 'trait.CHAM_CHI', level: 'CCG' }),
      phrase('Nhân ái.', { about: 'trait.NHAN_AI', level: 'TOT' }),
      phrase('Trung thực.', { about: 'trait.TRUNG_THUC', level: 'TOT' }),
    ];
    const cell = buildCell({
      field: 'traits.QUALITIES.remark',
      row: { 'trait.CHAM_CHI': 'CCG', 'trait.NHAN_AI': 'TOT', 'trait.TRUNG_THUC': 'DAT' },
    });
    assert.deepEqual(texts(bank, cell), ['Cần chăm.', 'Cả khối.', 'Nhân ái.']);
  });
  it('call her by her name, and are left out where that makes them too long', () => {
    const cell = buildCell({ name: 'Vũ Đức Nghiêm' });
    assert.deepEqual(texts([phrase('Em {tên} tính đúng.')], cell), ['Em Nghiêm tính đúng.']);
    assert.deepEqual(texts([phrase(`${'x'.repeat(495)}{tên}`)], cell), []);
  });
  it('are none for a cell that is no remark', () =>
    assert.deepEqual(texts([phrase('Hợp.')], buildCell({ field: 'subject.TOAN.level' })), []));
});

describe('a phrase behind a remark', () => {
  it('begins a new sentence and stays within the length', () => {
    assert.equal(appended('Đọc tốt', 'Viết đẹp.'), 'Đọc tốt. Viết đẹp.');
    assert.equal(appended('Đọc tốt.', 'Viết đẹp.'), 'Đọc tốt. Viết đẹp.');
    assert.equal(appended('', 'Viết đẹp.'), 'Viết đẹp.');
    assert.equal(appended('x'.repeat(495), 'xxxx'), null);
    assert.equal(appended(`${'x'.repeat(493)}.`, 'xxxxx')?.length, 500);
  });
});
