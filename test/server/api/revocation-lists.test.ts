import assert from 'node:assert/strict';
import { checkChain } from '../../../core/signing/chain.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { buildCrl, type RevokedSerial } from '../../../server/pki/authority/build.js';
import { issueCertificate, makeAuthority, type MadeAuthority } from '../../../server/pki/authority/make-authority.js';
import { fromBase64, toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { readTrust } from '../../../server/acts/checkers/read-trust.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';
import { keyOf } from '../../support/chain-asking.js';
import { ext, LIST, NULL, rawList, signatory } from '../../support/raw-certificates.js';
import { buildAuthority, sharedKeys } from '../../support/certificates.js';
import { verifiedHere } from '../../support/verified-here.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

const DAY = 24 * 60 * 60 * 1000;
const SITE = 'http://noi-cap.example/pki/';

describe('revocation lists of authorities elsewhere', function () {
  this.timeout(60_000);
  let desk: Desk;
  let foreign: MadeAuthority;
  let own: Uint8Array;
  let lan: Uint8Array;
  let now: number;

  before(async () => {
    desk = await openDesk();
    now = desk.server.deps.clock().getTime();
    const authority = await buildAuthority(desk.server.deps);
    own = await buildCrl(authority, { number: 9, revoked: [], ...lasting(0, 7) });
    const wish = { school: 'Nơi cấp ngoài', from: new Date(now - 30 * DAY), baseUrl: SITE, bits: 2048 };
    foreign = await makeAuthority({ ...wish, keyMaker: sharedKeys() });
    lan = await issueCertificate(foreign.issuing, {
      ...{ commonName: 'Cô lan', organization: 'Nơi cấp ngoài', from: new Date(now - 20 * DAY), baseUrl: SITE },
      spki: (await newSharedKey()).spki,
    });
  });
  after(() => desk.server.stop());

  /** From so many days ago, for so many days. */
  const lasting = (ago: number, days: number) => ({
    thisUpdate: new Date(now - ago * DAY),
    nextUpdate: new Date(now - ago * DAY + days * DAY),
  });
  const list = (by: 'root' | 'issuing', ago: number, days: number, revoked: RevokedSerial[] = []) =>
    buildCrl(foreign[by], { number: 1, revoked, ...lasting(ago, days) });
  const bringIn = (der: Uint8Array) => desk.post('quan', '/revocation-lists', { der: toBase64(der) });
  const shown = async () =>
    (await desk.register()).lists.map(({ authority, addresses, madeAt, nextUpdate }) => [
      /CN=([^,]+)/.exec(authority)?.[1],
      addresses,
      madeAt,
      nextUpdate,
    ]);
  /** As a stranger's program checks it, with what the school tells everybody. */
  const stranger = async (): Promise<string> => {
    const { anchors, crls } = await readTrust(desk.server.deps);
    const { ok, code } = await checkChain(lan, {
      ...{ anchors: anchors.map(fromBase64), crls: crls.map(fromBase64), at: new Date(now) },
      intermediates: [foreign.issuing.certificate],
    });
    return `${ok} ${code}`;
  };

  it('are wanted of each authority above a certificate in use, at the address that it names', async () => {
    assert.deepEqual(await shown(), []);
    isRefused(await bringIn(await list('issuing', 1, 7)), 422, 'list-of-nobody');
    const anchor = isDone(await desk.post('quan', '/anchors', { der: toBase64(foreign.root.certificate) }));
    isDone(await desk.post('hanh', `/anchors/${anchor.fingerprint}/confirmations`, { accept: true }));
    const { fingerprint } = isDone(
      await desk.post('quan', '/certificates/imports', {
        ...{ der: toBase64(lan), chain: [foreign.issuing.certificate, foreign.root.certificate].map(toBase64) },
        ...{ kind: 'personal', userId: desk.person('lan').id, carrier: 'USB_TOKEN' },
      }),
    );
    isDone(await desk.post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: true }));
    const lists = (await shown()) as [string, string[], null, null][];
    assert.deepEqual(
      lists.map(([, ...rest]) => rest),
      [
        [[`${SITE}issuing.crl`], null, null],
        [[`${SITE}root.crl`], null, null],
      ],
    );
    assert.equal(await stranger(), 'unknown no-crl');
  });

  it('are refused where they are none, of nobody, ended; each attempt is an event', async () => {
    isRefused(await bringIn(new Uint8Array([0x30, 0])), 422, 'list-unreadable');
    isRefused(await bringIn(own), 422, 'list-of-nobody');
    isRefused(await bringIn(await list('issuing', 8, 7)), 422, 'list-ended');
    const key = signatory('Gốc', await keyOf(0));
    isRefused(await bringIn(rawList(key, { extensions: [LIST.scope(LIST.flag(5))] })), 422, 'list-foreign');
    isRefused(await bringIn(rawList(key, { extensions: [LIST.scope(LIST.flag(1))] })), 422, 'list-of-nobody');
    isRefused(await bringIn(rawList(key, { extensions: [ext('1.2.3', NULL, true)] })), 422, 'list-doubtful');
    assert.equal(await stranger(), 'unknown no-crl');
    assert.deepEqual(
      (await desk.lastEvents(6)).map(
        (event) => 'code' in event && [event.kind, 'act' in event && event.act, event.code],
      ),
      ['unreadable', 'of-nobody', 'ended', 'foreign', 'of-nobody', 'doubtful'].map((code) => [
        'register.refused',
        'list',
        `list-${code}`,
      ]),
    );
  });

  it('tell a stranger that a certificate counts, and the school which it is to refuse', async () => {
    const { fingerprint, serial } = await readCertificate(lan);
    const roots = await list('root', 1, 60);
    assert.equal(await verifiedHere(async () => void isDone(await bringIn(roots))), 0, 'in no thread that answers');
    const first = await list('issuing', 3, 7);
    const { madeAt, nextUpdate } = isDone(await bringIn(first));
    assert.deepEqual(
      [madeAt, nextUpdate],
      [3, -4].map((ago) => new Date(now - ago * DAY).toISOString()),
    );
    assert.equal(await stranger(), 'yes trusted');
    await desk.says('lan', fingerprint, null);
    assert.deepEqual((await shown())[0]!.slice(2), [madeAt, nextUpdate]);
    const count = await desk.server.db.auditEvents.count();
    isDone(await bringIn(first));
    assert.equal(await desk.server.db.auditEvents.count(), count, 'the same again changes nothing');

    const at = new Date(now - DAY);
    isDone(await bringIn(await list('issuing', 1, 7, [{ serial, at }])));
    const [event] = await desk.lastEvents(1);
    assert.equal(event?.kind, 'crl.imported');
    assert.equal(await stranger(), 'no revoked');
    await desk.says('lan', fingerprint, 'certificate-revoked');
    isRefused(await bringIn(await list('issuing', 2, 7)), 422, 'list-older');
    assert.equal(await stranger(), 'no revoked');
  });
});
