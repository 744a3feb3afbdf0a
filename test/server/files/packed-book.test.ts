import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RawBook, RawCell, RawSheet } from '../../../core/workbook/raw.js';
import { packBook, unpackBook } from '../../../server/files/packed-book.js';

const text = fc.string({ unit: 'binary', maxLength: 9 });
const scalar = fc.oneof(text, fc.double({ noNaN: true }), fc.integer(), fc.constantFrom(0, -0, 2 ** 28 - 1, 2 ** 28, 2 ** 31), fc.boolean()); // prettier-ignore
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constant(null),
  scalar,
  text.map((date) => ({ date })),
  text.map((error) => ({ error })),
  fc.record({ formula: text, value: fc.option(scalar) }, { noNullPrototype: true }),
);
const merge = fc.record(
  { top: fc.nat(), left: fc.nat(), bottom: fc.nat(), right: fc.nat() },
  { noNullPrototype: true },
);
const sheet: fc.Arbitrary<RawSheet> = fc.record(
  {
    name: text,
    hidden: fc.boolean(),
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
    merges: fc.array(merge, { maxLength: 2 }),
    doubt: fc.constantFrom('damaged', 'too-much'),
  },
  { requiredKeys: ['name', 'hidden', 'rows'], noNullPrototype: true },
);

describe('a book packed for its way out of the worker', () => {
  it('is the same one unpacked', () => {
    const book: fc.Arbitrary<RawBook> = fc.record(
      { sheets: fc.array(sheet, { maxLength: 4 }) },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(book, (given) => assert.deepStrictEqual(unpackBook(structuredClone(packBook(given))), given)),
      { numRuns: 2000, seed: 3 },
    );
  });
});
