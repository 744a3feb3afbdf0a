/** Documents and files as they arrive broken, by accident or on purpose: for property tests. */
import fc from 'fast-check';

interface Blow {
  readonly kind: 'change' | 'drop' | 'insert' | 'double' | 'cut';
  /** 0 to 1, from start to end. */
  readonly at: number;
  readonly length: number;
  readonly value: number;
}

const blows: fc.Arbitrary<readonly Blow[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('change', 'change', 'drop', 'insert', 'double', 'cut'),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    value: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 3 },
);

function struck(bytes: Uint8Array, { kind, at, length, value }: Blow): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.slice(0, place),
    bytes.slice(place, place + length),
    bytes.slice(place + length),
  ];
  switch (kind) {
    case 'change':
      return Uint8Array.from([...before, value, ...bytes.slice(place + 1)]);
    case 'drop':
      return Uint8Array.from([...before, ...after]);
    case 'insert':
      return Uint8Array.from([...before, value, ...piece, ...after]);
    case 'double':
      return Uint8Array.from([...before, ...piece, ...piece, ...after]);
    case 'cut':
      return before;
  }
}

/** The same bytes with some blows; may be the same again. */
export const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => blows.map((all) => all.reduce(struck, bytes));
