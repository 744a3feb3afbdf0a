/** One PIN as the bytes programs make of it. */
import { utf8 } from '../platform.js';

export interface PinForm {
  /** PKCS#12's own schemes: UTF-16 with a zero at the end (RFC 7292 appendix B.1), or nothing at all. */
  readonly wide: Uint8Array;
  /** PBES2 and PBMAC1. */
  readonly utf8: Uint8Array;
}

/**
 * Keyboards compose Vietnamese letters differently, and other programs do not normalise them. No PIN is written as an empty
 * text by some and left out by others. OpenSSL before 1.1 made a wide letter of each byte.
 */
export function pinForms(pin: string): readonly PinForm[] {
  if (pin === '') return [formOf(''), { wide: new Uint8Array(), utf8: new Uint8Array() }];
  const texts = new Set([pin.normalize('NFC'), pin.normalize('NFD'), pin]);
  const forms = [...texts].map(formOf);
  const bytewise = [...texts]
    .map(utf8)
    .filter((bytes) => bytes.some((byte) => byte > 127))
    .map((bytes): PinForm => ({ wide: wide(String.fromCharCode(...bytes)), utf8: bytes }));
  return [...forms, ...bytewise];
}

export const formOf = (text: string): PinForm => ({ wide: wide(text), utf8: utf8(text) });

function wide(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes.set([unit >> 8, unit & 255], 2 * i);
  }
  return bytes;
}
