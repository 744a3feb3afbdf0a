import assert from 'node:assert/strict';
import * as pkijs from 'pkijs';
import { time } from '../../../core/signing/der.js';
import { answerPart, CHANGES, ListUnreadable, readRevocationList, saidIn } from '../../../core/signing/revocation.js';
import type { Issuer } from '../../../server/pki/authority/build.js';
import { keyOf } from '../../support/chain-asking.js';
import {
  dn,
  EXT,
  ext,
  general,
  LIST,
  NULL,
  rawCertificate,
  rawList,
  sequence,
  signatory,
  tlv,
} from '../../support/raw-certificates.js';
import {
  certId,
  OCSP,
  type RawAnswer,
  rawAnswer,
  type RawResponse,
  rawResponse,
  SAID,
} from '../../support/raw-responses.js';
import { authority, day, issuer, list, resigned } from '../../support/chain-certificates.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

describe('a revocation list that is brought in', () => {
  let ours: Issuer;
  let other: Issuer;
  before(async () => {
    ours = await issuer('Gốc', await newSharedKey(), null, { extensions: authority() });
    other = await issuer('Gốc', await newSharedKey(), null, { extensions: authority() });
  });

  const factsOf = async (...asked: Parameters<typeof readRevocationList>) => {
    const read = await readRevocationList(...asked);
    if (read === null || typeof read === 'string') throw new Error(String(read));
    return read;
  };

  it('is of the authority that signed it, whatever it is named', async () => {
    const der = await list(ours, 4, day(-1));
    const read = await factsOf(der, [other.certificate, ours.certificate]);
    assert.deepEqual(read.authority, ours.certificate);
    assert.equal(read.madeAt, day(-1).toISOString());
    assert.ok(read.nextUpdate && read.nextUpdate > read.madeAt);
    assert.equal(await readRevocationList(der, [other.certificate]), null);
    assert.equal(await readRevocationList(der, []), null);
  });

  it('need not say when the next one comes', async () => {
    const crl = pkijs.CertificateRevocationList.fromBER(Uint8Array.from(await list(ours, 4, day(-1))));
    delete crl.nextUpdate;
    const read = await factsOf(await resigned(crl, ours), [ours.certificate]);
    assert.deepEqual([read.madeAt, read.nextUpdate], [day(-1).toISOString(), null]);
  });

  it('is of somebody who may sign lists', async () => {
    const key = signatory('Gốc', await keyOf(0));
    const root = (...extensions: Uint8Array[]): Uint8Array => rawCertificate(key, key, { extensions });
    const read = (extensions: Uint8Array[], authority: Uint8Array) =>
      readRevocationList(rawList(key, { extensions }), [new Uint8Array(), authority]);
    assert.ok(await read([], root()));
    assert.ok(await read([LIST.number(3)], root(EXT.basic(), EXT.authorityUsage())));
    assert.equal(await read([], root(EXT.basic(), EXT.usage(2, 0x04))), null, 'certificates only');
    assert.equal(await read([LIST.scope(LIST.flag(5))], root()), 'foreign', 'of attribute certificates');
    assert.equal(await read([ext('1.2.3', NULL, true)], root()), 'doubtful', 'nobody knows of what');
  });

  it('says which of the authority’s lists it is', async () => {
    const key = signatory('Gốc', await keyOf(0));
    const root = rawCertificate(key, key);
    const partOf = async (...extensions: Uint8Array[]) => (await factsOf(rawList(key, { extensions }), [root])).part;
    const [users, first] = [LIST.scope(LIST.flag(1)), LIST.scope(LIST.named(general.uri('http://ca.vn/1.crl')))];
    assert.equal(await partOf(), '');
    assert.equal(await partOf(LIST.number(2)), '', 'a number is none of its scope');
    assert.equal(await partOf(LIST.number(3), LIST.changes(2)), CHANGES);
    assert.match(await partOf(users), /^[0-9a-f]{64}$/);
    assert.equal(await partOf(LIST.number(2), users), await partOf(users));
    assert.equal(await partOf(users, LIST.changes(2)), (await partOf(users)) + CHANGES);
    const all = [[], [users], [first], [LIST.scope(LIST.reasons(1))], [LIST.changes(1)], [first, LIST.changes(1)]];
    assert.equal(new Set(await Promise.all(all.map((one) => partOf(...one)))).size, all.length);
  });

  it('may be an answer about one certificate: of its authority, and of that certificate alone', async () => {
    const key = signatory('Gốc', await keyOf(0));
    const helper = signatory('Khác', await keyOf(1));
    const [root, stranger] = [rawCertificate(key, key), rawCertificate({ ...key, key: helper.key }, helper)];
    const id = (serial: number): Uint8Array => certId(key, tlv(2, Uint8Array.of(serial)));
    const of = (answer: RawAnswer = {}, parts: RawResponse = {}): Uint8Array =>
      rawResponse(key, [rawAnswer(id(7), answer)], parts);
    const authorities = [Uint8Array.of(1), stranger, root];
    const facts = await factsOf(of(), authorities);
    assert.deepEqual(facts, {
      ...{ authority: root, madeAt: day(-1).toISOString(), nextUpdate: day(6).toISOString() },
      part: await answerPart('07'),
    });
    assert.match(facts.part, /^o[0-9a-f]{64}$/);
    assert.notEqual(facts.part, await answerPart('08'));
    assert.equal((await factsOf(of({ next: null }), authorities)).nextUpdate, day(-1).toISOString());
    assert.equal(await readRevocationList(of(), [stranger]), null, 'of another');
    assert.equal(await readRevocationList(rawResponse(helper, [rawAnswer(id(7))]), authorities), null, 'by another');
    assert.equal(await readRevocationList(of({ said: SAID.unknown }), authorities), 'doubtful');
    assert.equal(await readRevocationList(of({ extensions: [ext('1.2.3', NULL, true)] }), authorities), 'doubtful');
    const two = rawResponse(key, [rawAnswer(id(7)), rawAnswer(id(8))]);
    assert.equal(await readRevocationList(two, authorities), 'doubtful', 'of several certificates');
    const later = of({}, { status: tlv(0x0a, Uint8Array.of(3)) });
    await assert.rejects(readRevocationList(later, authorities), ListUnreadable);
  });

  it('is no certificate and no nonsense', async () => {
    for (const der of [ours.certificate, new Uint8Array(), new TextEncoder().encode('<html>')])
      await assert.rejects(readRevocationList(der, [ours.certificate]), ListUnreadable);
  });

  it('may be an answer about one certificate, of whoever has the key it names', async () => {
    const key = signatory('Cấp', await keyOf(1));
    const helper = signatory('Trả lời', await keyOf(3));
    const authority = rawCertificate(key, key, { extensions: [EXT.basic(), EXT.authorityUsage()] });
    const serial = tlv(2, Uint8Array.of(0x41, 7));
    const answer = (parts: RawAnswer = {}, by = key, more: RawResponse = {}, id = certId(key, serial)): Uint8Array =>
      rawResponse(by, [rawAnswer(id, parts)], more);
    const among = [new Uint8Array(), ours.certificate, authority];
    const read = (der: Uint8Array) => readRevocationList(der, among);
    const [madeAt, part] = [day(-1), await answerPart('4107')];
    const facts = { authority, madeAt: madeAt.toISOString(), part };
    assert.deepEqual(await read(answer()), { ...facts, nextUpdate: day(6).toISOString() });
    const gone = { said: SAID.revoked() };
    assert.deepEqual(await read(answer(gone)), { ...facts, nextUpdate: day(6).toISOString() });
    assert.deepEqual(await read(answer({ next: null })), { ...facts, nextUpdate: facts.madeAt });
    const name = dn(['2.5.4.3', tlv(0x1e, Buffer.from('Cấp', 'utf16le').swap16())]);
    assert.ok(await read(answer({}, key, {}, certId({ ...key, name }, serial))), 'as its certificates write it');
    const given = rawCertificate(helper, key, {
      extensions: [EXT.purposes(OCSP.purpose)],
      validity: sequence(time(day(-9)), time(day(2))),
    });
    const delegated = await factsOf(answer({}, helper, { certificates: [given] }), among);
    assert.equal(delegated.nextUpdate, day(2).toISOString(), 'no longer than whoever gave it');
    assert.equal(await read(answer({}, helper)), null);
    assert.equal(await read(answer({ said: SAID.unknown })), 'doubtful');
    assert.equal(
      await read(
        rawResponse(
          key,
          [answer(), answer()].map(() => rawAnswer(certId(key, serial))),
        ),
      ),
      'doubtful',
    );
    assert.equal(await read(answer({}, key, { extensions: [ext('1.2.3', NULL, true)] })), 'doubtful');
    await assert.rejects(read(answer({}, key, { type: '1.2.3' })), ListUnreadable);
    assert.deepEqual(
      [gone, { said: SAID.revoked(day(-5), SAID.reason(6)) }, {}].map((one) => saidIn(answer(one))),
      ['revoked', 'held', 'good'],
    );
    assert.equal(saidIn(rawList(key)), null);
  });
});
