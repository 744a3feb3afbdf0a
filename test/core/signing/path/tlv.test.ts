import assert from 'node:assert/strict';
import {
  bitsOf,
  booleanOf,
  checkDer,
  contentOf,
  inside,
  integerOf,
  oidOf,
  readTlv,
  readTlvs,
  smallNumber,
  stampTimeOf,
  timeOf,
} from '../../../../core/signing/path/tlv.js';
import { objectIdentifier, sequence, tlv } from '../../../../core/signing/der.js';

const bytes = (...all: number[]): Uint8Array => Uint8Array.from(all);
const refused = (make: () => unknown): void => assert.throws(make, TypeError);

describe('reading DER', () => {
  it('takes the one shortest form of a length', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 70_000]) {
      const der = tlv(4, new Uint8Array(length));
      const { tag, content, whole } = readTlv(der);
      assert.deepEqual([tag, content.length, whole.length], [4, length, der.length]);
    }
    const wrong = [
      [4, 0x81, 1, 7],
      [4, 0x82, 0, 0x80, ...Array<number>(128).fill(0)],
      [0x30, 0x80, 0, 0],
      [4, 0x85, 0, 0, 0, 0, 1, 7],
      [4, 2, 7],
      [4],
      [0x1f, 1, 7],
      [4, 1, 7, 0],
      [],
    ];
    for (const der of wrong) refused(() => readTlv(bytes(...der)));
    refused(() => readTlv(bytes(4, 0), 5));
    assert.deepEqual(
      readTlvs(bytes(4, 0, 5, 0)).map(({ tag }) => tag),
      [4, 5],
    );
  });

  it('looks inside what holds others, and at whole values', () => {
    assert.equal(inside(readTlv(sequence(bytes(5, 0)))).length, 1);
    refused(() => inside(readTlv(bytes(5, 0))));
    refused(() => inside(undefined));
    refused(() => contentOf(undefined, 4));
    refused(() => contentOf(readTlv(bytes(5, 0)), 4));
  });

  it('checks all of it, to its leaves', () => {
    checkDer(readTlv(sequence(bytes(1, 1, 0xff), bytes(2, 1, 0x80), bytes(2, 2, 0, 0x80), bytes(2, 2, 0xff, 0x7f))));
    for (const leaf of [
      [1, 1, 1],
      [1, 2, 0, 0],
      [1, 0],
      [2, 0],
      [2, 2, 0, 0x7f],
      [2, 2, 0xff, 0x80],
      [0x30, 2, 4, 1],
    ])
      refused(() => checkDer(readTlv(sequence(bytes(...leaf)))));
    let deep = bytes(5, 0);
    for (let depth = 0; depth < 40; depth++) deep = sequence(deep);
    refused(() => checkDer(readTlv(deep)));
  });

  it('reads numbers, flags and bits', () => {
    assert.deepEqual(integerOf(readTlv(bytes(2, 1, 5))), bytes(5));
    assert.deepEqual(
      [[5], [1, 0], [0x7f, 255, 255, 255]].map((one) => smallNumber(bytes(...one))),
      [5, 256, 2 ** 31 - 1],
    );
    for (const wrong of [[], [0x80], [1, 0, 0, 0, 0]]) refused(() => smallNumber(bytes(...wrong)));
    assert.deepEqual([booleanOf(bytes(0)), booleanOf(bytes(255))], [false, true]);
    assert.deepEqual(bitsOf(bytes(4, 0xa0)).slice(0, 4), [true, false, true, false]);
    refused(() => bitsOf(bytes()));
  });

  it('reads object identifiers', () => {
    for (const dotted of ['0.9.2342', '1.2.840.113549', '2.5.29.32.0', '2.999.3']) {
      const der = dotted === '2.999.3' ? bytes(6, 3, 0x88, 0x37, 3) : objectIdentifier(dotted);
      assert.equal(oidOf(readTlv(der).content), dotted);
    }
    for (const wrong of [[], [0x80], [1, 0x80]]) refused(() => oidOf(bytes(...wrong)));
  });

  it('reads times in whole seconds and Z only', () => {
    const at = (tag: number, text: string): string => timeOf(readTlv(tlv(tag, Buffer.from(text)))).toISOString();
    assert.equal(at(0x17, '270620020000Z'), '2027-06-20T02:00:00.000Z');
    assert.equal(at(0x17, '500101000000Z'), '1950-01-01T00:00:00.000Z');
    assert.equal(at(0x18, '20500101000000Z'), '2050-01-01T00:00:00.000Z');
    for (const [tag, text] of [
      [0x17, '2706200200Z'],
      [0x17, '270620020000+0700'],
      [0x17, '271320020000Z'],
      [0x17, '270230020000Z'],
      [0x18, '20270229020000Z'],
      [0x18, '20270620240000Z'],
      [0x18, '20270620020000+0700'],
      [0x18, '202706200200Z'],
      [0x18, '20270620020000.5Z'],
      [0x18, '270620020000Z'],
      [0x16, '270620020000Z'],
    ] as const)
      refused(() => at(tag, text));
    refused(() => timeOf(undefined));
  });

  it('reads those of a time stamp below the second', () => {
    const at = (text: string, tag = 0x18): string => stampTimeOf(readTlv(tlv(tag, Buffer.from(text)))).toISOString();
    assert.equal(at('20270620020000Z'), '2027-06-20T02:00:00.000Z');
    assert.equal(at('20270620020000.5Z'), '2027-06-20T02:00:00.500Z');
    assert.equal(at('20270620020000.123456Z'), '2027-06-20T02:00:00.123Z');
    for (const text of [
      '20270620090000+0700',
      '20270620020000,5Z',
      '20270620020000.Z',
      '20270620020000.50Z',
      '202706200200Z',
      '20270620020000',
      '20270230020000Z',
      '20270620240000Z',
      '',
    ])
      refused(() => at(text));
    refused(() => at('270620020000Z', 0x17));
    refused(() => stampTimeOf(undefined));
  });
});
