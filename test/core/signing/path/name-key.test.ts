import assert from 'node:assert/strict';
import { joined, nameKey } from '../../../../core/signing/path/name-key.js';
import { dn, oid, sequence, tlv, utf8 } from '../../../support/raw-certificates.js';

const CN = '2.5.4.3';
const keyOf = (text: string, tag?: number): string => joined(nameKey(dn([CN, utf8(text, tag)])));
const wide = (text: string, size: 2 | 4): Uint8Array => {
  const bytes = [...text].flatMap((char) => {
    const code = char.codePointAt(0)!;
    return size === 2 ? [code >> 8, code & 255] : [0, code >> 16, (code >> 8) & 255, code & 255];
  });
  return tlv(size === 2 ? 0x1e : 0x1c, Uint8Array.from(bytes));
};

describe('comparing names (RFC 5280 section 7.1)', () => {
  it('takes no notice of case, spaces, unseen characters, normal forms and kinds of string', () => {
    const same = keyOf('Trường Đoài');
    for (const text of ['trường đoài', ' TRƯỜNG   ĐOÀI ', 'Trường Đoài'.normalize('NFD'), 'Trường\tĐo\u200bài'])
      assert.equal(keyOf(text), same, text);
    const plain = keyOf('Viettel-CA');
    for (const tag of [0x13, 0x14, 0x16, 0x1a]) assert.equal(keyOf('VIETTEL-CA', tag), plain);
    for (const size of [2, 4] as const) {
      assert.equal(joined(nameKey(dn([CN, wide('Trường Đoài', size)]))), same);
      assert.equal(joined(nameKey(dn([CN, wide('viettel-ca', size)]))), plain);
    }
    assert.equal(keyOf('Hauptstraße'), keyOf('HAUPTSTRASSE'));
    assert.notEqual(keyOf('Trường Đoai'), same);
    assert.notEqual(joined(nameKey(dn(['2.5.4.10', utf8('Trường Đoài')]))), same);
    assert.notEqual(keyOf('a,2.5.4.3="b"'), joined(nameKey(dn('a', 'b'))));
  });

  it('keeps the order of parts, not that of the attributes within one', () => {
    const pair = (type: string, text: string): Uint8Array => sequence(oid(type), utf8(text));
    const name = (...pairs: Uint8Array[]): string => joined(nameKey(sequence(tlv(0x31, ...pairs))));
    assert.equal(name(pair(CN, 'a'), pair('2.5.4.10', 'b')), name(pair('2.5.4.10', 'b'), pair(CN, 'a')));
    assert.notEqual(joined(nameKey(dn('a', 'b'))), joined(nameKey(dn('b', 'a'))));
  });

  it('compares what is no text by its bytes, and refuses what is no name', () => {
    const keys = [5, 6].map((value) => joined(nameKey(dn([CN, tlv(2, Uint8Array.of(value))]))));
    assert.notEqual(keys[0], keys[1]);
    const wrong = [
      utf8('a'),
      sequence(utf8('a')),
      sequence(tlv(0x31, sequence())),
      sequence(tlv(0x31, sequence(utf8('a'), utf8('b')))),
      sequence(tlv(0x31, sequence(oid(CN), utf8('b'), utf8('c')))),
      sequence(tlv(0x31, sequence(oid(CN)))),
    ];
    for (const der of wrong) assert.throws(() => nameKey(der), TypeError);
    assert.throws(() => nameKey(dn([CN, tlv(0x0c, Uint8Array.of(0xff))])));
    assert.throws(() => nameKey(dn([CN, tlv(0x1c, Uint8Array.of(255, 255, 255, 255))])));
  });
});
