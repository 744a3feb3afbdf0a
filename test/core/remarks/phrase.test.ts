import assert from 'node:assert/strict';
import { FIELDS, fieldSpec } from '../../../core/fields/field-key.js';
import { ABOUTS, aboutOf, levelsFor, remarkFieldOf } from '../../../core/remarks/about.js';
import { strangeSlot, tidySlots, withName } from '../../../core/remarks/name-slot.js';
import { judgePhrase, phraseKey } from '../../../core/remarks/phrase.js';
import { aboutName } from '../../../core/words/about-name.js';
import type { RawCell } from '../../../core/workbook/raw.js';

describe('what a phrase speaks of', () => {
  it('leads to a remark field, and every remark field is spoken of', () => {
    const fields = new Set(ABOUTS.map(remarkFieldOf));
    for (const field of fields) assert.equal(fieldSpec(field).kind, 'remark');
    const remarks = [...FIELDS.values()].filter(({ kind }) => kind === 'remark').map(({ key }) => key);
    assert.deepEqual([...fields].sort(), remarks.sort());
  });
  it('is found again from its field, but for single traits', () => {
    for (const about of ABOUTS) {
      if (about.startsWith('trait.')) assert.match(aboutOf(remarkFieldOf(about))!, /^traits\./);
      else assert.equal(aboutOf(remarkFieldOf(about)), about);
    }
    assert.equal(aboutOf('subject.TOAN.level'), null);
    assert.equal(aboutOf('note'), null);
  });
  it('has a name of its own in both languages', () => {
    for (const locale of ['vi', 'en'] as const) {
      const names = ABOUTS.map((about) => aboutName(about, locale));
      assert.equal(new Set(names).size, ABOUTS.length);
      for (const name of names) assert.ok(!/undefined|[._]/.test(name), name);
    }
    assert.equal(aboutName('subject.TIN', 'vi'), 'Tin học');
    assert.equal(aboutName('trait.TIN_HOC', 'vi'), 'Năng lực Tin học');
  });
  it('says which levels there are', () => {
    assert.deepEqual(levelsFor('subject.AN'), ['HTT', 'HT', 'CHT']);
    assert.deepEqual(levelsFor('trait.CHAM_CHI'), ['TOT', 'DAT', 'CCG']);
    assert.deepEqual(levelsFor('traits.GENERAL'), ['TOT', 'DAT', 'CCG']);
    assert.deepEqual(levelsFor('homeroom'), ['HTXS', 'HTT', 'HT', 'CHT']);
  });
});

describe('a phrase to be kept', () => {
  const judge = (text: RawCell, more: Partial<Parameters<typeof judgePhrase>[0]> = {}) =>
    judgePhrase({ about: 'subject.TOAN', level: 'HTT', grades: null, text, ...more });
  const code = (...args: Parameters<typeof judge>): string => {
    const judged = judge(...args);
    return judged.ok ? 'kept' : judged.refusal.code;
  };

  it('is tidied as the remark it will be: NFC, trimmed, true đ', () => {
    const judged = judge('  Tính nhẩm tốt, rất ðều.  '.normalize('NFD'));
    assert.ok(judged.ok);
    assert.equal(judged.phrase.text, 'Tính nhẩm tốt, rất đều.');
  });
  it('is refused where it could not be a remark', () => {
    assert.equal(code('Đặt tính đúng.'), 'kept');
    assert.equal(code('x'.repeat(500)), 'kept');
    assert.equal(code('x'.repeat(501)), 'bank-text-long');
    for (const empty of ['', '  ', '\n', '—', '123', '{tên}', null]) assert.equal(code(empty), 'bank-text-missing');
    for (const raw of [{ error: '#REF!' }, true, { formula: 'A1', value: null }]) {
      assert.equal(code(raw), 'bank-text-unreadable');
    }
  });
  it('begins with any sign it likes', () => assert.equal(code('=Tốt, + đều'), 'kept'));
  it('may call the pupil by name, spelt as people spell it', () => {
    const judged = judge('Em { Tên } và {ten} học tốt.');
    assert.ok(judged.ok);
    assert.equal(judged.phrase.text, 'Em {tên} và {tên} học tốt.');
    assert.equal(withName(judged.phrase.text, 'Nguyễn Hoàng Bảo An'), 'Em An và An học tốt.');
    assert.equal(withName('{tên}', 'Lê $& Bình$1'), 'Bình$1');
  });
  it('may not have other braces', () => {
    for (const text of ['Em {họ} học tốt.', 'Em {} tốt.', 'Em { tốt', 'Em } tốt', 'Em {{tên}} tốt.']) {
      assert.equal(code(text), 'bank-slot', text);
    }
    assert.equal(strangeSlot('Em {họ tên} học tốt'), '{họ tên}');
    assert.equal(tidySlots('{họ}'), '{họ}');
  });
  it('has a level of its own kind and grades of the school', () => {
    assert.equal(code('Tốt.', { level: 'TOT' }), 'bank-level');
    assert.equal(code('Tốt.', { level: 'HTXS' }), 'bank-level');
    assert.equal(code('Tốt.', { about: 'homeroom', level: 'HTXS' }), 'kept');
    assert.equal(code('Tốt.', { about: 'traits.GENERAL', level: 'TOT' }), 'kept');
    assert.equal(code('Tốt.', { grades: { from: 5, to: 4 } }), 'bank-grades');
    assert.equal(code('Tốt.', { grades: { from: 0 as 1, to: 4 } }), 'bank-grades');
    const judged = judge('Tốt.', { grades: { from: 1, to: 5 } });
    assert.ok(judged.ok && judged.phrase.grades === null, 'every grade is no limit');
  });
  it('is known again in other capitals and spaces, not for another level', () => {
    const one = { about: 'subject.TOAN', level: 'HT', grades: null, text: 'Tính  đúng.' } as const;
    assert.equal(phraseKey(one), phraseKey({ ...one, text: 'tính đúng.' }));
    assert.notEqual(phraseKey(one), phraseKey({ ...one, level: null }));
    assert.notEqual(phraseKey(one), phraseKey({ ...one, about: 'subject.TV' }));
    assert.notEqual(phraseKey(one), phraseKey({ ...one, grades: { from: 1, to: 2 } }));
  });
});
