/** Whether a certificate's key and the algorithm it was signed with are strong, weak, or none we can check. */
import { integerOf, inside, contentOf, oidOf, readTlv, TAG, type Tlv } from './tlv.js';
import { bitsOf } from '../certificate.js';
import { LEAST_RSA_BITS } from '../algorithms.js';

export type Strength = 'strong' | 'weak' | 'unknown';

const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
const PSS = '1.2.840.113549.1.1.10';
/** Larger ones take too long in a browser; no authority has one. */
const MOST_RSA_BITS = 8192;
/** FIPS 186-5 section 5.1; an exponent of 3 has forged many a signature. */
const LEAST_EXPONENT_BITS = 17;
/** P-256, P-384, P-521. */
const CURVES: ReadonlySet<string> = new Set(['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35']);
/** P-192, P-224 and the curves of SEC 2 below 256 bits. */
const WEAK_CURVE = /^1\.2\.840\.10045\.3\.1\.[1-6]$|^1\.3\.132\.0\.([1-9]|1[1-57-9]|2[0-9]|3[0-3])$/;
const WEAK_KEYS: ReadonlySet<string> = new Set(['1.2.840.10040.4.1']);

/** OID and parameters of an AlgorithmIdentifier. */
function algorithmOf(tlv: Tlv): { readonly oid: string; readonly parameters: Tlv | undefined } {
  const [oid, parameters] = inside(tlv);
  return { oid: oidOf(contentOf(oid, TAG.oid)), parameters };
}

/** Of a SubjectPublicKeyInfo. Throws TypeError. */
export function keyStrength(spki: Tlv): Strength {
  const [algorithm, bits] = inside(spki);
  const { oid, parameters } = algorithmOf(algorithm!);
  if (oid === RSA) return rsaStrength(contentOf(bits, TAG.bits).subarray(1));
  if (oid !== EC) return WEAK_KEYS.has(oid) ? 'weak' : 'unknown';
  // A curve written out could be any (RFC 5480 section 2.1.1 forbids it).
  if (parameters?.tag !== TAG.oid) return 'weak';
  const curve = oidOf(parameters.content);
  return CURVES.has(curve) ? 'strong' : WEAK_CURVE.test(curve) ? 'weak' : 'unknown';
}

function rsaStrength(key: Uint8Array): Strength {
  const [modulus, exponent] = inside(readTlv(key)).map(integerOf) as [Uint8Array, Uint8Array];
  const bits = bitsOf(modulus);
  const odd = modulus.at(-1)! & exponent.at(-1)! & 1;
  if (bits < LEAST_RSA_BITS || !odd || bitsOf(exponent) < LEAST_EXPONENT_BITS) return 'weak';
  return bits > MOST_RSA_BITS ? 'unknown' : 'strong';
}

/** SHA-256, 384, 512 with RSA (PKCS#1 v1.5) or ECDSA. */
const STRONG: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);
/** MD2, MD5, SHA-1 and SHA-224 with RSA, ECDSA or DSA. */
const WEAK: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.113549.1.1.14',
  '1.2.840.10045.4.1',
  '1.2.840.10045.4.3.1',
  '1.2.840.10040.4.3',
]);
const STRONG_HASHES: ReadonlySet<string> = new Set([
  '2.16.840.1.101.3.4.2.1',
  '2.16.840.1.101.3.4.2.2',
  '2.16.840.1.101.3.4.2.3',
]);

/** Of a signature's AlgorithmIdentifier. Throws TypeError. */
export function algorithmStrength(algorithm: Tlv): Strength {
  const { oid, parameters } = algorithmOf(algorithm);
  if (oid === PSS) return pssStrength(parameters);
  return STRONG.has(oid) ? 'strong' : WEAK.has(oid) ? 'weak' : 'unknown';
}

/** Its hash stands in the parameters, and is SHA-1 where they do not say (RFC 4055 section 3.1). */
function pssStrength(parameters: Tlv | undefined): Strength {
  const hash = parameters && inside(parameters).find(({ tag }) => tag === 0xa0);
  return hash && STRONG_HASHES.has(algorithmOf(readTlv(hash.content)).oid) ? 'strong' : 'weak';
}
