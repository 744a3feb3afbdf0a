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

  it('takes what a typing program makes of dd or d9 as one', () => {
    assert.deepEqual(through(['D', 'đ', 'h']), ['D', 'h']);
    assert.deepEqual(through(['d', 'Backspace', 'đ', 'c']), ['d', 'c']);
    assert.deepEqual(through(['d', 'Backspace', 'đ'.normalize('NFD')]), ['d']);
  });

  it('lets go on what is a stroke of its own: later, after another key, or a plain d', () => {
    assert.deepEqual(through(['d', 'đ'], 501), ['d', 'đ']);
    assert.deepEqual(through(['d', 't', 'đ']), ['d', 't', 'đ']);
    assert.deepEqual(through(['d', 'd', 'd']), ['d', 'd', 'd'], 'one pupil after the other');
    assert.deepEqual(through(['đ', 'đ']), ['đ', 'đ']);
    assert.deepEqual(through(['t', 'Backspace', '9']), ['t', 'Backspace', '9']);
  });
});
