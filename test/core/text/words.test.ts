import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsOf } from '../../../core/text/words.js';
import { anyText } from '../../support/cells.js';

const split = (text: string): string[] => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('words of a text', () => {
  it('are runs of letters between spaces, digits, dashes and quotation marks', () => {
    assert.deepEqual(split(' Đọc–viết “tốt”, 25 điểm…(An)\nkết-quả'), [
      'Đọc',
      'viết',
      'tốt',
      'điểm',
      'An',
      'kết',
      'quả',
    ]);
  });
  it('know capitals among all Vietnamese letters', () => {
    const small = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
    for (const letter of small) {
      assert.equal(wordsOf(letter)[0]!.capital, false, letter);
      assert.equal(wordsOf(letter.toUpperCase())[0]!.capital, true, letter);
      assert.equal(wordsOf(letter)[0]!.accented, letter > 'z', letter);
    }
  });
  it('lie in order within any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = -1;
        for (const { start, end } of wordsOf(text)) {
          assert.ok(at < start && start < end && end <= text.length);
          at = end;
        }
      }),
    );
  });
});
