import assert from 'node:assert/strict';
import { SELF_CHECK } from '../../../core/audit/self-check-items.js';
import { selfCheckWords as en } from '../../../core/words/en/ui-self-check.js';
import { selfCheckWords as vi } from '../../../core/words/vi/ui-self-check.js';

describe('lines of the minutes of a school checking itself', () => {
  const items = SELF_CHECK.flatMap((one) => one.items);

  it('are of one kind of event each, but where of one thing the one or the other is noted', () => {
    const several = items.filter(({ kinds }) => kinds.length !== 1);
    assert.deepEqual(
      several.map(({ code }) => code),
      ['leaders'],
    );
  });

  it('have each its words, and no words are of none', () => {
    const wanted = [
      ...SELF_CHECK.map(({ article }) => `self-check.article-${article}`),
      ...items.map(({ code }) => `self-check.item-${code}`),
    ].sort();
    for (const words of [vi, en])
      assert.deepEqual(
        Object.keys(words)
          .filter((code) => /^self-check\.(article|item)-/.test(code))
          .sort(),
        wanted,
      );
  });
});
