import assert from 'node:assert/strict';
import { Echo } from '../../../addin/web-sheet/echo.js';

describe('the keys of one đ', () => {
  /** Which keys of a stroke go on to the sheet; ten ms between them. */
  const through = (keys: readonly string[], gap = 10): string[] => {
    const echo = new Echo();
    return keys.filter((key, n) => {
      if (echo.swallows(key, n * gap)) return false;
      echo.wrote(key, n * gap);
      return true;
    });
  };

  it('takes dd, d9, and what UniKey makes of either, as one', () => {
    assert.deepEqual(through(['d', 'd', 't']), ['d', 't']);
    assert.deepEqual(through(['D', '9', 'h']), ['D', 'h']);
    assert.deepEqual(through(['d', 'Backspace', 'đ', 'c']), ['d', 'c']);
    assert.deepEqual(through(['d', 'Backspace', 'đ'.normalize('NFD')]), ['d']);
  });

  it('lets go on what is a stroke of its own: later, after another key, or a third', () => {
    assert.deepEqual(through(['d', 'd'], 501), ['d', 'd']);
    assert.deepEqual(through(['d', 't', 'd']), ['d', 't', 'd']);
    assert.deepEqual(through(['d', 'd', 'd']), ['d', 'd']);
    assert.deepEqual(through(['đ', 'đ']), ['đ', 'đ']);
    assert.deepEqual(through(['t', 'Backspace', '9']), ['t', 'Backspace', '9']);
  });
});
