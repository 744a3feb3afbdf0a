/**
 * What a stamp is judged by later, kept in its token beside what is signed (RFC 5652 section 5.1, RFC 4998 section 4.2): the
 * stamp over it, a year later, covers it, too. Put in once, when the stamp comes.
 */
import { berOf, octetsOf } from '../ber.js';
import { context, octetString, sequence, setOf, tlv } from '../der.js';
import { inside, readTlv, TAG, taken, type Tlv } from '../path/tlv.js';
import { hexOf } from '../platform.js';
import { piecesOf } from '../ber.js';
import type { ValidationData } from '../long-term/validation-data.js';

const [CERTIFICATES, LISTS] = [0xa0, 0xa1];

interface Parts {
  /** DER of what stands before certificates and lists, and behind them. */
  readonly type: Tlv;
  readonly before: readonly Tlv[];
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly signers: Tlv;
}

/** Throws TypeError for what is no SignedData in DER. */
function partsOf(token: Uint8Array): Parts {
  const [type, wrapped] = inside(readTlv(token));
  const [data] = inside(wrapped, 0xa0);
  const parts = inside(data);
  const before = parts.splice(0, 3);
  const allIn = (tag: number): Uint8Array[] => {
    const set = taken(parts, tag);
    return set === undefined ? [] : inside(set, tag).map(({ whole }) => whole);
  };
  const [certificates, lists] = [allIn(CERTIFICATES), allIn(LISTS)];
  const [signers, ...more] = parts;
  if (inside(signers, TAG.set).length === 0 || more.length > 0) throw new TypeError('not signed data');
  return { type: type!, before, certificates, lists, signers: signers! };
}

const together = (own: readonly Uint8Array[], more: readonly Uint8Array[]): Uint8Array[] => [
  ...new Map([...own, ...more].map((der) => [hexOf(der), der])).values(),
];

/** Its parts encoded anew, each as it is. */
const again = (piece: Uint8Array): Uint8Array => tlv(piece[0]!, ...piecesOf(piece));

/**
 * What holds the signed parts of a token in DER, as evidence records are read: authorities may write it in BER (RFC 5652 section
 * 5.1). Certificates, lists and what is signed stay byte for byte. Throws for what is no SignedData.
 */
export function inDer(token: Uint8Array): Uint8Array {
  const [type, wrapped] = piecesOf(token);
  const [version, digests, encapsulated, ...rest] = piecesOf(piecesOf(wrapped!)[0]!);
  const [contentType, explicit] = piecesOf(encapsulated!);
  const content = octetString(octetsOf(berOf(piecesOf(explicit!)[0]!)));
  const signers = tlv(TAG.set, ...piecesOf(rest.pop()!).map(again));
  const data = [version!, again(digests!), sequence(contentType!, context(0, content)), ...rest.map(again), signers];
  return sequence(type!, context(0, sequence(...data)));
}

/**
 * The same token with these certificates and lists in it; what was there stays. Throws TypeError for what is no token, or holds
 * parts that are not in DER.
 */
export function keepInToken(token: Uint8Array, { certificates, lists }: ValidationData): Uint8Array {
  const { type, before, signers, ...own } = partsOf(inDer(token));
  const part = (tag: number, ders: readonly Uint8Array[]): Uint8Array[] => {
    const set = setOf(...ders);
    set[0] = tag;
    return ders.length === 0 ? [] : [set];
  };
  const data = sequence(
    ...before.map(({ whole }) => whole),
    ...part(CERTIFICATES, together(own.certificates, certificates)),
    ...part(LISTS, together(own.lists, lists)),
    signers.whole,
  );
  return sequence(type.whole, context(0, data));
}

/** Revocation lists that came along, DER; none where it cannot be read so. */
export function listsIn(token: Uint8Array): readonly Uint8Array[] {
  try {
    return partsOf(token).lists.map((der) => der.slice());
  } catch {
    return [];
  }
}
