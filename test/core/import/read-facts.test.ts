import assert from 'node:assert/strict';
import { readName } from '../../../core/import/read-facts.js';
import { typingFault } from '../../../core/text/check-typing.js';

const WORDS = [
  ...['Nguyễn', 'Thị', 'Aa', 'Ross', 'Krông', "H'Bla", 'Niê', 'An'],
  ...['Nguyeãn', 'Thò', 'Haø', 'Traàn', 'NguyÔn', 'ThÞ', 'Hµ', 'Lª', 'Nguyá»…n', '\u0410n', 'Hoaf'],
];
const DAMAGED = new Set(['legacy', 'decoding', 'lookalikes']);

describe('a name of a list', () => {
  it('is damaged exactly where the whole of it was typed in an old font, misread, or has letters of other alphabets', () => {
    let found = 0;
    for (const first of WORDS) {
      for (const middle of WORDS) {
        for (const last of WORDS) {
          const name = `${first} ${middle} ${last}`;
          const isDamaged = DAMAGED.has(typingFault(name)?.kind ?? '');
          if (isDamaged) found += 1;
          assert.deepEqual(readName(name), isDamaged ? { fault: 'damaged' } : { name }, name);
        }
      }
    }
    assert.ok(found > 1000, String(found));
  });
});
