/** Evidence records as they are written and read (RFC 4998 sections 3 and 5.1), in DER. */
import { context, octetString, sequence, smallInteger } from '../der.js';
import { contentOf, inside, readTlv, smallNumber, TAG, taken, type Tlv } from '../path/tlv.js';
import { algorithmOf, type EvidenceHash, hashIn, hashOfOid, LENGTHS } from './digests.js';
import { imprintAlgorithm } from '../timestamp.js';

/** An archive time stamp. */
export interface ArchiveStamp {
  /** Lists of hash values; none where what is stamped is stamped itself. */
  readonly tree: readonly (readonly Uint8Array[])[];
  /** DER of the RFC 3161 token. */
  readonly token: Uint8Array;
}

/** Stamps of one digest, each of the one before it. */
export interface StampChain {
  readonly hash: EvidenceHash;
  readonly stamps: readonly ArchiveStamp[];
}

/** Once a month for fifty years, where certificates are short; ordinarily it is one or two a year. */
export const MOST_STAMPS = 600;
/** Bytes of a record: a stamp with its lists has some ten thousand, and up to a hundred thousand by MOST_DATA. */
export const LARGEST_RECORD = 64 * 1024 * 1024;
/** Heights of a tree, and hash values of a list. */
const MOST_LISTS = 64;
const MOST_VALUES = 1000;

/** Why a record cannot be read. */
export class EvidenceUnreadable extends Error {
  override readonly name = 'EvidenceUnreadable';

  constructor(readonly code: 'evidence-unreadable' | 'evidence-too-large' | 'evidence-algorithm') {
    super(code);
  }
}

/** DER of the ArchiveTimeStampSequence: what is digested when a new chain begins (section 5.2). */
export const sequenceOf = (chains: readonly StampChain[]): Uint8Array =>
  sequence(...chains.map(({ hash, stamps }) => sequence(...stamps.map((one) => stampOf(hash, one)))));

/** DER of the EvidenceRecord. */
export function evidenceRecord(chains: readonly StampChain[]): Uint8Array {
  const hashes = [...new Set(chains.map(({ hash }) => hash))];
  return sequence(smallInteger(1), sequence(...hashes.map(algorithmOf)), sequenceOf(chains));
}

/** Tags are implicit in the module of RFC 4998. */
function implicit(number: number, whole: Uint8Array): Uint8Array {
  const own = whole.slice();
  own[0] = 0xa0 + number;
  return own;
}

const stampOf = (hash: EvidenceHash, { tree, token }: ArchiveStamp): Uint8Array =>
  sequence(
    implicit(0, algorithmOf(hash)),
    ...(tree.length === 0 ? [] : [context(2, ...tree.map((list) => sequence(...list.map(octetString))))]),
    token,
  );

/** Throws EvidenceUnreadable. */
export function readEvidenceRecord(bytes: Uint8Array): readonly StampChain[] {
  if (bytes.length > LARGEST_RECORD) throw new EvidenceUnreadable('evidence-too-large');
  try {
    return chainsIn(bytes);
  } catch (error) {
    throw error instanceof EvidenceUnreadable ? error : new EvidenceUnreadable('evidence-unreadable');
  }
}

const broken = (): never => {
  throw new TypeError('not an evidence record');
};

function chainsIn(bytes: Uint8Array): StampChain[] {
  const parts = inside(readTlv(bytes));
  if (smallNumber(contentOf(parts.shift(), TAG.integer)) !== 1) broken();
  // What they say stands at the stamps again; one that is used and not listed harms nobody.
  for (const algorithm of inside(parts.shift())) hashIn(algorithm);
  // Certificates and lists kept beside; encrypted data, tagged 1, is none of ours.
  taken(parts, 0xa0);
  const [sequences, ...more] = parts;
  if (more.length > 0) broken();
  let left = MOST_STAMPS;
  const chains = inside(sequences).map((chain): StampChain => {
    const all = inside(chain);
    if ((left -= all.length) < 0) throw new EvidenceUnreadable('evidence-too-large');
    const stamps = all.map(stampIn);
    const [first] = stamps;
    if (first === undefined) return broken();
    const { hash } = first;
    // A chain keeps to one digest; another one begins another chain (section 5.2).
    if (stamps.some((one) => one.hash !== hash)) throw new EvidenceUnreadable('evidence-algorithm');
    return { hash, stamps: stamps.map(({ tree, token }) => ({ tree, token })) };
  });
  return chains.length === 0 ? broken() : chains;
}

function stampIn(stamp: Tlv): ArchiveStamp & Pick<StampChain, 'hash'> {
  const parts = inside(stamp);
  const named = taken(parts, 0xa0);
  taken(parts, 0xa1);
  const lists = taken(parts, 0xa2);
  const [token, ...more] = parts;
  if (token?.tag !== TAG.sequence || more.length > 0) return broken();
  const whole = token.whole.slice();
  const hash = named === undefined ? hashOfOid(imprintAlgorithm(whole)) : hashIn(named, 0xa0);
  if (hash === undefined) throw new EvidenceUnreadable('evidence-algorithm');
  return { hash, tree: lists === undefined ? [] : treeIn(lists, LENGTHS[hash]), token: whole };
}

function treeIn(lists: Tlv, length: number): Uint8Array[][] {
  const all = inside(lists, 0xa2);
  if (all.length > MOST_LISTS) throw new EvidenceUnreadable('evidence-too-large');
  return all.map((list) => {
    const values = inside(list);
    if (values.length > MOST_VALUES) throw new EvidenceUnreadable('evidence-too-large');
    const hashes = values.map((value) => contentOf(value, TAG.octets));
    return hashes.length === 0 || hashes.some((hash) => hash.length !== length) ? broken() : hashes;
  });
}
