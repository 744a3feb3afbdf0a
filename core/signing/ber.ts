/** Steps into a BER structure; each throws TypeError where something else stands. */
import * as asn1js from 'asn1js';
import { readTlv, readTlvs } from './path/tlv.js';

/** The structure of these bytes; what follows it is refused. */
export function berOf(bytes: Uint8Array): asn1js.AsnType {
  const { offset, result } = asn1js.fromBER(bytes);
  if (offset !== bytes.length) throw new TypeError('not one BER structure');
  return result;
}

/** What stands in a SEQUENCE, SET or explicit tag. */
export function partsOf(block: unknown): asn1js.AsnType[] {
  if (!(block instanceof asn1js.Constructed)) throw new TypeError('not a constructed value');
  return block.valueBlock.value;
}

/** What stands in it, each as it is encoded; DER, as nearly all of it is, without a look deeper. Throws for anything else than BER. */
export function piecesOf(bytes: Uint8Array): Uint8Array[] {
  try {
    return readTlvs(readTlv(bytes).content).map(({ whole }) => whole);
  } catch {
    return partsOf(berOf(bytes)).map(({ valueBeforeDecodeView }) => valueBeforeDecodeView);
  }
}

export function oidOf(block: unknown): string {
  if (!(block instanceof asn1js.ObjectIdentifier)) throw new TypeError('not an object identifier');
  return block.getValue();
}

/** Bytes of an OCTET STRING, in one piece or several, tagged as itself or implicitly. */
export function octetsOf(block: unknown): Uint8Array {
  if (block instanceof asn1js.OctetString) return new Uint8Array(block.getValue());
  if (block instanceof asn1js.Primitive) return block.valueBlock.valueHexView;
  const pieces = partsOf(block).map(octetsOf);
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Content bytes of an INTEGER, without leading zeros. */
export function integerBytes(block: unknown): Uint8Array {
  if (!(block instanceof asn1js.Integer)) throw new TypeError('not an integer');
  const bytes = block.valueBlock.valueHexView;
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? new Uint8Array() : bytes.slice(first);
}

export const numberOf = (block: unknown): number => integerBytes(block).reduce((value, byte) => value * 256 + byte, 0);

export const derOf = (block: asn1js.AsnType): Uint8Array => new Uint8Array(block.toBER());
