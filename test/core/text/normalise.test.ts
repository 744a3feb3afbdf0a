import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, mendEth, squash, tidy } from '../../../core/text/normalise.js';
import { anyText } from '../../support/cells.js';

describe('tidy text', () => {
  it('is composed, trimmed, with plain spaces and line breaks', () => {
    assert.equal(tidy('\u00a0Học\u2003tốt \r\n\tGiỏi\u2028Ngoan\v.'.normalize('NFD')), 'Học tốt \n Giỏi\nNgoan\n.');
  });
  it('loses what nobody can see and nothing else', () => {
    assert.equal(tidy('a\u0000b\u200bc\u202ed\ufeffe\ud800f\uffffg'), 'abcdefg');
    assert.equal(tidy('ch\u00adm 😀'), 'ch\u00adm 😀');
  });
  it('stays the same when done again, and is NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = tidy(text);
        assert.equal(tidy(once), once);
        assert.equal(once.normalize('NFC'), once);
        assert.equal(once.trim(), once);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('comparing text', () => {
  it('squashes case, spaces and the look-alike of đ', () => assert.equal(squash(' \u00d0ẠT \u00a0 rồi '), 'đạt rồi'));
  it('folds accents and đ', () => assert.equal(fold('Cần Cố Gắng, Đạt'), 'can co gang, dat'));
  it('mends eth only', () => assert.equal(mendEth('\u00d0ọc \u00f0ều, é'), 'Đọc đều, é'));
});
