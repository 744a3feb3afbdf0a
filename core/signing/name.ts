/** X.500 names as RFC 4514 text: what XML signatures and people read. */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { hexOf } from './platform.js';

/** Registered short names (RFC 4514 section 3, RFC 4519) of what certificates carry; others stay dotted. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'sn',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'givenName',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
};
export const COMMON_NAME = '2.5.4.3';
const COUNTRY = '2.5.4.6';
export const ORGANIZATION = '2.5.4.10';
export const UNIT = '2.5.4.11';
export const SURNAME = '2.5.4.4';
export const GIVEN_NAME = '2.5.4.42';
export const SERIAL_NUMBER = '2.5.4.5';
/** Where certificates of Viet Nam carry the holder's number: `CCCD:001185012345`, `MST:0101234567`. */
export const USER_ID = '0.9.2342.19200300.100.1.1';
/** ETSI EN 319 412-1 section 5.1.4. */
export const ORGANIZATION_ID = '2.5.4.97';

interface Attribute {
  readonly type: string;
  readonly value: asn1js.BaseBlock;
}

/** A DER Name as RFC 4514 has it: the last part first, UTF-8 as it is. Throws TypeError for anything else. */
export function nameText(der: Uint8Array): string {
  const parts = partsOf(der).map((attributes) =>
    attributes.map(({ type, value }) => attributeText(type, value)).join('+'),
  );
  return parts.reverse().join(',');
}

/** The common name alone; null where there is none. */
export function commonName(der: Uint8Array): string | null {
  const found = partsOf(der)
    .flat()
    .find(({ type }) => type === COMMON_NAME);
  return found ? textOf(found.value) : null;
}

/** Texts of a name's attributes by type, in the order of the encoding; what is no text is passed over. */
export const nameAttributes = (der: Uint8Array): { readonly type: string; readonly text: string }[] =>
  partsOf(der)
    .flat()
    .flatMap(({ type, value }) => {
      const text = textOf(value);
      return text === null ? [] : [{ type, text }];
    });

/** The set of attributes of each part, in the order of the encoding. */
function partsOf(der: Uint8Array): Attribute[][] {
  return childrenOf(asn1js.fromBER(der).result).map((part) =>
    childrenOf(part).map((pair) => {
      const [type, value] = childrenOf(pair);
      if (!(type instanceof asn1js.ObjectIdentifier) || value === undefined) throw new TypeError('not a name');
      return { type: type.getValue(), value };
    }),
  );
}

function childrenOf(block: unknown): asn1js.BaseBlock[] {
  if (!(block instanceof asn1js.Constructed)) throw new TypeError('not a name');
  return block.valueBlock.value;
}

function attributeText(type: string, value: asn1js.BaseBlock): string {
  const short = SHORT_NAMES[type];
  const text = textOf(value);
  // Section 2.4: what has no registered name, or is no text, stands as its bytes.
  return short === undefined || text === null
    ? `${short ?? type}=#${hexOf(new Uint8Array(value.toBER()))}`
    : `${short}=${escaped(text)}`;
}

const textOf = (value: asn1js.BaseBlock): string | null =>
  value instanceof asn1js.BaseStringBlock ? value.getValue() : null;

const escaped = (text: string): string =>
  text
    .replace(/[\\"+,;<>]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ')
    .replaceAll('\0', '\\00');

/**
 * A Name with one attribute a part, in this order; UTF-8, the country as the standard wants it. pkijs by itself would put
 * all of them into one part.
 */
export function makeName(
  attributes: readonly (readonly [type: string, value: string])[],
): pkijs.RelativeDistinguishedNames {
  const parts = attributes.map(([type, value]) => {
    const text = type === COUNTRY ? new asn1js.PrintableString({ value }) : new asn1js.Utf8String({ value });
    const pair = new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), text] });
    return new asn1js.Set({ value: [pair] });
  });
  const der = new asn1js.Sequence({ value: parts }).toBER();
  return new pkijs.RelativeDistinguishedNames({ schema: asn1js.fromBER(der).result });
}
