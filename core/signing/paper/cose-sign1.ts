/**
 * COSE_Sign1 (RFC 9052) with RS256 (RFC 8812), which key files, signing services and tokens can all make; over CBOR by cborg.
 * The COSE libraries there are sign with a key they hold; here its owner signs elsewhere, the bytes being handed to her.
 */
import { encode } from 'cborg';
import { decodeStrictly, sameBytes } from './paper-values.js';

/** Header parameters (IANA): alg, kid, CWT claims (RFC 9597) with issued-at. */
const ALG = 1;
const KID = 4;
const CLAIMS = 15;
const IAT = 6;
const RS256 = -257;
/** Tag 18 in front of everything. */
const TAG = 0xd2;
const KID_BYTES = 8;

export interface CoseHead {
  /** First eight bytes of the certificate’s SHA-256. */
  readonly kid: Uint8Array;
  /** Seconds since 1970, as the signer claims. */
  readonly issuedAt: number;
}

export interface CoseSign1 extends CoseHead {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** What the signature is over. */
  readonly signed: Uint8Array;
}

/** The first bytes of a digest, by which keys are told apart. */
export const kidOf = (digest: Uint8Array): Uint8Array => digest.slice(0, KID_BYTES);

const protectedBytes = ({ kid, issuedAt }: CoseHead): Uint8Array =>
  encode(
    new Map<number, unknown>([
      [ALG, RS256],
      [KID, kid],
      [CLAIMS, new Map([[IAT, issuedAt]])],
    ]),
  );

/** Sig_structure (RFC 9052 section 4.4) without external data. */
const toSign = (protectedHead: Uint8Array, payload: Uint8Array): Uint8Array =>
  encode(['Signature1', protectedHead, new Uint8Array(), payload]);

export const signedBytes = (head: CoseHead, payload: Uint8Array): Uint8Array => toSign(protectedBytes(head), payload);

export const writeSign1 = (head: CoseHead, payload: Uint8Array, signature: Uint8Array): Uint8Array =>
  Uint8Array.from([TAG, ...encode([protectedBytes(head), new Map(), payload, signature])]);

/** Null for anything that is not written as `writeSign1` does. */
export function readSign1(bytes: Uint8Array): CoseSign1 | null {
  if (bytes[0] !== TAG) return null;
  const parts = decodeStrictly(bytes.slice(1));
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [head, open, payload, signature] = parts as unknown[];
  if (!(head instanceof Uint8Array) || !(payload instanceof Uint8Array) || !(signature instanceof Uint8Array))
    return null;
  const map = decodeStrictly(head);
  if (!(map instanceof Map) || !(open instanceof Map) || map.get(ALG) !== RS256) return null;
  const [kid, claims] = [map.get(KID) as unknown, map.get(CLAIMS) as unknown];
  if (!(kid instanceof Uint8Array) || kid.length !== KID_BYTES || !(claims instanceof Map)) return null;
  const issuedAt: unknown = claims.get(IAT);
  if (!Number.isSafeInteger(issuedAt)) return null;
  const found = { kid, issuedAt: issuedAt as number };
  if (!sameBytes(writeSign1(found, payload, signature), bytes)) return null;
  return { ...found, payload, signature, signed: toSign(head, payload) };
}
