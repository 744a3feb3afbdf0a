/**
 * Base45 (RFC 9285), strict: the one npm package takes signs that are none of the alphabet and numbers that are too large,
 * which would let one paper code be written in several ways.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const two = at + 1 < bytes.length;
    let value = two ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
    for (let sign = two ? 3 : 2; sign > 0; sign -= 1) {
      text += ALPHABET[value % 45]!;
      value = Math.floor(value / 45);
    }
  }
  return text;
}

/** Null for what no bytes are written as. */
export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const signs = [...text.slice(at, at + 3)].map((sign) => ALPHABET.indexOf(sign));
    if (signs.includes(-1)) return null;
    const value = signs.reduceRight((sum, sign) => sum * 45 + sign, 0);
    if (value >= (signs.length === 3 ? 65_536 : 256)) return null;
    if (signs.length === 3) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}
