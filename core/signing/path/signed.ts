/** A signature over a certificate or a list, and the key that is asked about it, for pkijs. */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Signed, Signer } from '../signed-by.js';
import { contentOf, TAG, type Tlv } from './tlv.js';

const parsed = (der: Uint8Array): asn1js.AsnType => asn1js.fromBER(der).result;

/** Throws TypeError where the value is no BIT STRING of whole octets. */
export function signedOf(tbs: Tlv, algorithm: Tlv, signature: Tlv): Signed {
  if (contentOf(signature, TAG.bits)[0] !== 0) throw new TypeError('not whole octets');
  return {
    tbsView: tbs.whole,
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ schema: parsed(algorithm.whole) }),
    signatureValue: parsed(signature.whole) as asn1js.BitString,
  };
}

/** Throws for what is no SubjectPublicKeyInfo. */
export const signerOf = (spki: Uint8Array): Signer => ({
  subjectPublicKeyInfo: new pkijs.PublicKeyInfo({ schema: parsed(spki) }),
});
