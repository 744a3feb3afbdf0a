/** Digests evidence records are made of: those a stamp may use (RFC 4998 section 1.2, RFC 5754). */
import { objectIdentifier, sequence } from '../der.js';
import { OID } from '../oids.js';
import { type Hash, sha256, subtle } from '../platform.js';
import { inside, oidOf, TAG, taken, type Tlv } from '../path/tlv.js';

export type EvidenceHash = Exclude<Hash, 'SHA-1'>;

const OIDS: Readonly<Record<EvidenceHash, string>> = {
  'SHA-256': OID.sha256,
  'SHA-384': OID.sha384,
  'SHA-512': OID.sha512,
};
/** Bytes. */
export const LENGTHS: Readonly<Record<EvidenceHash, number>> = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };

export const digestBy = async (hash: EvidenceHash, bytes: Uint8Array): Promise<Uint8Array> =>
  hash === 'SHA-256' ? sha256(bytes) : new Uint8Array(await subtle.digest(hash, bytes));

/** Undefined for one nobody should rely on, or nobody here knows. */
export const hashOfOid = (oid: string): EvidenceHash | undefined =>
  (Object.keys(OIDS) as EvidenceHash[]).find((hash) => OIDS[hash] === oid);

/** DER of the AlgorithmIdentifier, parameters absent (RFC 5754 section 2). */
export const algorithmOf = (hash: EvidenceHash): Uint8Array => sequence(objectIdentifier(OIDS[hash]));

/** Of an AlgorithmIdentifier with this tag; undefined for one nobody should rely on. Throws TypeError for what is none. */
export function hashIn(algorithm: Tlv | undefined, tag: number = TAG.sequence): EvidenceHash | undefined {
  const parts = inside(algorithm, tag);
  const oid = taken(parts, TAG.oid);
  if (oid === undefined || parts.length > 1) throw new TypeError('not an algorithm');
  return hashOfOid(oidOf(oid.content));
}
