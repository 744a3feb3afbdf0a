/**
 * The Merkle tree of RFC 6962 section 2.1 over a log that only grows, kept as its right edge: roots of the whole subtrees a size
 * is made of, the largest first. A new root costs what came since. Own code because no library kept for JavaScript makes edges
 * and consistency proofs of this tree; SHA-256 is the caller's.
 */
export type Bytes = Uint8Array;
export type Sha256 = (bytes: Bytes) => Bytes;

export interface Edge {
  /** Leaves. */
  readonly size: number;
  /** One a bit set in `size`. */
  readonly hashes: readonly Bytes[];
}

export const EMPTY_EDGE: Edge = { size: 0, hashes: [] };

/** Leaves and nodes are told apart by their first byte, so that neither passes for the other. */
export function leafHash(sha256: Sha256, data: Bytes): Bytes {
  const text = new Uint8Array(1 + data.length);
  text.set(data, 1);
  return sha256(text);
}

export function nodeHash(sha256: Sha256, left: Bytes, right: Bytes): Bytes {
  const text = new Uint8Array(1 + left.length + right.length);
  text[0] = 1;
  text.set(left, 1);
  text.set(right, 1 + left.length);
  return sha256(text);
}

/** The edge after more leaves, given by their data. */
export function grown(sha256: Sha256, { size, hashes }: Edge, leaves: Iterable<Bytes>): Edge {
  const edge = [...hashes];
  let now = size;
  for (const data of leaves) {
    edge.push(leafHash(sha256, data));
    now += 1;
    // Two subtrees of one size make one of the next.
    for (let bit = now; bit % 2 === 0; bit /= 2) {
      const right = edge.pop()!;
      edge.push(nodeHash(sha256, edge.pop()!, right));
    }
  }
  return { size: now, hashes: edge };
}

/** The tree's root; of an empty tree, the hash of nothing. */
export const rootOf = (sha256: Sha256, { hashes }: Edge): Bytes =>
  hashes.length === 0 ? sha256(new Uint8Array()) : hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
