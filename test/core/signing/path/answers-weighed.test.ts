/** What authorities answer (OCSP) weighed: one against another and against lists, as long as whoever answered could, however many there are. */
import assert from 'node:assert/strict';
import { time } from '../../../../core/signing/der.js';
import { Budget } from '../../../../core/signing/path/budget.js';
import { checkChain } from '../../../../core/signing/chain.js';
import { day, NOW } from '../../../support/chain-certificates.js';
import { ask, AUTHORITY, type Chain, chainOf, keyOf } from '../../../support/chain-asking.js';
import {
  dn,
  entry,
  EXT,
  LIST,
  number,
  rawCertificate,
  rawList,
  type RawParts,
  sequence,
  type Signatory,
  signatory,
  tlv,
} from '../../../support/raw-certificates.js';
import {
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
const STALE = 'unknown ocsp-stale';
const UNKNOWN = 'unknown ocsp-unknown';

describe('answers about single certificates, weighed', function () {
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

  const said = (crls: Uint8Array[], parts: RawParts = {}, at = NOW): Promise<string> =>
    ask(
      rawCertificate(chain.leaf, chain.sub, { serial: SERIAL, ...parts }),
      anchors,
      above,
      [rawList(chain.root), ...crls],
      { at },
    );
  const own = (answer: RawAnswer = {}, parts: RawResponse = {}): Uint8Array =>
    rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL), answer)], parts);
  const revoked = (at?: Date, reason?: number): Uint8Array =>
    SAID.revoked(at, ...(reason === undefined ? [] : [SAID.reason(reason)]));
  const held = (at?: Date): Uint8Array => revoked(at, 6);
  const responder = (serial: number, extensions: Uint8Array[] = [], parts: RawParts = {}): Uint8Array =>
    rawCertificate(helper, chain.sub, {
      serial: number(serial),
      extensions: [EXT.purposes(OCSP.purpose), ...extensions],
      ...parts,
    });
  const given = (certificate: Uint8Array, answer: RawAnswer = {}, parts: RawResponse = {}): Uint8Array =>
    rawResponse(helper, [rawAnswer(certId(chain.sub, SERIAL), answer)], { certificates: [certificate], ...parts });
  const list = (entries: Uint8Array[] = [], at = day(-1), next = day(5)): Uint8Array =>
    rawList(chain.sub, { entries, at, next });

  it('name the issuer as the certificate writes it, or as the issuer itself does', async () => {
    const name = dn(['2.5.4.3', tlv(0x1e, Buffer.from('Cấp', 'utf16le').swap16())]);
    const parts = { issuer: name };
    const other = (answer: RawAnswer = {}): Uint8Array =>
      rawResponse(chain.sub, [rawAnswer(certId({ ...chain.sub, name }, SERIAL), answer)]);
    assert.equal(await said([other()], parts), GOOD);
    assert.equal(await said([other({ said: revoked() })], parts), REVOKED);
    assert.equal(await said([own()], parts), GOOD);
    assert.equal(await said([other()]), 'unknown no-crl', 'a name that stands nowhere');
    for (const hash of ['sha384', 'sha512'] as const)
      assert.equal(await said([rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL, hash))])]), GOOD, hash);
  });

  it('count no longer than the certificate of whoever answered', async () => {
    const ended = { validity: sequence(time(day(-9)), time(day(-2))) };
    const early = { produced: moment(day(-3)) };
    const by = responder(9, [OCSP.noCheck()], ended);
    const answer = { at: day(-3), next: day(6) };
    assert.equal(await said([given(by, answer, early)]), STALE);
    assert.equal(await said([given(by, answer, early)], {}, day(-2.5)), GOOD);
    assert.equal(await said([given(by, { ...answer, next: day(-2.7) }, early)], {}, day(-2.5)), STALE);
    assert.equal(await said([given(by, { ...answer, said: revoked() }, early)]), REVOKED, 'revoked it stays');
    assert.equal(
      await said([given(by, { ...answer, said: held() }, early)]),
      REVOKED,
      'nobody has said otherwise since',
    );
  });

  it('take nothing back but a hold', async () => {
    const before = { at: day(-3) };
    assert.equal(await said([own({ ...before, said: held() }), own()]), GOOD);
    for (const reason of [undefined, 0, 1, 8])
      assert.equal(await said([own({ ...before, said: revoked(day(-5), reason) }), own()]), REVOKED, String(reason));
    assert.equal(await said([own(), own({ ...before, said: revoked(day(3)) })]), 'yes revoked-later');
    const both = [own({ said: held(day(-4)) }), own({ ...before, said: revoked(day(-2), 1) })];
    assert.equal(await said(both, {}, day(-3)), REVOKED, 'held first, revoked then: from the hold on');
    assert.equal(await said([own({ said: held() }), own(before)]), REVOKED, 'the newest holds it');
    assert.equal(await said([own({ said: held() }), own()]), REVOKED, 'of one moment');
    const forged = rawResponse({ ...chain.sub, key: helper.key }, [
      rawAnswer(certId(chain.sub, SERIAL), { ...before, said: revoked() }),
    ]);
    assert.equal(await said([own(), forged]), GOOD, 'by nobody who may');
  });

  it('lift the hold of a list, and lists that of an answer, where they are newer', async () => {
    const onHold = [entry(SERIAL, day(-5), LIST.reason(6))];
    assert.equal(await said([own({ at: day(-3), said: held() }), list()]), GOOD);
    assert.equal(await said([own({ said: held() }), list([], day(-3))]), REVOKED);
    assert.equal(await said([own({ said: held() }), list()]), REVOKED, 'of one moment');
    assert.equal(await said([own({ at: day(-3), said: held() }), list([], day(-1), day(-0.5))]), REVOKED, 'ended');
    assert.equal(await said([own({ at: day(-3), said: revoked(day(-5), 1) }), list()]), REVOKED);
    assert.equal(await said([own(), list(onHold, day(-3))]), GOOD);
    assert.equal(await said([own({ at: day(-3) }), list(onHold)]), REVOKED);
    assert.equal(await said([own({ next: day(-0.5) }), list(onHold, day(-3))]), REVOKED);
    assert.equal(await said([own(), list([entry(SERIAL, day(-5), LIST.reason(1))], day(-3))]), REVOKED);
    assert.equal(await said([own({ said: held() }), list(onHold, day(-3))]), REVOKED);
    const changes = rawList(chain.sub, { entries: onHold, at: day(-1), extensions: [LIST.number(6), LIST.changes(5)] });
    const base = rawList(chain.sub, { at: day(-4), extensions: [LIST.number(5)] });
    assert.equal(await said([own({ at: day(-3) }), base, changes]), REVOKED, 'held by the newer changes');
    const none = rawList(chain.sub, { at: day(-1), extensions: [LIST.number(6), LIST.changes(5)] });
    assert.equal(await said([own({ at: day(-3), said: held() }), base, none]), GOOD, 'lifted by them');
  });

  it('of somebody nobody can say of whether she was revoked count where they call a certificate revoked', async () => {
    const by = responder(9);
    assert.equal(await said([given(by)]), UNUSABLE);
    assert.equal(await said([given(by, { said: revoked() })]), REVOKED);
    assert.equal(await said([given(by, { said: held() })]), REVOKED);
    assert.equal(await said([given(by), own({ at: day(-3) })]), GOOD, 'an older one of the authority itself');
    const about = (answer: RawAnswer) => rawResponse(chain.sub, [rawAnswer(certId(chain.sub, number(9)), answer)]);
    for (const gone of [revoked(), revoked(day(3))])
      assert.equal(await said([given(by, { said: revoked() }), about({ said: gone })]), UNUSABLE, 'she was revoked');
    const itself = rawResponse(helper, [rawAnswer(certId(chain.sub, number(9)))], { certificates: [by] });
    assert.equal(await said([given(by), itself]), UNUSABLE, 'she answers for herself');
    assert.equal(await said([given(by, { said: revoked() }), itself]), REVOKED);
  });

  it('that have ended give way to older ones that run', async () => {
    const ended = own({ next: day(-0.5) });
    assert.equal(await said([ended, own({ at: day(-3) })]), GOOD);
    assert.equal(await said([ended, own({ at: day(-3), next: day(-2) })]), STALE);
    assert.equal(await said([ended, own({ at: day(-3), said: SAID.unknown }), own({ at: day(-4) })]), STALE);
    assert.equal(await said([ended, own({ at: day(-3), said: held() }), own({ at: day(-4) })]), STALE);
    assert.equal(await said([ended, own({ at: day(-3), said: revoked() })]), REVOKED);
    assert.equal(await said([own({ said: SAID.unknown }), own({ at: day(-3) })]), UNKNOWN, 'the newest knows it not');
  });

  it('of a time to come when they were made can only call a certificate revoked', async () => {
    const future = { at: day(2), next: day(9) };
    assert.equal(await said([own(future)]), UNUSABLE);
    assert.equal(await said([own({ ...future, said: revoked() })]), REVOKED);
  });

  it('about many others cost nothing, about the same one as much as they are', async () => {
    const der = rawCertificate(chain.leaf, chain.sub, { serial: SERIAL });
    const many = (serial: (index: number) => Uint8Array, count: number): Uint8Array =>
      rawResponse(
        chain.sub,
        Array.from({ length: count }, (_, index) => rawAnswer(certId(chain.sub, serial(index)))),
      );
    const asked = async (...crls: Uint8Array[]): Promise<string> => {
      const budget = new Budget();
      const input = { anchors, intermediates: above, crls: [rawList(chain.root), ...crls], at: NOW, budget };
      const codes = new Set<string>();
      for (let n = 0; n < 60; n++) codes.add((await checkChain(der, input)).code);
      return [...codes].join(' ');
    };
    const others = many((index) => tlv(2, Uint8Array.of(0x50, index >> 8, index & 255)), 3000);
    assert.equal(await asked(own(), others), 'trusted');
    assert.equal(await asked(many(() => SERIAL, 5000)), 'trusted too-much-work');
  });
});
