/** Evidence records (RFC 4998): built, renewed both ways, and held against what was stamped. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { context, octetString, sequence, smallInteger, tlv } from '../../../../core/signing/der.js';
import { checkEvidence, type EvidenceVerdict } from '../../../../core/signing/evidence/check-evidence.js';
import { algorithmOf, hashIn } from '../../../../core/signing/evidence/digests.js';
import {
  evidenceRecord,
  EvidenceUnreadable,
  LARGEST_RECORD,
  MOST_STAMPS,
  readEvidenceRecord,
  type StampChain,
} from '../../../../core/signing/evidence/evidence-record.js';
import { hashTree } from '../../../../core/signing/evidence/hash-tree.js';
import { chainLeaf, renewed, stampLeaf } from '../../../../core/signing/evidence/renewal.js';
import { keepInToken, listsIn } from '../../../../core/signing/evidence/token-data.js';
import { readTlv, readTlvs as tlvsIn } from '../../../../core/signing/path/tlv.js';
import { parseCertificate, readCertificate } from '../../../../core/signing/certificate.js';
import { readStampResponse, stampRequest } from '../../../../core/signing/stamp-request.js';
import { buildCertificate, buildCrl } from '../../../../server/pki/authority/build.js';
import { basicConstraints, forStamps, keyUsage } from '../../../../server/pki/authority/extensions.js';
import { answerRequest, stampKey } from '../../../../server/stamp-authority/answer.js';
import { authorityKey } from '../../../support/identified.js';
import { TRUST } from '../../../support/long-term-record.js';
import { certificateOf, keyFile } from '../../../support/signed-record.js';
import { smallStampKey } from '../../../support/small-stamps.js';

/** What stands in a constructed value, each with its head. */
const readTlvs = (der: Uint8Array): Uint8Array[] => tlvsIn(readTlv(der).content).map(({ whole }) => whole);
const NONCE = Uint8Array.of(1, 2, 3);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const sha = (name: string, ...bytes: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(createHash(name).update(Buffer.concat(bytes)).digest());
const sha256 = (...bytes: readonly Uint8Array[]): Uint8Array => sha('sha256', ...bytes);
const [FIRST, SECOND, THIRD, NOW] = ['2027-07-01', '2028-07-01', '2029-07-01', '2029-09-01'].map(
  (day) => new Date(`${day}T00:00:00Z`),
) as [Date, Date, Date, Date];

async function stamp(
  stamped: Uint8Array,
  at: Date,
  by: 'sha256' | 'sha384' | 'sha512' = 'sha256',
  key = smallStampKey(),
): Promise<Uint8Array> {
  const answer = answerRequest(await stampRequest(stamped, NONCE, by), key, at);
  return readStampResponse(answer, stamped, NONCE);
}

/** Five units: the second of three files, the others of one. */
const FILES = [['một'], ['hai', 'bản in', 'bản in khác'], ['ba'], ['bốn'], ['năm']].map((group) => group.map(text));
const DIGESTS = FILES.map((group) => group.map((file) => sha256(file)));

async function stampedOnce(key = smallStampKey()): Promise<StampChain[][]> {
  const tree = await hashTree(DIGESTS, 'SHA-256');
  const token = await stamp(tree.stamped, FIRST, 'sha256', key);
  return FILES.map((_, group) => [{ hash: 'SHA-256' as const, stamps: [{ tree: tree.reduced(group), token }] }]);
}
/** One stamp of the one before, beside the digest of a newer unit. */
async function renewedStamp(chains: readonly StampChain[], at: Date, key = smallStampKey()): Promise<StampChain[]> {
  const last = chains.at(-1)!.stamps.at(-1)!.token;
  const tree = await hashTree([[await stampLeaf(last, 'SHA-256')], [sha256(text('mới'))]], 'SHA-256');
  return renewed(chains, { tree: tree.reduced(0), token: await stamp(tree.stamped, at, 'sha256', key) });
}
const check = (
  chains: readonly StampChain[] | Uint8Array,
  files: readonly Uint8Array[],
  more: Partial<Parameters<typeof checkEvidence>[0]> = {},
): Promise<EvidenceVerdict> =>
  checkEvidence({
    ...{ files, trust: TRUST, at: NOW },
    evidence: chains instanceof Uint8Array ? chains : evidenceRecord(chains),
    ...more,
  });
const said = ({ ok, code, about }: EvidenceVerdict): string => `${ok} ${code} ${about}`;
const WELL = 'yes proven 0';

describe('an evidence record', () => {
  let chains: StampChain[][];
  before(async () => (chains = await stampedOnce()));

  it('proves each file by itself and a unit’s files together, since the first stamp', async () => {
    for (const [group, files] of FILES.entries()) {
      for (const shown of [files, ...files.map((file) => [file])]) {
        const found = await check(chains[group]!, shown);
        assert.deepEqual([said(found), found.since], [WELL, FIRST]);
        assert.deepEqual([found.stamps.length, found.stamps[0]!.hash], [1, 'SHA-256']);
        assert.match(found.stamps[0]!.by, /CN=/);
      }
    }
  });

  it('of another file, of another tree, or of one file too many is named', async () => {
    const another = 'no evidence-of-another 1';
    assert.equal(said(await check(chains[0]!, [text('khác')])), another);
    assert.equal(said(await check(chains[0]!, FILES[2]!)), another);
    assert.equal(said(await check(chains[1]!, [...FILES[1]!, text('khác')])), another);
    const [{ stamps }] = chains[0] as [StampChain];
    const [{ token }] = stamps as [StampChain['stamps'][number]];
    const bare = [{ hash: 'SHA-256' as const, stamps: [{ tree: [], token }] }];
    assert.equal(said(await check(bare, FILES[1]!)), another);
    // The lists of one group under the stamp of another tree.
    const elsewhere = await stamp(text('cây khác'), FIRST);
    const moved = [{ hash: 'SHA-256' as const, stamps: [{ tree: stamps[0]!.tree, token: elsewhere }] }];
    assert.equal(said(await check(moved, FILES[0]!)), 'no stamp-of-another 1');
    const forged = [
      { hash: 'SHA-256' as const, stamps: [{ tree: stamps[0]!.tree, token: sequence(octetString(NONCE)) }] },
    ];
    assert.equal(said(await check(forged, FILES[0]!)), 'no stamp-unreadable 1');
  });

  it('without a tree is of the one file that was stamped itself', async () => {
    const bare = [{ hash: 'SHA-256' as const, stamps: [{ tree: [], token: await stamp(FILES[0]![0]!, FIRST) }] }];
    const found = await check(bare, FILES[0]!);
    assert.equal(said(found), WELL);
  });

  it('renewed by stamps still proves the first moment; cut, swapped or backdated it does not', async () => {
    const twice = await renewedStamp(chains[1]!, SECOND);
    const thrice = await renewedStamp(twice, THIRD);
    const found = await check(thrice, FILES[1]!);
    assert.deepEqual(
      [said(found), found.since, found.stamps.map(({ at }) => at)],
      [WELL, FIRST, [FIRST, SECOND, THIRD]],
    );
    const [{ stamps }] = thrice as [StampChain];
    const of = (...places: readonly number[]): StampChain[] => [
      { hash: 'SHA-256', stamps: places.map((place) => stamps[place]!) },
    ];
    assert.equal(said(await check(of(0, 2), FILES[1]!)), 'no evidence-not-renewed 2');
    assert.equal(said(await check(of(0, 2, 1), FILES[1]!)), 'no evidence-not-renewed 2');
    assert.equal(said(await check(of(1, 2), FILES[1]!)), 'no evidence-of-another 1');
    const before = await renewedStamp(chains[1]!, new Date(FIRST.getTime() - 1000));
    assert.equal(said(await check(before, FILES[1]!)), 'no evidence-order 2');
    assert.throws(() => renewed([], stamps[0]!), RangeError);
  });

  it('renewed by another digest covers the file and all stamps so far', async () => {
    const twice = await renewedStamp(chains[1]!, SECOND);
    const leaves = await Promise.all(FILES[1]!.map((file) => chainLeaf(sha('sha512', file), twice, 'SHA-512')));
    const tree = await hashTree([leaves, [sha('sha512', text('khác'))]], 'SHA-512');
    const token = await stamp(tree.stamped, THIRD, 'sha512');
    const anew: StampChain[] = [...twice, { hash: 'SHA-512', stamps: [{ tree: tree.reduced(0), token }] }];
    for (const shown of [FILES[1]!, [FILES[1]![2]!]]) {
      const found = await check(anew, shown);
      assert.deepEqual([said(found), found.since, found.stamps.length], [WELL, FIRST, 3]);
    }
    const fewer = [chains[1]![0]!, anew[1]!];
    assert.equal(said(await check(fewer, FILES[1]!)), 'no evidence-not-renewed 2');
    const [read, second] = readEvidenceRecord(evidenceRecord(anew));
    assert.deepEqual([read!.hash, read!.stamps.length, second!.hash], ['SHA-256', 2, 'SHA-512']);
    // A stamp by a weaker digest than its tree's.
    const weaker = [
      ...twice,
      { hash: 'SHA-512' as const, stamps: [{ tree: tree.reduced(0), token: await stamp(tree.stamped, THIRD) }] },
    ];
    assert.equal(said(await check(weaker, FILES[1]!)), 'no evidence-algorithm 3');
  });

  it('by an authority nobody here knows, or whose certificate has ended or was revoked, is said to prove nothing', async () => {
    assert.equal(said(await check(chains[0]!, FILES[0]!, { trust: { ...TRUST, anchors: [] } })), 'unknown no-anchor 1');
    const ended = new Date('2028-12-31T00:00:00Z');
    const short = await buildCertificate(
      {
        ...{ commonName: 'Dịch vụ dấu thời gian', organization: 'Nơi cấp' },
        spki: new Uint8Array(parseCertificate(certificateOf('stamper')).subjectPublicKeyInfo.toSchema().toBER()),
        ...{ notBefore: new Date('2027-01-01T00:00:00Z'), notAfter: new Date(ended.getTime() - 1000) },
        extensions: [basicConstraints(false), keyUsage(['digitalSignature']), forStamps()],
      },
      { certificate: certificateOf('authority'), pkcs8: authorityKey() },
    );
    const { serial } = await readCertificate(short);
    const key = stampKey(short, [], Buffer.from(keyFile('stamper.key.pem')).toString('utf8'));
    const own = (await stampedOnce(key))[0]!;
    assert.equal(said(await check(own, FILES[0]!, { at: ended })), 'unknown evidence-stamp-ended 1');
    // Renewed in time it holds on.
    const inTime = await renewedStamp(own, SECOND);
    assert.equal(said(await check(inTime, FILES[0]!, { at: ended })), WELL);
    const tooLate = await renewedStamp(own, ended);
    assert.equal(said(await check(tooLate, FILES[0]!, { at: ended })), 'unknown evidence-stamp-ended 1');
    const listNaming = (at: string): Promise<Uint8Array> =>
      buildCrl(
        { certificate: certificateOf('authority'), pkcs8: authorityKey() },
        {
          ...{ number: 9, revoked: [{ serial, at: new Date(at) }] },
          ...{ thisUpdate: new Date('2029-08-01T00:00:00Z'), nextUpdate: new Date('2049-01-01T00:00:00Z') },
        },
      );
    const revokedAt = async (at: string, of: StampChain[]): Promise<string> =>
      said(await check(of, FILES[0]!, { trust: { ...TRUST, crls: [await listNaming(at)] } }));
    assert.equal(await revokedAt('2027-06-30T00:00:00Z', own), 'no revoked 1');
    assert.equal(await revokedAt('2027-12-01T00:00:00Z', own), 'unknown revoked-later 1');
    assert.equal(await revokedAt('2027-12-01T00:00:00Z', inTime), 'unknown evidence-stamp-revoked 1');
    assert.equal(await revokedAt('2028-12-01T00:00:00Z', inTime), WELL);
  });

  it('keeps in its stamps what they are judged by, and what is signed in them stays', async () => {
    const [{ stamps }] = chains[0] as [StampChain];
    const [{ tree, token }] = stamps as [StampChain['stamps'][number]];
    const data = {
      certificates: [certificateOf('authority'), certificateOf('stamper')],
      lists: [keyFile('none-revoked.crl')],
    };
    const kept = keepInToken(token, data);
    const again = [{ hash: 'SHA-256' as const, stamps: [{ tree, token: kept }] }];
    assert.equal(said(await check(again, FILES[0]!, { trust: { ...TRUST, crls: [] } })), WELL);
    assert.equal(said(await check(chains[0]!, FILES[0]!, { trust: { ...TRUST, crls: [] } })), 'unknown no-crl 1');
    assert.deepEqual(listsIn(kept), [keyFile('none-revoked.crl')]);
    assert.deepEqual(keepInToken(kept, data), kept);
    assert.deepEqual(keepInToken(token, { certificates: [], lists: [] }), token);
    assert.deepEqual([listsIn(token), listsIn(NONCE)], [[], []]);
    const [one, none] = [smallInteger(1), tlv(0x31)];
    const signers = tlv(0x31, sequence());
    for (const last of [[], [none], [one], [signers, one]]) {
      const broken = sequence(one, context(0, sequence(one, one, one, ...last)));
      assert.throws(() => keepInToken(broken, data), TypeError);
      assert.deepEqual(listsIn(broken), []);
    }
    const bare = answerRequest(
      sequence(...[...readTlvs(await stampRequest(FILES[0]![0]!, NONCE))].slice(0, 3)),
      smallStampKey(),
      FIRST,
    );
    assert.equal(listsIn(keepInToken(readTlvs(bare)[1]!, data)).length, 1);
  });

  it('that is none, too large or goes by a weak digest is refused by name', async () => {
    const good = evidenceRecord(chains[0]!);
    const [version, algorithms, sequences] = readTlvs(good) as [Uint8Array, Uint8Array, Uint8Array];
    const codeOf = (bytes: Uint8Array): string => {
      try {
        readEvidenceRecord(bytes);
        return 'read';
      } catch (error) {
        assert.ok(error instanceof EvidenceUnreadable);
        return error.code;
      }
    };
    const unreadable = 'evidence-unreadable';
    assert.equal(codeOf(good), 'read');
    assert.equal(codeOf(sequence(version, algorithms, context(0, sequence()), sequences)), 'read');
    for (const bytes of [
      ...[NONCE, new Uint8Array(), good.slice(1), good.slice(0, -1), sequence(version, algorithms)],
      sequence(smallInteger(2), algorithms, sequences),
      sequence(version, algorithms, sequences, sequences),
      sequence(version, algorithms, context(1, sequence()), sequences),
      sequence(version, sequence(sequence(version)), sequences),
      sequence(
        version,
        sequence(sequence(...Array<Uint8Array>(3).fill(readTlvs(algorithmOf('SHA-256'))[0]!))),
        sequences,
      ),
      sequence(version, algorithms, sequence()),
      sequence(version, algorithms, sequence(sequence())),
    ])
      assert.equal(codeOf(bytes), unreadable);
    assert.equal(codeOf(new Uint8Array(LARGEST_RECORD + 1)), 'evidence-too-large');
    assert.equal(said(await check(NONCE, FILES[0]!)), `no ${unreadable} 0`);

    const [{ stamps }] = chains[0] as [StampChain];
    const { token } = stamps[0]!;
    const of = (...all: readonly Uint8Array[]): Uint8Array => sequence(version, algorithms, sequence(sequence(...all)));
    const one = (...parts: readonly Uint8Array[]): Uint8Array => of(sequence(...parts));
    const lists = (...all: readonly Uint8Array[]): Uint8Array => context(2, ...all);
    const value = octetString(new Uint8Array(32));
    const sha1 = tlv(0xa0, tlv(0x06, Uint8Array.of(0x2b, 0x0e, 3, 2, 0x1a)));
    const named = (hash: 'SHA-256' | 'SHA-384'): Uint8Array => tlv(0xa0, ...readTlvs(algorithmOf(hash)));
    // Said by the stamp alone, and with attributes nobody needs.
    assert.equal(codeOf(one(token)), 'read');
    assert.equal(codeOf(one(named('SHA-256'), context(1, sequence()), lists(sequence(value)), token)), 'read');
    assert.equal(codeOf(one(sha1, token)), 'evidence-algorithm');
    assert.equal(
      codeOf(of(sequence(named('SHA-256'), token), sequence(named('SHA-384'), token))),
      'evidence-algorithm',
    );
    assert.equal(codeOf(one(named('SHA-384'), lists(sequence(value)), token)), unreadable);
    assert.equal(codeOf(one(lists(sequence()), token)), unreadable);
    assert.equal(codeOf(one(token, token)), unreadable);
    assert.equal(codeOf(one(named('SHA-256'))), unreadable);
    assert.equal(codeOf(one(sequence(octetString(NONCE)))), unreadable);
    assert.equal(codeOf(one(lists(...Array<Uint8Array>(65).fill(sequence(value))), token)), 'evidence-too-large');
    assert.equal(codeOf(one(lists(sequence(...Array<Uint8Array>(1001).fill(value))), token)), 'evidence-too-large');
    const small = sequence(named('SHA-256'), token);
    assert.equal(codeOf(of(...Array<Uint8Array>(MOST_STAMPS + 1).fill(small))), 'evidence-too-large');
    assert.equal(hashIn(readTlv(algorithmOf('SHA-384'))), 'SHA-384');
  });
});
