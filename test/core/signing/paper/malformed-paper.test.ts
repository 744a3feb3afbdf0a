/** Paper codes the school's key did sign and this program would never have written: refused as damaged, whatever they say. */
import assert from 'node:assert/strict';
import { decode, encode } from 'cborg';
import { paperValuesOf } from '../../../../core/record/paper-values.js';
import { toBase45 } from '../../../../core/signing/paper/base45.js';
import { kidOf, readSign1, signedBytes, writeSign1 } from '../../../../core/signing/paper/cose-sign1.js';
import { encodeValues } from '../../../../core/signing/paper/paper-values.js';
import { PAPER_PREFIX } from '../../../../core/signing/paper/prepare-paper.js';
import { verifyPaper } from '../../../../core/signing/paper/verify-paper.js';
import { sha256 } from '../../../../core/signing/platform.js';
import { DIGEST, PAPER_AT, paperOptions } from '../../../support/paper-codes.js';
import { certificateOf, signBy } from '../../../support/signed-record.js';
import { buildYearRecord } from '../../../support/year-record.js';

const RS256 = -257;
const TAG = 0xd2;
const issuedAt = Date.parse(PAPER_AT) / 1000;
const payload = encodeValues(paperValuesOf(buildYearRecord(), DIGEST));
const judged = async (bytes: Uint8Array) => {
  const found = await verifyPaper(PAPER_PREFIX + toBase45(bytes), paperOptions());
  return typeof found === 'string' ? found : found.verdict;
};
const tagged = (parts: unknown): Uint8Array => Uint8Array.from([TAG, ...encode(parts)]);

describe('a paper code whose values are written otherwise', () => {
  let kid: Uint8Array;
  before(async () => (kid = kidOf(await sha256(certificateOf('seal')))));
  const sealed = (content: Uint8Array) => {
    const head = { kid, issuedAt };
    return writeSign1(head, content, signBy('seal', signedBytes(head, content)));
  };
  /** The map of the values with one entry of its own, signed by the school. */
  const withEntry = (key: number, value: unknown) => {
    const map = decode(payload, { useMaps: true }) as Map<number, unknown>;
    return judged(sealed(encode(new Map([...map, [key, value]]))));
  };

  it('is valid where it is written as ours', async () => {
    assert.equal(await judged(sealed(payload)), 'valid');
    const map = decode(payload, { useMaps: true }) as Map<number, unknown>;
    assert.equal(await withEntry(3, map.get(3)), 'valid');
  });

  for (const [what, key, values] of [
    ['a version that is none', 0, [0, '1', null]],
    ['a unit’s code of another length or kind', 1, [new Uint8Array(15), new Uint8Array(17), '3f2b8c1e', null]],
    ['a digest of another length or kind', 2, [new Uint8Array(31), 'ab', 7]],
    ['a name that is no text', 3, [7, null, new Uint8Array(3), ['Trần Đức Ấn']]],
    ['a day of birth that is none', 4, ['2017-02-29', '9/3/2017', '', 20_170_309]],
    ['a school year that is no text', 5, [2026, null]],
    ['a class that is no text', 6, [4, null]],
    ['subjects that are no list', 7, ['T9', null, new Map()]],
    ['traits that are no text or have other letters', 8, [null, 5, '', 'X'.repeat(15), 'T'.repeat(16)]],
    ['a result that is none', 9, ['GIOI', 'htt', null, 1]],
    ['something that is not in the table', 10, ['Học sinh Xuất sắc']],
  ] as const satisfies readonly (readonly [string, number, readonly unknown[]])[])
    it(`is damaged with ${what}`, async () => {
      for (const value of values) assert.equal(await withEntry(key, value), 'damaged', JSON.stringify(value));
    });

  it('is damaged with a mark that nobody gives, among those of the other subjects', async () => {
    const all = (decode(payload, { useMaps: true }) as Map<number, unknown[]>).get(7)!;
    assert.equal(await withEntry(7, all.with(0, 'C10')), 'valid');
    for (const mark of ['C010', 'T09', 'T100', 'X9', 't9', ' T9', '9T', '-', 9, null])
      assert.equal(await withEntry(7, all.with(0, mark)), 'damaged', JSON.stringify(mark));
    assert.equal(await withEntry(7, [...all, '']), 'damaged');
    assert.equal(await withEntry(7, all.slice(0, -1)), 'damaged');
  });

  it('is damaged where it is no map', async () => {
    for (const value of [[], 'HB1', 1, null]) assert.equal(await judged(sealed(encode(value))), 'damaged');
  });
});

describe('a paper code whose envelope is written otherwise', () => {
  let kid: Uint8Array;
  before(async () => (kid = kidOf(await sha256(certificateOf('seal')))));
  const headOf = (entries: readonly (readonly [number, unknown])[]): Uint8Array => encode(new Map(entries));
  const ours = () =>
    [
      [1, RS256],
      [4, kid],
      [15, new Map([[6, issuedAt]])],
    ] as const;
  /** Sealed with the school's key over these very bytes (RFC 9052 section 4.4). */
  const sealed = (head: Uint8Array, open: unknown = new Map()) =>
    tagged([head, open, payload, signBy('seal', encode(['Signature1', head, new Uint8Array(), payload]))]);

  it('is valid where it is written as ours', async () => {
    const bytes = sealed(headOf(ours()));
    assert.equal(await judged(bytes), 'valid');
    assert.equal(readSign1(bytes)?.issuedAt, issuedAt);
  });

  it('is damaged with a part that is no bytes, or with more or fewer of them', async () => {
    const [head, signature] = [headOf(ours()), new Uint8Array(256)];
    for (const parts of [
      ['head', new Map(), payload, signature],
      [head, new Map(), 'payload', signature],
      [head, new Map(), null, signature],
      [head, new Map(), payload, 'signature'],
      [head, [], payload, signature],
      [head, new Map(), payload],
      [head, new Map(), payload, signature, signature],
      { head },
    ])
      assert.equal(await judged(tagged(parts)), 'damaged', JSON.stringify(parts).slice(0, 80));
    assert.equal(await judged(encode([head, new Map(), payload, signature])), 'damaged');
  });

  it('is damaged with a head that says less than ours, or something else', async () => {
    const [alg, id, claims] = ours();
    for (const entries of [
      [id, claims],
      [[1, -7], id, claims],
      [alg, claims],
      [alg, [4, 'school'], claims],
      [alg, [4, kid.slice(1)], claims],
      [alg, id],
      [alg, id, [15, issuedAt]],
      [alg, id, [15, new Map()]],
      [alg, id, [15, new Map([[6, issuedAt + 0.5]])]],
      [alg, id, [15, new Map([[6, PAPER_AT]])]],
    ] as const)
      assert.equal(await judged(sealed(headOf(entries))), 'damaged', JSON.stringify(entries));
    assert.equal(await judged(sealed(encode([RS256]))), 'damaged');
    assert.equal(await judged(sealed(Uint8Array.of(0xff))), 'damaged');
  });

  it('is damaged with more than ours says, signed for or not: one content has one writing', async () => {
    const [alg, id, claims] = ours();
    for (const entries of [
      [alg, id, [5, 'more'], claims],
      [
        alg,
        id,
        [
          15,
          new Map<number, unknown>([
            [1, 'Sở Giáo dục'],
            [6, issuedAt],
          ]),
        ],
      ],
    ] as const)
      assert.equal(await judged(sealed(headOf(entries))), 'damaged');
    // Outside of what is signed, where anybody could write.
    assert.equal(await judged(sealed(headOf(ours()), new Map([[4, kid]]))), 'damaged');
  });
});
