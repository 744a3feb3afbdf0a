/** A key file's integrity code: HMAC under PKCS#12's own derivation (RFC 7292 appendix B), or PBMAC1 (RFC 9579). */
import { hmac } from '@noble/hashes/hmac.js';
import type * as asn1js from 'asn1js';
import { numberOf, octetsOf, oidOf, partsOf } from '../ber.js';
import { sameBytes } from '../signed-by.js';
import { type OnRounds, pbkdf2Key, pkcs12Key, PURPOSE } from './derive.js';
import { digestOf, hmacDigestOf } from './digests.js';
import { pbkdf2Of } from './pbkdf2-parameters.js';
import type { PinForm } from './pin-forms.js';

const PBMAC1 = '1.2.840.113549.1.5.14';
/** Shorter keys are guessed by trying (RFC 9579 section 5 has 20 bytes of SHA-1 as its least). */
const SHORTEST_KEY = 20;

export interface MacInput {
  /** OID of the digest. */
  readonly digest: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly data: Uint8Array;
  readonly pin: PinForm;
}

/** Throws ProtectionRefused. */
export function macOf({ digest: oid, salt, iterations, data, pin }: MacInput, onRounds?: OnRounds): Uint8Array {
  const digest = digestOf(oid);
  const { hash } = digest;
  const key = pkcs12Key(pin.wide, PURPOSE.mac, { digest, salt, rounds: iterations, length: hash.outputLen }, onRounds);
  return hmac(hash, key, data);
}

/** Whether a file's MacData holds for this PIN. Rejects with ProtectionRefused, TypeError. */
export async function macHolds(
  macData: asn1js.AsnType,
  data: Uint8Array,
  pin: PinForm,
  onRounds?: OnRounds,
): Promise<boolean> {
  const [mac, salt, iterations] = partsOf(macData);
  const [algorithm, value] = partsOf(mac);
  const [scheme, parameters] = partsOf(algorithm);
  const digest = oidOf(scheme);
  const wanted = octetsOf(value);
  if (digest === PBMAC1) return sameBytes(await pbmac1(parameters, data, pin), wanted);
  const rounds = iterations === undefined ? 1 : numberOf(iterations);
  return sameBytes(macOf({ digest, salt: octetsOf(salt), iterations: rounds, data, pin }, onRounds), wanted);
}

/** The salt and rounds beside it say nothing (RFC 9579 section 4). */
async function pbmac1(parameters: asn1js.AsnType | undefined, data: Uint8Array, pin: PinForm): Promise<Uint8Array> {
  const [kdf, scheme] = partsOf(parameters);
  const { length, ...derivation } = pbkdf2Of(kdf);
  if (length === null || length < SHORTEST_KEY || length > 1024) throw new TypeError('no length of a key');
  const { hash } = hmacDigestOf(oidOf(partsOf(scheme)[0]));
  return hmac(hash, await pbkdf2Key(pin.utf8, { ...derivation, length }), data);
}
