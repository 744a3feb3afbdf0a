/** That a log of one size is the beginning of a later one: RFC 6962 section 2.1.2, checked as RFC 9162 section 2.1.4.2 has it. */
import { type Bytes, nodeHash, type Sha256 } from './merkle.js';

/** Leaves from (counted from 0) to, without the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Head {
  readonly size: number;
  readonly root: Bytes;
}

/**
 * The ranges whose roots are the proof, in its order: whoever has the leaves makes them in one pass. Throws RangeError where
 * `before` is not from 1 to `after`.
 */
export function consistencyRanges(before: number, after: number): readonly Range[] {
  if (!(before >= 1 && before <= after)) throw new RangeError(`no beginning of ${after}: ${before}`);
  const ranges: Range[] = [];
  let [from, to, whole] = [0, after, true];
  const later: Range[] = [];
  while (before - from !== to - from) {
    const middle = from + largestPowerBelow(to - from);
    if (before <= middle) {
      later.push({ from: middle, to });
      to = middle;
    } else {
      later.push({ from, to: middle });
      from = middle;
      whole = false;
    }
  }
  // The earlier root itself is known to whoever checks.
  if (!whole) ranges.push({ from, to });
  return [...ranges, ...later.reverse()];
}

/** The largest power of two below a number above 1. */
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** Whether a proof shows that `before` is a beginning of `after`. Of an empty log everything is the continuation. */
export function isConsistent(sha256: Sha256, before: Head, after: Head, proof: readonly Bytes[]): boolean {
  if (before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && same(before.root, after.root);
  if (before.size === 0) return proof.length === 0;
  let [node, last] = [before.size - 1, after.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  // A whole subtree's root is not in the proof: it is what is asked about.
  const path = node === 0 ? [before.root, ...proof] : proof;
  let [first, second] = [path[0], path[0]];
  if (first === undefined || second === undefined) return false;
  for (const hash of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      first = nodeHash(sha256, hash, first);
      second = nodeHash(sha256, hash, second);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else second = nodeHash(sha256, second, hash);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(first, before.root) && same(second, after.root);
}

const half = (number: number): number => Math.floor(number / 2);
const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);
