/** DER (ITU-T X.690) written directly: what is signed has one encoding, whatever a library thinks of defaults. */
import { hexOf } from './platform.js';

export function joinBytes(...pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Tag (one byte), length, content. */
export function tlv(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const inner = joinBytes(...content);
  return joinBytes(Uint8Array.of(tag, ...lengthBytes(inner.length)), inner);
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}

export const sequence = (...content: readonly Uint8Array[]): Uint8Array => tlv(0x30, ...content);
/** DER orders a SET OF by encoding. */
export const setOf = (...content: readonly Uint8Array[]): Uint8Array => tlv(0x31, ...[...content].sort(byBytes));
/** Constructed, context-specific. */
export const context = (number: number, ...content: readonly Uint8Array[]): Uint8Array =>
  tlv(0xa0 + number, ...content);
export const octetString = (bytes: Uint8Array): Uint8Array => tlv(0x04, bytes);
export const NULL: Uint8Array = tlv(0x05);
export const TRUE: Uint8Array = tlv(0x01, Uint8Array.of(0xff));
/** Of a whole number below 128. */
export const smallInteger = (value: number): Uint8Array => tlv(0x02, Uint8Array.of(value));
/** Of a positive number, big-endian. */
export function positiveInteger(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return tlv(0x02, ...(digits[0]! >= 0x80 ? [Uint8Array.of(0)] : []), digits);
}

export function objectIdentifier(dotted: string): Uint8Array {
  const [first, second, ...rest] = dotted.split('.').map(Number) as [number, number, ...number[]];
  return tlv(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(128 + (rest % 128));
  return bytes;
}

/** UTCTime before 2050, GeneralizedTime from then on (RFC 5652 section 11.3). */
export function time(instant: Date): Uint8Array {
  const digits = instant.toISOString().slice(0, 19).replace(/\D/g, '');
  const late = instant.getUTCFullYear() >= 2050;
  return tlv(
    late ? 0x18 : 0x17,
    Uint8Array.from(`${late ? digits : digits.slice(2)}Z`, (char) => char.charCodeAt(0)),
  );
}

/** Hexadecimal sorts as its bytes do. */
const byBytes = (a: Uint8Array, b: Uint8Array): number => (hexOf(a) < hexOf(b) ? -1 : 1);
