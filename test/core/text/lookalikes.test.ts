import assert from 'node:assert/strict';
import { typingFault } from '../../../core/text/check-typing.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import { asItLooks, digitsAsTheyLook, lookalikeIn, lookalikesIn } from '../../../core/text/lookalikes.js';

describe('letters that look like others', () => {
  it('are read as what they look like', () => {
    assert.equal(asItLooks('Т'), 'T');
    assert.equal(asItLooks('\u0189'), 'Đ');
    assert.equal(asItLooks('T, Đ, ẹ'), undefined);
    assert.equal(asItLooks('Ж'), undefined);
  });
  it('are named where a level stands, small ones, those of formulas and in circles too', () => {
    for (const [letter, like] of ['тt', '𝐓T', '𝑇T', '𝗧T', 'ⓉT', 'ⓣt', 'нh'].map(
      (pair) => [...pair] as [string, string],
    )) {
      assert.equal(lookalikeIn(letter)?.like, like);
      const fix = like.toUpperCase() === 'T' ? 'HTT' : 'HT';
      const parsed = parseCell('subject.TV.level', letter);
      assert.deepEqual([parsed.issues[0]?.rule, parsed.issues[0]?.fix], ['letter-lookalike', fix], letter);
    }
  });
  it('are found in words that mix alphabets, and in no others', () => {
    assert.deepEqual(lookalikesIn('Em học tốt mоn Tоán'), { words: ['mоn', 'Tоán'], fix: 'Em học tốt mon Toán' });
    assert.equal(lookalikesIn('Bạn Наташа đọc tốt'), undefined);
    assert.deepEqual(typingFault('Học tốt mоn Тoán'), {
      kind: 'lookalikes',
      words: ['mоn', 'Тoán'],
      fix: 'Học tốt mon Toán',
    });
  });
  it('are named where they stand for 0 and 1', () => {
    assert.deepEqual(digitsAsTheyLook('1О'), { number: '10', letter: 'О', like: '0', code: 'U+041E' });
    assert.deepEqual(digitsAsTheyLook('l0'), { number: '10', letter: 'l', like: '1', code: 'U+006C' });
    assert.equal(digitsAsTheyLook('OO'), undefined);
    assert.equal(digitsAsTheyLook('10'), undefined);
  });
});
