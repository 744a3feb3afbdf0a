/** PBKDF2-params (RFC 8018 appendix A.2), as PBES2 and PBMAC1 hold them. */
import * as asn1js from 'asn1js';
import { numberOf, octetsOf, oidOf, partsOf } from '../ber.js';
import { hmacDigestOf, HMAC_SHA1 } from './digests.js';
import type { Derivation } from './derive.js';
import { refusedScheme } from './protection.js';

const PBKDF2 = '1.2.840.113549.1.5.12';

/** `length` is null where the file does not say it. Throws ProtectionRefused, TypeError. */
export function pbkdf2Of(
  algorithm: asn1js.AsnType | undefined,
): Omit<Derivation, 'length'> & { length: number | null } {
  const [kdf, parameters] = partsOf(algorithm);
  if (oidOf(kdf) !== PBKDF2) throw refusedScheme(oidOf(kdf));
  const [salt, rounds, ...more] = partsOf(parameters);
  const length = more.find((one) => one instanceof asn1js.Integer);
  const prf = more.find((one) => one instanceof asn1js.Sequence);
  return {
    digest: hmacDigestOf(prf ? oidOf(partsOf(prf)[0]) : HMAC_SHA1),
    salt: octetsOf(salt),
    rounds: numberOf(rounds),
    length: length ? numberOf(length) : null,
  };
}
