/** A key file as people have it: bytes, the same as Base64 text with or without PEM's lines, and either with something behind. */
import * as asn1js from 'asn1js';
import { fromBase64 } from '../base64.js';

const BEGIN = /-----BEGIN [^-]+-----/;
const SEQUENCE = 0x30;

/** The one structure of the file. Throws TypeError where there is none. */
export function structureOf(bytes: Uint8Array): asn1js.AsnType {
  const { offset, result } = asn1js.fromBER(bytes[0] === SEQUENCE ? bytes : textBytes(bytes));
  if (offset < 0) throw new TypeError('not one BER structure');
  return result;
}

function textBytes(bytes: Uint8Array): Uint8Array {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  // What a text program put in front, and what OpenSSL says of the bag before it.
  const body = (BEGIN.test(text) ? text.split(BEGIN)[1]! : text).split('-----')[0]!.replace(/^\xef\xbb\xbf/, '');
  const letters = body.replaceAll(/\s/g, '');
  if (letters === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(letters)) throw new TypeError('neither bytes nor Base64');
  return fromBase64(letters);
}
