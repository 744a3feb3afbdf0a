/** Answers about single certificates (OCSP) that the administrator brings in where she brings in lists. */
import assert from 'node:assert/strict';
import { checkChain } from '../../../core/signing/chain.js';
import { tlv } from '../../../core/signing/der.js';
import { type Link, readLink } from '../../../core/signing/path/link.js';
import { fromBase64, toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { readTrust } from '../../../server/acts/checkers/read-trust.js';
import { issueCertificate, makeAuthority, type MadeAuthority } from '../../../server/pki/authority/make-authority.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';
import { sharedKeys } from '../../support/certificates.js';
import { type Signatory, signatory } from '../../support/raw-certificates.js';
import { certId, moment, type RawAnswer, rawAnswer, rawResponse, SAID } from '../../support/raw-responses.js';
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
});
