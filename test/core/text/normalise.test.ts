import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, mendEth, plain, squash, tidy, withoutSoftHyphens } from '../../../core/text/normalise.js';
import { anyText } from '../../support/cells.js';
import { runs } from '../../support/run/whole.js';

describe('tidy text', () => {
  it('is composed, trimmed, with plain spaces and line breaks', () => {
    assert.equal(tidy('\u00a0Học\u2003tốt \r\n\tGiỏi\u2028Ngoan\v.'.normalize('NFD')), 'Học tốt \n Giỏi\nNgoan\n.');
  });
  it('loses what nobody can see and nothing else', () => {
    assert.equal(tidy('a\u0000b\u200bc\u202ed\ufeffe\ud800f\uffffg'), 'abcdefg');
    assert.equal(tidy('ch\u00adm 😀'), 'ch\u00adm 😀');
    assert.equal(tidy('❤\ufe0f 👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥'), '❤\ufe0f 👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥');
  });
  it('has nothing in it that shows nothing: every ignorable character of Unicode, fillers and blanks', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (!/[\p{Default_Ignorable_Code_Point}\p{Zs}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2800]/u.test(sign))
        continue;
      assert.equal(tidy(sign), '', code.toString(16));
      assert.equal(plain(`T${sign}`), 'T', code.toString(16));
    }
  });
  it('is of normal width where a level or a number stands', () => assert.equal(plain('Ｔ １０'), 'T 10'));
  it('is as it was where a text stands', () => assert.equal(tidy('Ｔ'), 'Ｔ'));
  it('loses soft hyphens when asked', () => assert.equal(withoutSoftHyphens('học\u00adsinh'), 'họcsinh'));
  it('stays the same when done again, and is NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = tidy(text);
        assert.equal(tidy(once), once);
        assert.equal(once.normalize('NFC'), once);
        assert.equal(once.trim(), once);
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe('comparing text', () => {
  it('squashes case, spaces and the look-alike of đ', () => assert.equal(squash(' \u00d0ẠT \u00a0 rồi '), 'đạt rồi'));
  it('folds accents and đ', () => assert.equal(fold('Cần Cố Gắng, Đạt'), 'can co gang, dat'));
  it('mends eth only', () => assert.equal(mendEth('\u00d0ọc \u00f0ều, é'), 'Đọc đều, é'));
});
