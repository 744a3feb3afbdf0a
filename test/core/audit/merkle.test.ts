import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { consistencyRanges, isConsistent } from '../../../core/audit/consistency.js';
import { type Bytes, EMPTY_EDGE, grown, leafHash, nodeHash, rootOf } from '../../../core/audit/merkle.js';

const sha256 = (bytes: Bytes): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest());
const hex = (bytes: Bytes): string => Buffer.from(bytes).toString('hex');
const leaf = (number: number): Bytes => new TextEncoder().encode(`event ${number}`);
const leaves = (count: number): Bytes[] => Array.from({ length: count }, (_, at) => leaf(at));

/** As section 2.1 says it, word by word. */
function naiveRoot(data: readonly Bytes[]): Bytes {
  if (data.length === 0) return sha256(new Uint8Array());
  if (data.length === 1) return leafHash(sha256, data[0]!);
  const split = 2 ** Math.floor(Math.log2(data.length - 1));
  return nodeHash(sha256, naiveRoot(data.slice(0, split)), naiveRoot(data.slice(split)));
}

/** Section 2.1.2 likewise. */
function naiveProof(before: number, data: readonly Bytes[], whole = true): Bytes[] {
  if (before === data.length) return whole ? [] : [naiveRoot(data)];
  const split = 2 ** Math.floor(Math.log2(data.length - 1));
  return before <= split
    ? [...naiveProof(before, data.slice(0, split), whole), naiveRoot(data.slice(split))]
    : [...naiveProof(before - split, data.slice(split), false), naiveRoot(data.slice(0, split))];
}

const sizes = fc
  .tuple(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 130 }))
  .map(([a, b]) => ({ before: Math.min(a, b), after: Math.max(a, b) }));

describe('the tree over the trail', () => {
  it('has the roots RFC 6962’s own examples have', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const data = inputs.map((text) => new Uint8Array(Buffer.from(text, 'hex')));
    const root = (count: number) => hex(rootOf(sha256, grown(sha256, EMPTY_EDGE, data.slice(0, count))));
    assert.equal(root(0), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(root(1), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    assert.equal(root(2), 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    assert.equal(root(8), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('grown in any pieces has the naive tree’s root', () => {
    fc.assert(
      fc.property(sizes, ({ before, after }) => {
        const data = leaves(after);
        const half = grown(sha256, EMPTY_EDGE, data.slice(0, before));
        const edge = grown(sha256, half, data.slice(before));
        assert.equal(edge.size, after);
        assert.equal(hex(rootOf(sha256, edge)), hex(naiveRoot(data)));
        assert.equal(hex(rootOf(sha256, half)), hex(naiveRoot(data.slice(0, before))));
      }),
    );
  });

  it('is proven to go on from any beginning, by the naive tree’s proof', () => {
    fc.assert(
      fc.property(sizes, ({ before, after }) => {
        const data = leaves(after);
        const proof = consistencyRanges(before, after).map(({ from, to }) => naiveRoot(data.slice(from, to)));
        assert.deepEqual(proof.map(hex), naiveProof(before, data).map(hex));
        const head = (size: number) => ({ size, root: naiveRoot(data.slice(0, size)) });
        assert.ok(isConsistent(sha256, head(before), head(after), proof));
      }),
    );
  });

  it('is not proven to go on from what was another log, nor by another proof', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), ({ before, after }, changed, broken) => {
        const data = leaves(after);
        const other = data.map((bytes, at) => (at === changed % before ? leaf(-1) : bytes));
        const proof = consistencyRanges(before, after).map(({ from, to }) => naiveRoot(data.slice(from, to)));
        const was = { size: before, root: naiveRoot(data.slice(0, before)) };
        const is = { size: after, root: naiveRoot(data) };
        assert.ok(!isConsistent(sha256, { size: before, root: naiveRoot(other.slice(0, before)) }, is, proof));
        assert.ok(!isConsistent(sha256, was, { size: after, root: naiveRoot(other) }, proof));
        assert.ok(!isConsistent(sha256, was, is, [...proof, leaf(0)]));
        if (proof.length === 0) return;
        assert.ok(!isConsistent(sha256, was, is, proof.slice(1)));
        const flipped = proof.map((bytes, at) => (at === broken % proof.length ? sha256(bytes) : bytes));
        assert.ok(!isConsistent(sha256, was, is, flipped));
        assert.ok(!isConsistent(sha256, is, was, proof), 'a log that has become smaller');
      }),
    );
  });

  it('says which beginnings there are none of', () => {
    assert.throws(() => consistencyRanges(0, 3), RangeError);
    assert.throws(() => consistencyRanges(4, 3), RangeError);
    assert.ok(isConsistent(sha256, { size: 0, root: naiveRoot([]) }, { size: 3, root: naiveRoot(leaves(3)) }, []));
  });
});
