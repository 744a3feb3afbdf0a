/** Digests by their object identifiers; @noble/hashes, because WebCrypto has neither SHA-224 nor SHA-3, nor PKCS#12's derivation. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import type { Hash } from '../platform.js';
import { refusedScheme } from './protection.js';

export interface Digest {
  readonly hash: CHash;
  /** As WebCrypto calls it; null where it does not know it. */
  readonly platform: Hash | null;
}

export const SHA256 = '2.16.840.1.101.3.4.2.1';
export const HMAC_SHA1 = '1.2.840.113549.2.7';

/** The digest's own identifier, that of its HMAC (RFC 8018 appendix B.1.2; NIST's for SHA-3), and what they name. */
const ALL: readonly (readonly [digest: string, hmac: string, hash: Digest['hash'], platform: Hash | null])[] = [
  ['1.3.14.3.2.26', HMAC_SHA1, sha1, 'SHA-1'],
  [SHA256, '1.2.840.113549.2.9', sha256, 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', '1.2.840.113549.2.10', sha384, 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', '1.2.840.113549.2.11', sha512, 'SHA-512'],
  ['2.16.840.1.101.3.4.2.4', '1.2.840.113549.2.8', sha224, null],
  ['2.16.840.1.101.3.4.2.5', '1.2.840.113549.2.12', sha512_224, null],
  ['2.16.840.1.101.3.4.2.6', '1.2.840.113549.2.13', sha512_256, null],
  ['2.16.840.1.101.3.4.2.7', '2.16.840.1.101.3.4.2.13', sha3_224, null],
  ['2.16.840.1.101.3.4.2.8', '2.16.840.1.101.3.4.2.14', sha3_256, null],
  ['2.16.840.1.101.3.4.2.9', '2.16.840.1.101.3.4.2.15', sha3_384, null],
  ['2.16.840.1.101.3.4.2.10', '2.16.840.1.101.3.4.2.16', sha3_512, null],
];
const DIGESTS = new Map(ALL.map(([oid, , hash, platform]) => [oid, { hash, platform }]));
const HMACS = new Map(ALL.map(([, oid, hash, platform]) => [oid, { hash, platform }]));

/** Throws ProtectionRefused. */
export const digestOf = (oid: string): Digest => known(DIGESTS, oid);
/** The digest of an HMAC. Throws ProtectionRefused. */
export const hmacDigestOf = (oid: string): Digest => known(HMACS, oid);

function known(digests: ReadonlyMap<string, Digest>, oid: string): Digest {
  const digest = digests.get(oid);
  if (!digest) throw refusedScheme(oid);
  return digest;
}
