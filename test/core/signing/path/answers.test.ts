/** What authorities answer about single certificates (OCSP, RFC 6960): who may answer, of what, and how long it counts. */
import assert from 'node:assert/strict';
import { time } from '../../../../core/signing/der.js';
import { readResponse } from '../../../../core/signing/path/response.js';
import { day } from '../../../support/chain-certificates.js';
import { ask, AUTHORITY, type Chain, chainOf, keyOf } from '../../../support/chain-asking.js';
import {
  context,
  entry,
  EXT,
  ext,
  NULL,
  number,
  octetString,
  oid,
  rawCertificate,
  rawList,
  type RawParts,
  sequence,
  type Signatory,
  signatory,
  tlv,
} from '../../../support/raw-certificates.js';
import {
  byName,
  certId,
  moment,
  OCSP,
  type RawAnswer,
  rawAnswer,
  type RawResponse,
  rawResponse,
  SAID,
} from '../../../support/raw-responses.js';

const SERIAL = tlv(2, Uint8Array.of(0x41, 7));
const GOOD = 'yes trusted';
const REVOKED = 'no revoked';
const UNUSABLE = 'unknown ocsp-unusable';
const NONE = 'unknown no-crl';
const STALE = 'unknown ocsp-stale';
const UNKNOWN = 'unknown ocsp-unknown';
const SHA1_RSA = sequence(oid('1.2.840.113549.1.1.5'), NULL);

describe('answers about single certificates', function () {
  this.timeout(120_000);
  let chain: Chain;
  let helper: Signatory;
  let anchors: Uint8Array[];
  let above: Uint8Array[];
  before(async () => {
    chain = await chainOf();
    helper = signatory('Trả lời', await keyOf(3));
    anchors = [rawCertificate(chain.root, chain.root, { extensions: AUTHORITY() })];
    above = [rawCertificate(chain.sub, chain.root, { extensions: AUTHORITY() })];
  });

  const said = (crls: Uint8Array[], parts: RawParts = {}, more: Uint8Array[] = [], at?: Date): Promise<string> =>
    ask(
      rawCertificate(chain.leaf, chain.sub, { serial: SERIAL, ...parts }),
      anchors,
      [...above, ...more],
      [rawList(chain.root), ...crls],
      at && { at },
    );
  /** By the authority itself. */
  const own = (answer: RawAnswer = {}, parts: RawResponse = {}): Uint8Array =>
    rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL), answer)], parts);
  const revoked = (at?: Date): RawAnswer => ({ said: SAID.revoked(at) });
  const responder = (extensions: Uint8Array[] = [], by = chain.sub, parts: RawParts = {}): Uint8Array =>
    rawCertificate(helper, by, { extensions: [EXT.purposes(OCSP.purpose), ...extensions], ...parts });
  /** By somebody the authority gave the purpose to. */
  const given = (certificate: Uint8Array, answer: RawAnswer = {}, parts: RawResponse = {}): Uint8Array =>
    rawResponse(helper, [rawAnswer(certId(chain.sub, SERIAL), answer)], { certificates: [certificate], ...parts });

  it('count where the authority itself signed them', async () => {
    assert.equal(await said([]), NONE);
    assert.equal(await said([own()]), GOOD);
    assert.equal(await said([own({}, { responder: byName(chain.sub) })]), GOOD);
    assert.equal(await said([own(revoked())]), REVOKED);
    assert.equal(await said([own({ said: SAID.revoked(day(-5), SAID.reason(1)) })]), REVOKED);
    assert.equal(await said([own(revoked(day(3)))]), 'yes revoked-later');
    assert.equal(await said([own({ said: SAID.unknown })]), UNKNOWN);
    assert.equal(await said([own({}, { extensions: [OCSP.nonce(1, 2)] })]), GOOD);
    assert.equal(await said([own({}, { version: context(0, number(0)) })]), GOOD, 'its version written out');
    assert.equal(await said([own({}, { extensions: [ext('1.3.6.1.5.5.7.48.1.2', NULL)] })]), GOOD, 'an odd nonce');
    const hashed = rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL, 'sha256'))]);
    assert.equal(await said([hashed]), GOOD);
  });

  it('are about the certificate they name', async () => {
    const about = (id: Uint8Array) => said([rawResponse(chain.sub, [rawAnswer(id)])]);
    assert.equal(await about(certId(chain.sub, tlv(2, Uint8Array.of(0x41, 8)))), NONE, 'another number');
    assert.equal(await about(certId(chain.root, SERIAL)), NONE, 'of another authority');
    assert.equal(
      await about(certId({ ...chain.sub, key: chain.root.key }, SERIAL)),
      NONE,
      'of its name and another key',
    );
    assert.equal(
      await about(certId({ ...chain.sub, name: chain.root.name }, SERIAL)),
      NONE,
      'of its key, another name',
    );
    assert.equal(await about(certId(chain.sub, SERIAL, 'md5')), NONE, 'by a hash nobody uses');
  });

  it('count where the authority gave somebody the purpose to answer', async () => {
    assert.equal(await said([given(responder([OCSP.noCheck()]))]), GOOD);
    assert.equal(await said([given(responder([OCSP.noCheck()]), revoked())]), REVOKED);
    assert.equal(await said([given(responder([OCSP.noCheck()]), {}, { responder: byName(helper) })]), GOOD);
    const critical = responder([ext('1.3.6.1.5.5.7.48.1.5', NULL, true)]);
    assert.equal(await said([given(critical)]), GOOD, 'its being no matter made critical');
    assert.equal(await said([given(critical, revoked())]), REVOKED);
    assert.equal(
      await said([own()], { extensions: [ext('1.3.6.1.5.5.7.48.1.5', NULL, true)] }),
      'unknown unknown-extension',
    );
    const bare = given(responder([OCSP.noCheck()]), {}, { certificates: [] });
    assert.equal(await said([bare]), UNUSABLE, 'nobody knows the responder');
    assert.equal(await said([bare], {}, [responder([OCSP.noCheck()])]), GOOD, 'it was brought otherwise');
  });

  it('count whatever policies the authority demands of those below it', async () => {
    const demanding = [
      rawCertificate(chain.sub, chain.root, {
        extensions: [...AUTHORITY(), EXT.policies('1.2.3'), EXT.policyConstraints(0, null)],
      }),
    ];
    const leaf = rawCertificate(chain.leaf, chain.sub, { serial: SERIAL, extensions: [EXT.policies('1.2.3')] });
    for (const [answer, expected] of [
      [{}, GOOD],
      [revoked(), REVOKED],
    ] as const) {
      const crls = [rawList(chain.root), given(responder([OCSP.noCheck()]), answer)];
      assert.equal(await ask(leaf, anchors, demanding, crls), expected);
    }
  });

  it('do not count of anybody else', async () => {
    const purpose = (...purposes: string[]) =>
      rawCertificate(helper, chain.sub, {
        extensions: [OCSP.noCheck(), ...(purposes.length ? [EXT.purposes(...purposes)] : [])],
      });
    assert.equal(await said([given(purpose())]), UNUSABLE, 'without the purpose');
    assert.equal(await said([given(purpose('2.5.29.37.0'))]), UNUSABLE, 'with any purpose');
    assert.equal(await said([given(purpose('1.3.6.1.5.5.7.3.4'), revoked())]), UNUSABLE, 'nor makes it anything bad');
    assert.equal(
      await said([given(responder([OCSP.noCheck()], chain.root))]),
      UNUSABLE,
      'given by the authority above',
    );
    const forged = responder([OCSP.noCheck()], { name: chain.sub.name, key: helper.key });
    assert.equal(await said([given(forged)]), UNUSABLE, 'given by itself in the name of the authority');
    const self = rawResponse({ name: chain.sub.name, key: helper.key }, [rawAnswer(certId(chain.sub, SERIAL))], {
      responder: byName(chain.sub),
    });
    assert.equal(await said([self]), UNUSABLE, 'signed by another in its name');
    const ended = { validity: sequence(time(day(-9)), time(day(-2))) };
    assert.equal(await said([given(responder([OCSP.noCheck()], chain.sub, ended))]), UNUSABLE, 'whose time had ended');
    const usage = EXT.usage(5, 0x20);
    assert.equal(await said([given(responder([OCSP.noCheck(), usage]))]), UNUSABLE, 'whose key is for other use');
    const odd = responder([OCSP.noCheck(), ext('1.2.3.4', NULL, true)]);
    assert.equal(await said([given(odd)]), UNUSABLE, 'with what must be understood');
    const huge = given(new Uint8Array(70_000).fill(1));
    assert.equal(await said([huge]), NONE, 'no certificate at all');
    const large = responder([OCSP.noCheck(), ext('1.2.3.4', octetString(new Uint8Array(70_000)))]);
    assert.equal(await said([given(large)]), UNUSABLE, 'larger than any');
    assert.equal(await said([given(sequence(number(1)))]), UNUSABLE, 'which cannot be read');
    assert.equal(
      await said([own({}, { responder: context(2, octetString(Uint8Array.of(1))) })]),
      UNUSABLE,
      'of no key',
    );
  });

  it('of somebody who was revoked do not count, nor where nobody can say', async () => {
    const own = rawCertificate(helper, chain.sub, { serial: number(9), extensions: [EXT.purposes(OCSP.purpose)] });
    assert.equal(await said([given(own)]), UNUSABLE);
    assert.equal(
      await said([given(own), rawList(chain.sub, { entries: [entry(number(9), day(-5))] })]),
      GOOD,
      'by the list',
    );
    const about = (answer: RawAnswer) => rawResponse(chain.sub, [rawAnswer(certId(chain.sub, number(9)), answer)]);
    assert.equal(await said([given(own), about({})]), GOOD, 'the authority itself says that it is good');
    assert.equal(await said([given(own), about(revoked())]), UNUSABLE);
    assert.equal(await said([given(own), about(revoked(day(3)))]), UNUSABLE, 'with its key any earlier answer is made');
    const itself = rawResponse(helper, [rawAnswer(certId(chain.sub, number(9)))], { certificates: [own] });
    assert.equal(await said([given(own), itself]), UNUSABLE, 'nobody answers for herself');
  });

  it('count as long as they say', async () => {
    assert.equal(await said([own({ next: day(-0.5) })]), STALE);
    assert.equal(await said([own({ next: null })]), STALE, 'for its own moment where it says nothing');
    assert.equal(await said([own({ next: null })], {}, [], day(-2)), GOOD);
    assert.equal(await said([own({ at: day(-3) }), own(revoked())]), REVOKED);
    const future = { at: day(2), next: day(9) };
    assert.equal(
      await said([own(future, { produced: moment(day(3)) })]),
      GOOD,
      'made later than the moment asked about',
    );
    assert.equal(await said([own({ next: day(-2) })]), NONE, 'ended before it began');
  });

  it('that may have forgotten a certificate whose time is over do not speak for it', async () => {
    const ended = { validity: sequence(time(day(-9)), time(day(-3))) };
    const at = day(-4);
    assert.equal(await said([own()], ended, [], at), UNUSABLE);
    assert.equal(await said([own({ extensions: [OCSP.cutoff(day(-3.5))] })], ended, [], at), GOOD);
    assert.equal(await said([own({ extensions: [OCSP.cutoff(day(-2))] })], ended, [], at), UNUSABLE);
    const earlier = { at: day(-3.5) };
    assert.equal(await said([own(), own(earlier)], ended, [], at), GOOD, 'an older one knew it');
    assert.equal(await said([own(), own({ ...earlier, ...revoked() })], ended, [], at), REVOKED);
  });

  it('and lists: revoked in either is revoked, good in either is good', async () => {
    const list = (entries: Uint8Array[] = [], next = day(5)) => rawList(chain.sub, { entries, next });
    const gone = (at?: Date) => [entry(SERIAL, at ?? day(-5))];
    assert.equal(await said([own(revoked()), list()]), REVOKED);
    assert.equal(await said([own(), list(gone())]), REVOKED);
    assert.equal(await said([own(revoked(day(2))), list(gone(day(-2)))]), REVOKED, 'the earlier moment counts');
    assert.equal(await said([own(revoked(day(-2))), list(gone(day(2)))]), REVOKED);
    assert.equal(await said([own({ said: SAID.unknown }), list()]), GOOD, 'what says nothing takes nothing away');
    assert.equal(await said([own({ next: day(-0.5) }), list([], day(-0.5))]), 'unknown crl-stale', 'the list is named');
    assert.equal(await said([own(), list([], day(-0.5))]), GOOD);
  });

  it('that must not be relied on can only call a certificate revoked', async () => {
    const critical = ext('1.2.3.4', NULL, true);
    assert.equal(await said([own({}, { extensions: [critical] })]), UNUSABLE);
    assert.equal(await said([own({ extensions: [critical] })]), UNUSABLE);
    assert.equal(await said([own({ extensions: [ext('1.2.3.4', NULL)] })]), GOOD);
    const weak = { algorithm: SHA1_RSA, hash: 'sha1' };
    assert.equal(await said([own({}, weak)]), UNUSABLE);
    assert.equal(await said([own(revoked(), weak)]), REVOKED);
    const both = (...all: RawAnswer[]) =>
      rawResponse(
        chain.sub,
        all.map((one) => rawAnswer(certId(chain.sub, SERIAL), one)),
      );
    assert.equal(await said([both({}, {})]), GOOD);
    assert.equal(await said([both({}, { said: SAID.unknown })]), UNUSABLE, 'it contradicts itself');
    assert.equal(await said([both({}, revoked())]), REVOKED);
    assert.equal(await said([both(revoked(day(4)), revoked(day(-4)))]), REVOKED);
    assert.equal(await said([both({}, { next: day(-0.5) })]), STALE);
    const others = rawResponse(chain.sub, [
      rawAnswer(certId(chain.sub, number(9)), revoked()),
      rawAnswer(certId(chain.sub, SERIAL)),
    ]);
    assert.equal(await said([others]), GOOD, 'what it says of others is theirs');
  });

  it('are read as they must be written, or not at all', () => {
    const reads = (der: Uint8Array): boolean => readResponse(der) !== null;
    assert.ok(reads(own()));
    const bad: Readonly<Record<string, Uint8Array>> = {
      nothing: new Uint8Array(),
      'a list': rawList(chain.sub),
      'try later': sequence(tlv(0x0a, Uint8Array.of(3))),
      'try later with an answer': own({}, { status: tlv(0x0a, Uint8Array.of(3)) }),
      'another kind': own({}, { type: '1.3.6.1.5.5.7.48.1.2' }),
      'nothing answered': rawResponse(chain.sub, []),
      'something behind its answers': own({}, { behind: [NULL, NULL] }),
      'something else behind its answers': own({}, { behind: [NULL] }),
      'an extension twice': own({}, { extensions: [OCSP.nonce(1), OCSP.nonce(1)] }),
      'an extension of an answer twice': own({ extensions: [ext('1.2.3', NULL), ext('1.2.3', NULL)] }),
      'another version': own({}, { version: context(0, number(1)) }),
      'a version of two bytes': own({}, { version: context(0, tlv(2, Uint8Array.of(1, 0))) }),
      'something behind one answer': own({ behind: [NULL] }),
      'a responder of no kind': own({}, { responder: context(3, octetString(Uint8Array.of(1))) }),
      'a time of another form': own({}, { produced: time(day(-1)) }),
      'a status of no kind': own({ said: tlv(0x83) }),
      'a status with something in it': own({ said: tlv(0x80, NULL) }),
      'no reason there is': own({ said: SAID.revoked(day(-5), SAID.reason(11)) }),
      'two reasons': own({ said: SAID.revoked(day(-5), SAID.reason(1), SAID.reason(1)) }),
      'a version': rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL))], { responder: context(0, number(0)) }),
      'nine certificates': own({}, { certificates: Array.from({ length: 9 }, () => above[0]!) }),
      'something behind it': Uint8Array.from([...own(), 0]),
      'not all of it': own().subarray(0, -1),
    };
    for (const [what, der] of Object.entries(bad)) assert.equal(reads(der), false, what);
    const { nonce, responder: by } = readResponse(own({}, { extensions: [OCSP.nonce(1, 2)] }))!;
    assert.deepEqual([nonce, 'key' in by], ['0102', true]);
    assert.equal(readResponse(own())!.nonce, null);
    assert.equal(
      readResponse(own({}, { extensions: [ext('1.3.6.1.5.5.7.48.1.2', NULL)] }))!.nonce,
      '',
      'no nonce is that',
    );
  });
});
