/** Names as RFC 5280 section 7.1 compares them: equal keys are equal names. */
import { fromUtf8, hexOf } from '../platform.js';
import { inside, oidOf, readTlv, TAG, type Tlv } from './tlv.js';

/** A key for every part, the first part first. */
export type NameKey = readonly string[];

export const EMAIL_ATTRIBUTE = '1.2.840.113549.1.9.1';

/** Decoders of string types by tag: UTF8, Printable, Teletex, IA5, Visible, Universal and BMP strings. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const wide = (size: number) => (bytes: Uint8Array) => {
  let text = '';
  for (let at = 0; at + size <= bytes.length; at += size)
    text += String.fromCodePoint(bytes.subarray(at, at + size).reduce((sum, byte) => sum * 256 + byte, 0));
  return text;
};
const DECODERS: Readonly<Record<number, (bytes: Uint8Array) => string>> = {
  0x0c: fromUtf8,
  0x13: latin,
  0x14: latin,
  0x16: latin,
  0x1a: latin,
  0x1c: wide(4),
  0x1e: wide(2),
};

/** Prepared as RFC 4518 has it: without case and what is not seen, spaces at the ends and in rows counted once. */
const prepared = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\u034f\ufe00-\ufe0f]/gu, (found) => (/[\t\n\v\f\r\x85]/.test(found) ? ' ' : ''))
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim();

function attributeKey(pair: Tlv): string {
  const [type, value, ...others] = inside(pair);
  if (type?.tag !== TAG.oid || value === undefined || others.length > 0) throw new TypeError('not a name');
  const decode = DECODERS[value.tag];
  return `${oidOf(type.content)}=${decode ? JSON.stringify(prepared(decode(value.content))) : `#${hexOf(value.whole)}`}`;
}

/** Of one RelativeDistinguishedName's attributes. */
export const partKey = (attributes: readonly Tlv[]): string => attributes.map(attributeKey).sort().join('+');

/** Of a Name. Throws TypeError or RangeError for what is none. */
export const nameKey = (der: Uint8Array): NameKey => inside(readTlv(der)).map((part) => partKey(inside(part, TAG.set)));

export const joined = (key: NameKey): string => key.join(',');
