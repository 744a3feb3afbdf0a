/** What the stamps of an evidence record take along, and what becomes of one whose lists are old or whose token is full of junk. */
import assert from 'node:assert/strict';
import { checkEvidence, type EvidenceVerdict } from '../../../../core/signing/evidence/check-evidence.js';
import { evidenceRecord, type StampChain } from '../../../../core/signing/evidence/evidence-record.js';
import { hashTree } from '../../../../core/signing/evidence/hash-tree.js';
import { renewed, stampLeaf } from '../../../../core/signing/evidence/renewal.js';
import { keptStamp, type NewStamp } from '../../../../core/signing/evidence/stamp-data.js';
import { inDer, keepInToken, listsIn } from '../../../../core/signing/evidence/token-data.js';
import { MOST_DATA } from '../../../../core/signing/long-term/validation-data.js';
import { readTlv, readTlvs as tlvsIn } from '../../../../core/signing/path/tlv.js';
import { parseCertificate } from '../../../../core/signing/certificate.js';
import { buildCertificate } from '../../../../server/pki/authority/build.js';
import { basicConstraints, forStamps, keyUsage } from '../../../../server/pki/authority/extensions.js';
import { stampKey } from '../../../../server/stamp-authority/answer.js';
import { authorityKey } from '../../../support/identified.js';
import { listUntil, stamperElsewhere, tokenAt, TRUST } from '../../../support/long-term-record.js';
import { certificateOf, keyFile } from '../../../support/signed-record.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [FIRST, SECOND, NOW] = ['2027-07-01', '2028-07-01', '2028-09-01'].map((day) => new Date(`${day}T00:00:00Z`)) as [
  Date,
  Date,
  Date,
];
const FILE = new TextEncoder().encode('học bạ');
const past = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const said = ({ ok, code, about, unsaid }: EvidenceVerdict): string => `${ok} ${code} ${about} ${unsaid}`;
const listTo = (at: Date): Promise<Uint8Array> => listUntil(past(at, 30 * DAY));

const once = (token: Uint8Array): StampChain[] => [{ hash: 'SHA-256', stamps: [{ tree: [], token }] }];
const check = (
  chains: readonly StampChain[],
  crls: readonly Uint8Array[],
  { at = NOW, ...more }: Partial<Pick<NewStamp, 'trust'>> & { readonly at?: Date } = {},
): Promise<EvidenceVerdict> =>
  checkEvidence({ evidence: evidenceRecord(chains), files: [FILE], trust: { ...TRUST, crls, ...more.trust }, at });

/** Of the authority, until a day in its second year. */
async function endingKey(notAfter: Date) {
  const spki = new Uint8Array(parseCertificate(certificateOf('stamper')).subjectPublicKeyInfo.toSchema().toBER());
  const made = await buildCertificate(
    {
      ...{ commonName: 'Dịch vụ dấu thời gian', organization: 'Nơi cấp', spki, notAfter },
      notBefore: new Date('2027-01-01T00:00:00Z'),
      extensions: [basicConstraints(false), keyUsage(['digitalSignature']), forStamps()],
    },
    { certificate: certificateOf('authority'), pkcs8: authorityKey() },
  );
  return stampKey(made, [], Buffer.from(keyFile('stamper.key.pem')).toString('utf8'));
}

describe('stamps of an evidence record, by lists and clocks', () => {
  it('whose authority has ended are not saved by copies of its issuer that keep everybody busy', async () => {
    const ended = new Date('2028-08-01T00:00:00Z');
    const token = await tokenAt(FILE, FIRST, await endingKey(ended));
    const issuer = certificateOf('authority');
    // The same name above another key each: somewhere in the modulus.
    const spki = new Uint8Array(parseCertificate(issuer).subjectPublicKeyInfo.toSchema().toBER());
    const key = Buffer.from(issuer).indexOf(spki) + Math.floor(spki.length / 2);
    const certificates = Array.from({ length: 70 }, (_, n) => {
      const copy = issuer.slice();
      copy[key]! ^= n + 1;
      return copy;
    });
    const full = once(keepInToken(token, { certificates, lists: [] }));
    assert.equal(said(await check(once(token), TRUST.crls)), 'unknown evidence-stamp-ended 1 null');
    assert.equal(said(await check(full, TRUST.crls, { at: past(FIRST, HOUR) })), 'yes proven 0 null');
    assert.equal(said(await check(full, TRUST.crls)), 'unknown too-much-work 1 null');
  });

  it('have to be spoken of by a list as young as the next stamp; of the last one its age is said', async () => {
    const chains = once(await tokenAt(FILE, FIRST));
    assert.equal(said(await check(chains, [await listTo(NOW)])), 'yes proven 0 null');
    assert.equal(said(await check(chains, [await listTo(FIRST)])), 'yes proven 0 crl-stale');
    assert.equal(said(await check(chains, [])), 'unknown no-crl 1 null');
    const leaf = await stampLeaf(chains[0]!.stamps[0]!.token, 'SHA-256');
    const tree = await hashTree([[leaf]], 'SHA-256');
    // Renewed by an authority elsewhere, whose own lists say nothing of the first.
    const elsewhere = await stamperElsewhere();
    const token = await tokenAt(tree.stamped, SECOND, elsewhere.key);
    const twice = renewed(chains, { tree: tree.reduced(0), token });
    const judge = async (list: Date): Promise<string> =>
      said(
        await check(twice, [], {
          trust: {
            ...TRUST,
            anchors: [...TRUST.anchors, elsewhere.anchor],
            crls: [elsewhere.list, await listTo(list)],
          },
        }),
      );
    assert.equal(await judge(SECOND), 'yes proven 0 null');
    assert.equal(await judge(FIRST), 'unknown crl-stale 1 null');
  });

  it('of a time that is not yet prove nothing yet', async () => {
    const chains = once(await tokenAt(FILE, FIRST));
    assert.equal(said(await check(chains, TRUST.crls, { at: past(FIRST, -HOUR) })), 'unknown evidence-future 1 null');
    assert.equal(said(await check(chains, TRUST.crls, { at: past(FIRST, -60_000) })), 'yes proven 0 null');
  });
});

describe('what a new stamp takes along', () => {
  const lacking = 'validation-data-too-large';
  const keep = async (more: Partial<NewStamp> = {}) =>
    keptStamp({ token: await tokenAt(FILE, SECOND), stamped: FILE, before: null, trust: TRUST, ...more });

  it('speaks of the authority of the stamp before it, too', async () => {
    const elsewhere = await stamperElsewhere();
    const before = await tokenAt(FILE, FIRST, elsewhere.key);
    const crls = [...TRUST.crls, elsewhere.list];
    const trust = { ...TRUST, anchors: [...TRUST.anchors, elsewhere.anchor], crls };
    const both = await keep({ before, trust });
    assert.deepEqual(
      [both!.lacking, listsIn(both!.token)],
      [null, listsIn(keepInToken(both!.token, { certificates: [], lists: crls }))],
    );
    assert.equal(listsIn(both!.token).length, 2);
    // Of whom nothing is known any more: its own are there all the same.
    const own = await keep({ before });
    assert.deepEqual([own!.lacking, listsIn(own!.token)], ['no-anchor', TRUST.crls]);
    assert.deepEqual(listsIn((await keep({ before: FILE }))!.token), TRUST.crls);
  });

  it('is not more than stands in a seal', async () => {
    const crls = [await listUntil(past(NOW, DAY), 2700)];
    assert.ok(crls[0]!.length > MOST_DATA);
    const found = await keep({ trust: { ...TRUST, crls } });
    assert.deepEqual([found!.lacking, listsIn(found!.token)], [lacking, []]);
    assert.equal((await keep())!.lacking, null);
  });

  it('counts until the first certificate on its way ends', async () => {
    const ends = new Date('2028-12-31T00:00:00Z');
    const token = await tokenAt(FILE, SECOND, await endingKey(ends));
    assert.deepEqual((await keep({ token }))!.ends, ends);
    // Longer than its authority.
    const longer = await tokenAt(FILE, SECOND, await endingKey(new Date('2099-01-01T00:00:00Z')));
    const { notAfter } = parseCertificate(certificateOf('authority'));
    assert.deepEqual((await keep({ token: longer }))!.ends, notAfter.value);
  });

  it('is put into a token in BER as into one in DER; what cannot be is no stamp', async () => {
    const token = await tokenAt(FILE, SECOND);
    assert.deepEqual(inDer(token), token);
    const inBer = loosely(token);
    assert.notDeepEqual(inBer, token);
    assert.deepEqual(inDer(inBer), token);
    assert.deepEqual((await keep({ token: inBer }))!.token, (await keep({ token }))!.token);
    for (const none of [FILE, await tokenAt(FIRST_BYTES, SECOND)]) assert.equal(await keep({ token: none }), null);
    assert.equal(await keep({ trust: { ...TRUST, anchors: [] } }), null);
    assert.equal(await keep({ token: loosely(token, true) }), null);
  });
});

const FIRST_BYTES = Uint8Array.of(1);
const parts = (der: Uint8Array): Uint8Array[] => tlvsIn(readTlv(der).content).map(({ whole }) => whole);
/** Of no length said, up to its end. */
const open = (tag: number, ...inner: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat([Uint8Array.of(tag, 0x80), ...inner, Uint8Array.of(0, 0)]));
const opened = (der: Uint8Array): Uint8Array => open(der[0]!, ...parts(der));

/** A token as authorities write it that stream: no lengths, the content in pieces; `within`: with a certificate that is written so, too. */
function loosely(token: Uint8Array, within = false): Uint8Array {
  const [type, wrapped] = parts(token) as [Uint8Array, Uint8Array];
  const [version, digests, encapsulated, certificates, signers] = parts(parts(wrapped)[0]!);
  const [contentType, explicit] = parts(encapsulated!) as [Uint8Array, Uint8Array];
  const content = open(0x24, ...parts(explicit));
  const more = within ? [opened(certificateOf('stranger'))] : [];
  const inner = open(0xa0, ...parts(certificates!), ...more);
  return open(
    0x30,
    type,
    open(
      0xa0,
      open(
        0x30,
        ...[version!, opened(digests!), open(0x30, contentType, open(0xa0, content)), inner],
        open(0x31, ...parts(signers!).map(opened)),
      ),
    ),
  );
}
