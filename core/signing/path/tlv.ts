/** DER (ITU-T X.690) read strictly: one encoding for one value, or it is refused. Quick, for lists of a hundred thousand. */

export interface Tlv {
  /** The identifier octet; numbers above 30 are refused, X.509 has none. */
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const broken = (): never => {
  throw new TypeError('not DER');
};

/** What stands in these bytes, to their end. Throws TypeError for what is not DER. */
export function readTlvs(bytes: Uint8Array): Tlv[] {
  const found: Tlv[] = [];
  for (let at = 0; at < bytes.length;) {
    const { start, end } = extentOf(bytes, at);
    found.push({ tag: bytes[at]!, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

/** Where the content of what begins here begins and ends. */
function extentOf(bytes: Uint8Array, at: number): { start: number; end: number } {
  const first = bytes[at + 1] ?? broken();
  const more = first < 0x80 ? 0 : first - 0x80;
  const start = at + 2 + more;
  let length = first;
  if (more > 0) length = bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const shortest = more === 0 || length >= (more === 1 ? 0x80 : 256 ** (more - 1));
  const end = start + length;
  if ((bytes[at]! & 0x1f) === 0x1f || first === 0x80 || more > 4 || !shortest || end > bytes.length) broken();
  return { start, end };
}

/** Exactly one, of this tag where one is named. */
export function readTlv(bytes: Uint8Array, tag?: number): Tlv {
  const [one, ...others] = readTlvs(bytes);
  if (one === undefined || others.length > 0 || (tag !== undefined && one.tag !== tag)) return broken();
  return one;
}

/** What stands in a constructed value of this tag. */
export function inside(tlv: Tlv | undefined, tag: number = TAG.sequence): Tlv[] {
  return tlv?.tag === tag ? readTlvs(tlv.content) : broken();
}

/** Takes the next one where it has this tag; undefined where it has not. */
export const taken = (parts: Tlv[], tag: number): Tlv | undefined =>
  parts[0]?.tag === tag ? parts.shift() : undefined;

/** The content of a primitive value of this tag. */
export const contentOf = (tlv: Tlv | undefined, tag: number): Uint8Array => (tlv?.tag === tag ? tlv.content : broken());

const DEEPEST = 32;

/** Throws TypeError unless all of it, down to its leaves, is DER. */
export function checkDer({ tag, content }: Tlv, depth = 0): void {
  if (depth > DEEPEST) broken();
  if ((tag & 0x20) !== 0) for (const part of readTlvs(content)) checkDer(part, depth + 1);
  if (tag === TAG.integer) integerOf({ tag, content, whole: content });
  if (tag === TAG.boolean) booleanOf(content);
}

export function booleanOf(content: Uint8Array): boolean {
  const value = content[0];
  return content.length === 1 && (value === 0 || value === 0xff) ? value === 0xff : broken();
}

/** Content bytes of an INTEGER in its shortest form. */
export function integerOf(tlv: Tlv | undefined): Uint8Array {
  const content = contentOf(tlv, TAG.integer);
  const [first, second] = content;
  const padded = second !== undefined && (first === 0 ? second < 0x80 : first === 0xff && second >= 0x80);
  return first === undefined || padded ? broken() : content;
}

/** Of content bytes; negative ones and what no path could be as long as are refused. */
export function smallNumber(content: Uint8Array): number {
  const [first = 0x80] = content;
  return first >= 0x80 || content.length > 4 ? broken() : content.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Dotted. */
export function oidOf(content: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first] = arcs;
  if (first === undefined || content.at(-1)! >= 0x80) return broken();
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...arcs.slice(1)].join('.');
}

const textOf = (content: Uint8Array): string => String.fromCharCode(...content);

/** UTCTime and GeneralizedTime in whole seconds and Z (RFC 5280 section 4.1.2.5). */
export function timeOf(tlv: Tlv | undefined): Date {
  if (tlv?.tag !== TAG.utcTime) return instantOf(/^(\d{14})Z$/.exec(textOf(contentOf(tlv, TAG.generalizedTime))));
  const text = textOf(tlv.content);
  return instantOf(/^(\d{14})Z$/.exec(`${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}`));
}

/** GeneralizedTime in Z as a time stamp has it, which may go on below the second (RFC 3161 section 2.4.2). */
export const stampTimeOf = (tlv: Tlv | undefined): Date =>
  instantOf(/^(\d{14})(?:\.(\d*[1-9]))?Z$/.exec(textOf(contentOf(tlv, TAG.generalizedTime))));

/** Of year to second and the digits below it; a day or an hour that there is not is another one to `Date`, and refused. */
function instantOf(written: RegExpExecArray | null): Date {
  const [, digits = '', fraction = ''] = written ?? broken();
  const below = fraction.padEnd(3, '0').slice(0, 3);
  const iso = digits.replace(/^(....)(..)(..)(..)(..)(..)$/, `$1-$2-$3T$4:$5:$6.${below}Z`);
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) || at.toISOString() !== iso ? broken() : at;
}

/** Bits of a BIT STRING's content, the first one first. */
export function bitsOf(content: Uint8Array): boolean[] {
  const [unused = 8, ...bytes] = content;
  if (unused > 7) broken();
  return bytes.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((byte >> bit) & 1) === 1));
}
