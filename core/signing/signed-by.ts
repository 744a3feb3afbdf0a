/** What an authority has signed: certificates and revocation lists. */
import * as pkijs from 'pkijs';
import type * as asn1js from 'asn1js';
import { inside, integerOf, readTlv } from './path/tlv.js';
import { rememberedBy } from './remember.js';

/** A certificate or a revocation list. */
export interface Signed {
  readonly tbsView: Uint8Array;
  readonly signatureAlgorithm: pkijs.AlgorithmIdentifier;
  readonly signatureValue: asn1js.BitString;
}

/** Whoever is asked whether it signed. */
export type Signer = Pick<pkijs.Certificate, 'subjectPublicKeyInfo'>;

/** Whether the issuer's key made this signature; false also for algorithms nobody here knows. */
export const signedBy = (signed: Signed, issuer: Signer): Promise<boolean> => answersOf(signed)(issuer);

const answersOf = rememberedBy((signed: Signed) => rememberedBy((issuer: Signer) => verified(signed, issuer)));

async function verified(
  { tbsView, signatureValue, signatureAlgorithm }: Signed,
  { subjectPublicKeyInfo }: Signer,
): Promise<boolean> {
  if (!isWellWritten(signatureAlgorithm, signatureValue.valueBlock.valueHexView)) return false;
  try {
    return await pkijs
      .getCrypto(true)
      .verifyWithPublicKey(tbsView, signatureValue, subjectPublicKeyInfo, signatureAlgorithm);
  } catch {
    return false;
  }
}

const ECDSA = '1.2.840.10045.4.';

/**
 * Whether a signature's value stands in its one encoding: WebCrypto is given the two numbers of an ECDSA signature, which the
 * library would read out of anything like them, so that others could write the same signature anew in many ways.
 */
export function isWellWritten({ algorithmId }: pkijs.AlgorithmIdentifier, value: Uint8Array): boolean {
  if (!algorithmId.startsWith(ECDSA)) return true;
  try {
    const numbers = inside(readTlv(value));
    return numbers.length === 2 && numbers.every((one) => integerOf(one)[0]! < 0x80);
  } catch {
    return false;
  }
}

export function sameBytes(a: ArrayBuffer | Uint8Array, b: ArrayBuffer | Uint8Array): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
