import assert from 'node:assert/strict';
import {
  objectIdentifier,
  octetString,
  positiveInteger,
  setOf,
  smallInteger,
  time,
} from '../../../core/signing/der.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('DER', () => {
  it('writes lengths short and long', () => {
    assert.equal(hex(octetString(new Uint8Array(127))).slice(0, 4), '047f');
    assert.equal(hex(octetString(new Uint8Array(128))).slice(0, 6), '048180');
    assert.equal(hex(octetString(new Uint8Array(65_536))).slice(0, 10), '0483010000');
  });
  it('writes positive numbers in as few bytes as their sign allows', () => {
    for (const [bytes, written] of [
      [[], '020100'],
      [[0, 0], '020100'],
      [[0, 0x7f], '02017f'],
      [[0x80], '02020080'],
      [[0, 0, 1, 2], '02020102'],
    ] as const) {
      assert.equal(hex(positiveInteger(Uint8Array.from(bytes))), written);
    }
  });
  it('writes object identifiers', () => {
    assert.equal(hex(objectIdentifier('1.2.840.113549.1.7.2')), '06092a864886f70d010702');
    assert.equal(hex(objectIdentifier('2.5.29.37')), '0603551d25');
  });
  it('orders a set by its encodings', () => {
    const [one, two, text] = [smallInteger(1), smallInteger(2), octetString(new Uint8Array(1))];
    for (const set of [setOf(one, two, text), setOf(text, two, one), setOf(two, one, text)]) {
      assert.equal(hex(set), '3109020101020102040100');
    }
  });
  it('writes years by their century', () => {
    assert.equal(new TextDecoder().decode(time(new Date('2049-12-31T23:59:59Z')).slice(2)), '491231235959Z');
    assert.equal(new TextDecoder().decode(time(new Date('2050-01-01T00:00:00Z')).slice(2)), '20500101000000Z');
  });
});
