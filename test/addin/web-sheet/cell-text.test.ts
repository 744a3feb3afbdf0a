import assert from 'node:assert/strict';
import { mayReachOver } from '../../../addin/web-sheet/cell-text.js';
import { mayWrap } from '../../../addin/web-sheet/grid-styles.js';

describe('the room of a text in its cell', () => {
  it('is short for what a lock and a sign stand before, and enough for a value alone', () => {
    const reaching = (
      [
        ['10', 0],
        ['8,75', 0],
        ['T', 1],
        ['10', 1],
        ['10', 2],
        ['chín', 1],
        ['tám phẩy', 0],
      ] as const
    ).filter(([text, signs]) => mayReachOver(text, signs));
    assert.deepEqual(reaching, [
      ['10', 2],
      ['chín', 1],
      ['tám phẩy', 0],
    ]);
  });

  it('is two lines’ where one may not do: by the column as it is drawn, not as wide as the form has it', () => {
    assert.equal(mayWrap('x'.repeat(33), 80), false);
    assert.equal(mayWrap('x'.repeat(34), 80), true);
    assert.equal(mayWrap('x'.repeat(9), 10), true);
    assert.equal(mayWrap('hai\ndòng', 80), true);
  });
});
