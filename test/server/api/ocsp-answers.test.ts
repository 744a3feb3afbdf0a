/** Answers about single certificates (OCSP) that the administrator brings in where she brings in lists. */
import assert from 'node:assert/strict';
import { checkChain } from '../../../core/signing/chain.js';
import { answerPart } from '../../../core/signing/revocation.js';
import { tlv } from '../../../core/signing/der.js';
import { type Link, readLink } from '../../../core/signing/path/link.js';
import { readResponse } from '../../../core/signing/path/response.js';
import { contentOf, readTlv } from '../../../core/signing/path/tlv.js';
import { fromBase64, toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { readTrust } from '../../../server/acts/checkers/read-trust.js';
import { readFrom } from '../../../server/store/read-from.js';
import { outsideLists } from '../../../server/acts/certificates/parts/outside-authorities.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { issueCertificate, makeAuthority, type MadeAuthority } from '../../../server/pki/authority/make-authority.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';
import { sharedKeys } from '../../support/certificates.js';
import { type Signatory, signatory } from '../../support/raw-certificates.js';
import { certId, moment, type RawAnswer, rawAnswer, rawResponse, SAID } from '../../support/raw-responses.js';
import { findingsOf } from '../../support/trail.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

const DAY = 24 * 60 * 60 * 1000;

describe('answers of authorities elsewhere about one certificate', function () {
  this.timeout(60_000);
  let desk: Desk;
  let foreign: MadeAuthority;
  let lan: Uint8Array;
  let now: number;
  let fingerprint: string;

  before(async () => {
    desk = await openDesk();
    now = desk.server.deps.clock().getTime();
    const wish = { school: 'Nơi cấp ngoài', from: new Date(now - 30 * DAY), baseUrl: null, bits: 2048 };
    foreign = await makeAuthority({ ...wish, keyMaker: sharedKeys() });
    lan = await issueCertificate(foreign.issuing, {
      ...{ commonName: 'Cô lan', organization: 'Nơi cấp ngoài', from: new Date(now - 20 * DAY), baseUrl: null },
      spki: (await newSharedKey()).spki,
    });
    const anchor = isDone(await desk.post('quan', '/anchors', { der: toBase64(foreign.root.certificate) }));
    isDone(await desk.post('hanh', `/anchors/${anchor.fingerprint}/confirmations`, { accept: true }));
    ({ fingerprint } = isDone(
      await desk.post('quan', '/certificates/imports', {
        ...{ der: toBase64(lan), chain: [foreign.issuing.certificate, foreign.root.certificate].map(toBase64) },
        ...{ kind: 'personal', userId: desk.person('lan').id, carrier: 'USB_TOKEN' },
      }),
    ));
    isDone(await desk.post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: true }));
  });
  after(() => desk.server.stop());

  const ago = (days: number): Date => new Date(now - days * DAY);
  const by = ({ certificate, pkcs8 }: MadeAuthority['root']): Signatory =>
    signatory((readLink(certificate) as Link).form.subjectDer, pkcs8);
  /** From so many days ago, for a week. */
  const answer = (of: Uint8Array, issuer: Signatory, days: number, more: RawAnswer = {}): Uint8Array => {
    const id = certId(issuer, tlv(2, Buffer.from((readLink(of) as Link).form.serial, 'hex')));
    const parts = { at: ago(days), next: ago(days - 7), ...more };
    return rawResponse(issuer, [rawAnswer(id, parts)], { produced: moment(ago(days)) });
  };
  const bringIn = (der: Uint8Array) => desk.post('quan', '/revocation-lists', { der: toBase64(der) });
  const shown = async () => (await desk.register()).lists.map(({ madeAt, nextUpdate }) => [madeAt, nextUpdate]);
  const second = (at: Date): string => new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString();
  const stranger = async (): Promise<string> => {
    const { anchors, crls } = await readTrust(desk.server.deps);
    const { ok, code } = await checkChain(lan, {
      ...{ anchors: anchors.map(fromBase64), crls: crls.map(fromBase64), at: new Date(now) },
      intermediates: [foreign.issuing.certificate],
    });
    return `${ok} ${code}`;
  };

  it('are taken, told and shown as lists are; the newest counts', async () => {
    const [issuing, root] = [by(foreign.issuing), by(foreign.root)];
    isRefused(await bringIn(answer(lan, issuing, 8)), 422, 'list-ended');
    isRefused(await bringIn(answer(lan, issuing, -1)), 422, 'list-doubtful');
    isRefused(await bringIn(answer(lan, issuing, 1, { said: SAID.unknown })), 422, 'list-doubtful');
    const other = signatory(issuing.name, (await newSharedKey()).pkcs8);
    isRefused(await bringIn(answer(lan, other, 1)), 422, 'list-of-nobody');
    isRefused(await bringIn(answer(lan, issuing, 1).subarray(0, -1)), 422, 'list-unreadable');
    assert.equal(await stranger(), 'unknown no-crl');

    const { madeAt, nextUpdate } = isDone(await bringIn(answer(lan, issuing, 3)));
    assert.deepEqual([madeAt, nextUpdate], [second(ago(3)), second(ago(-4))]);
    assert.deepEqual(await shown(), [
      [madeAt, nextUpdate],
      [null, null],
    ]);
    assert.equal(await stranger(), 'unknown no-crl', 'of the authority itself nothing is known');
    isDone(await bringIn(answer(foreign.issuing.certificate, root, 2)));
    assert.equal(await stranger(), 'yes trusted');
    assert.deepEqual((await shown())[1], [second(ago(2)), second(ago(-5))]);
    await desk.says('lan', fingerprint, null);

    isDone(await bringIn(answer(lan, issuing, 1, { said: SAID.revoked(ago(2)) })));
    const [event] = await desk.lastEvents(1);
    assert.equal(event?.kind, 'crl.imported');
    assert.equal(await stranger(), 'no revoked');
    await desk.says('lan', fingerprint, 'certificate-revoked');
    isRefused(await bringIn(answer(lan, issuing, 2)), 422, 'list-older');
  });

  it('are shown where they count longer than a list, and wanted of no certificate that has ended', async () => {
    const { db, deps } = desk.server;
    const lists = () => readFrom(db, (reader) => outsideLists({ db: reader, clock: deps.clock }));
    const issuer = (await readCertificate(lan)).issuer;
    const until = async () => (await lists()).find(({ authority }) => authority === issuer)?.nextUpdate;
    const answered = await until();
    assert.equal(answered, second(ago(-6)));
    const listed = async (end: number) => {
      const lasting = { thisUpdate: ago(12), nextUpdate: ago(end) };
      const der = toBase64(await buildCrl(foreign.issuing, { number: 1, revoked: [], ...lasting }));
      const { fingerprint: authority } = await readCertificate(foreign.issuing.certificate);
      const times = { madeAt: ago(12).toISOString(), nextUpdate: ago(end).toISOString() };
      await db.outsideLists.upsert({
        ...{ authority, part: '', der, ...times },
        ...{ addedAt: ago(0).toISOString(), addedBy: desk.person('quan').id },
      });
    };
    await listed(5);
    assert.equal(await until(), answered, 'the list has ended');
    await listed(-9);
    assert.equal(await until(), ago(-9).toISOString());
    await db.outsideLists.destroy({ where: { part: '' } });

    const { spki } = await newSharedKey();
    const since = async (days: number) =>
      toBase64(
        await issueCertificate(foreign.issuing, {
          ...{ commonName: 'Cô cũ', organization: 'Nơi cấp ngoài', from: ago(days), baseUrl: null, spki },
        }),
      );
    const lans = (await db.certificates.findByPk(fingerprint, { raw: true }))!;
    const olds = { der: await since(20), fingerprint: 'f'.repeat(64), state: 'bound' as const };
    await db.certificates.create({ ...lans, ...olds });
    assert.equal(await until(), null, 'of one nothing is at hand');
    await db.certificates.update({ der: await since(4000) }, { where: { fingerprint: olds.fingerprint } });
    assert.equal(await until(), answered);
    await db.certificates.destroy({ where: { fingerprint: olds.fingerprint } });
  });

  describe('of one certificate after another', () => {
    let number = 0x60;
    /** What the school keeps of that certificate. */
    const kept = async (serial: Uint8Array) => {
      const part = await answerPart(Buffer.from(contentOf(readTlv(serial), 2)).toString('hex'));
      const [row] = await desk.server.db.outsideLists.findAll({ where: { part }, raw: true });
      return row?.der;
    };
    const one = () => {
      const serial = tlv(2, Uint8Array.of((number += 1), 1));
      const issuing = by(foreign.issuing);
      const said = (days: number, more: RawAnswer = {}) =>
        rawResponse(issuing, [rawAnswer(certId(issuing, serial), { at: ago(days), next: ago(days - 7), ...more })], {
          produced: moment(more.at ?? ago(days)),
        });
      const isKept = async (der: Uint8Array, why?: string) => assert.equal(await kept(serial), toBase64(der), why);
      return { said, isKept };
    };
    const held = SAID.revoked(new Date('2026-01-05T00:00:00Z'), SAID.reason(6));
    const revoked = SAID.revoked(new Date('2026-01-05T00:00:00Z'));

    it('of one moment the revoked one counts, else the one that ends last; the same again changes nothing', async () => {
      const { said, isKept } = one();
      const good = said(2);
      isDone(await bringIn(good));
      const longer = said(2, { next: ago(-20) });
      assert.equal(isDone(await bringIn(longer)).nextUpdate, second(ago(-20)));
      await isKept(longer);
      assert.equal(isDone(await bringIn(good)).nextUpdate, second(ago(-20)), 'said is what is kept');
      await isKept(longer);
      const end = said(2, { said: revoked });
      isDone(await bringIn(end));
      await isKept(end);
      const count = await desk.server.db.auditEvents.count();
      isDone(await bringIn(end));
      assert.equal(await desk.server.db.auditEvents.count(), count);
      isRefused(await bringIn(longer), 422, 'list-contradicts');
      await isKept(end);
    });

    it('revoked is for good, whichever is newer; held until something newer says otherwise', async () => {
      const { said, isKept } = one();
      const [hold, lifted, end] = [said(3, { said: held }), said(2), said(4, { said: revoked })];
      isDone(await bringIn(hold));
      isRefused(await bringIn(said(3)), 422, 'list-contradicts');
      isRefused(await bringIn(said(4)), 422, 'list-older');
      isDone(await bringIn(lifted));
      await isKept(lifted);
      isRefused(await bringIn(hold), 422, 'list-older');
      isDone(await bringIn(end));
      await isKept(end, 'that it was revoked before is not taken back');
      for (const newer of [said(1), said(1, { said: held })]) {
        isRefused(await bringIn(newer), 422, 'list-contradicts');
        await isKept(end);
      }
      const again = said(1, { said: revoked });
      isDone(await bringIn(again));
      await isKept(again);
    });

    it('revoked is taken however old it is, and without an end', async () => {
      for (const more of [{ said: revoked }, { said: revoked, next: null }, { said: held, next: ago(12) }]) {
        const { said, isKept } = one();
        const old = said(20, more);
        isDone(await bringIn(old));
        await isKept(old);
      }
    });

    it('those of no use to anybody any more go when the next one comes; that somebody was revoked stays', async () => {
      const { db, deps } = desk.server;
      const all = async () => (await db.outsideLists.findAll({ raw: true })).map(({ part }) => part);
      const partOf = async (der: Uint8Array) => answerPart(readResponse(der)!.answers[0]!.serial);
      isDone(await bringIn(one().said(1)));
      const hers = answer(lan, by(foreign.issuing), 100);
      const [gone, end, recent] = [one().said(100), one().said(100, { said: revoked }), one().said(50)];
      const { fingerprint: authority } = await readCertificate(foreign.issuing.certificate);
      const { addedBy } = (await db.outsideLists.findOne({ raw: true }))!;
      const parts: string[] = [];
      for (const der of [hers, end, recent, gone]) {
        const { thisUpdate, nextUpdate } = readResponse(der)!.answers[0]!;
        const times = { madeAt: thisUpdate.toISOString(), nextUpdate: nextUpdate!.toISOString() };
        parts.push(await partOf(der));
        const row = { authority, part: parts.at(-1)!, ...times, der: toBase64(der) };
        await db.outsideLists.upsert({ ...row, addedAt: ago(100).toISOString(), addedBy });
      }
      await pinTables(deps);
      isDone(await bringIn(one().said(1)));
      assert.deepEqual(await findingsOf(deps), []);
      const left = await all();
      assert.deepEqual(
        parts.map((part) => left.includes(part)),
        [true, true, true, false],
        'hers who still signs, revoked, of late, of nobody',
      );
    });

    it('one that counts without an end is taken for an hour', async () => {
      const { said, isKept } = one();
      const minutes = (count: number): RawAnswer => ({ at: new Date(now - count * 60_000), next: null });
      isRefused(await bringIn(said(0, minutes(61))), 422, 'list-ended');
      const fresh = said(0, minutes(50));
      const { madeAt, nextUpdate } = isDone(await bringIn(fresh));
      assert.equal(madeAt, nextUpdate);
      await isKept(fresh);
      isRefused(await bringIn(said(0, { ...minutes(45), next: minutes(44).at! })), 422, 'list-ended');
    });
  });
});
