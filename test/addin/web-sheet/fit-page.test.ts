import assert from 'node:assert/strict';
import { fitting, printable } from '../../../addin/web-sheet/fit-page.js';

const A3 = { paper: 'A3', orientation: 'landscape', onePage: true } as const;
const A4 = { paper: 'A4', orientation: 'portrait', onePage: true } as const;

describe('a form on its paper', () => {
  it('has the paper but for its margins, lengthwise or upright', () => {
    assert.deepEqual(
      printable(A3).map((px) => Math.round((px * 25.4) / 96)),
      [400, 277],
    );
    assert.deepEqual(
      printable(A4).map((px) => Math.round((px * 25.4) / 96)),
      [190, 277],
    );
  });

  it('is drawn together no further than one page needs', () => {
    const [, height] = printable(A3);
    assert.equal(
      fitting(A3, () => height / 2),
      1,
    );
    // Drawn smaller it is wider, and no higher.
    const scale = fitting(A3, () => height * 1.2);
    assert.ok(scale > 0.78 && scale * height * 1.2 < height, `${scale}`);
  });

  it('takes more pages where one could not be read, and where the form has more', () => {
    const [, height] = printable(A3);
    assert.equal(
      fitting(A3, () => height * 3),
      1,
    );
    assert.equal(
      fitting({ ...A3, onePage: false }, () => height * 1.2),
      1,
    );
  });
});
