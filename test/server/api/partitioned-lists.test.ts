/**
 * Authorities that publish their list in parts: each part is kept beside the others, and covers the certificates that point
 * there and no more (RFC 5280 sections 5.2.5 and 6.3.3).
 */
import assert from 'node:assert/strict';
import { fromBase64, toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { readTrust } from '../../../server/acts/checkers/read-trust.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';
import { day } from '../../support/chain-certificates.js';
import { ask, AUTHORITY, type Chain, chainOf } from '../../support/chain-asking.js';
import { dn, entry, EXT, general, LIST, point, rawCertificate, rawList, tlv } from '../../support/raw-certificates.js';

const [ONE, TWO] = ['http://ca.vn/1.crl', 'http://ca.vn/2.crl'].map(general.uri) as [Uint8Array, Uint8Array];
const SERIALS = { hoa: tlv(2, Uint8Array.of(0x41)), lan: tlv(2, Uint8Array.of(0x42)) };
const { changes, flag, named, number, reasons, scope } = LIST;
/** Every reason but those of the other two bits. */
const REST = tlv(0x83, Uint8Array.of(7, 0x3f, 0x80));

describe('revocation lists in parts', function () {
  this.timeout(60_000);
  let desk: Desk;
  let chain: Chain;
  let sub: Uint8Array;
  let fingerprint: string;
  let people: Readonly<Record<'hoa' | 'lan', Uint8Array>>;

  before(async () => {
    desk = await openDesk();
    chain = await chainOf();
    const root = rawCertificate(chain.root, chain.root, { extensions: AUTHORITY() });
    sub = rawCertificate(chain.sub, chain.root, { extensions: AUTHORITY() });
    ({ fingerprint } = await readCertificate(sub));
    const at = (serial: Uint8Array, name: string, uri: Uint8Array) =>
      rawCertificate({ ...chain.leaf, name: dn(name) }, chain.sub, {
        serial,
        extensions: [EXT.points(point({ name: [uri] }))],
      });
    people = { hoa: at(SERIALS.hoa, 'Cô hoa', ONE), lan: at(SERIALS.lan, 'Cô lan', TWO) };
    const anchor = isDone(await desk.post('quan', '/anchors', { der: toBase64(root) }));
    isDone(await desk.post('hanh', `/anchors/${anchor.fingerprint}/confirmations`, { accept: true }));
    for (const account of ['hoa', 'lan'] as const) {
      const brought = { der: toBase64(people[account]), chain: [sub, root].map(toBase64) };
      const holder = { kind: 'personal', userId: desk.person(account).id, carrier: 'USB_TOKEN' };
      const { fingerprint } = isDone(await desk.post('quan', '/certificates/imports', { ...brought, ...holder }));
      isDone(await desk.post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: true }));
    }
    isDone(await bringIn(rawList(chain.root)));
  });
  after(() => desk.server.stop());
  beforeEach(() => desk.server.db.outsideLists.destroy({ where: { authority: fingerprint } }));

  const bringIn = (der: Uint8Array) => desk.post('quan', '/revocation-lists', { der: toBase64(der) });
  const of = (...parts: Parameters<typeof rawList>[1][]) => rawList(chain.sub, parts[0]);
  const partition = (uri: Uint8Array, more: Parameters<typeof rawList>[1] = {}) =>
    of({ ...more, extensions: [scope(named(uri)), ...(more.extensions ?? [])] });
  /** What a stranger's program says of the two, by what the school tells everybody. */
  const said = async (): Promise<string[]> => {
    const { anchors, crls } = await readTrust(desk.server.deps);
    const asked = [people.hoa, people.lan].map((der) =>
      ask(der, anchors.map(fromBase64), [sub], crls.map(fromBase64), { at: desk.server.deps.clock() }),
    );
    return Promise.all(asked);
  };
  const [GOOD, PARTIAL, NONE] = ['yes trusted', 'unknown crl-partial', 'unknown no-crl'];

  it('cover whoever points there; others are named as not covered', async () => {
    assert.deepEqual(await said(), [NONE, NONE]);
    isDone(await bringIn(partition(ONE)));
    assert.deepEqual(await said(), [GOOD, PARTIAL]);
    isDone(await bringIn(partition(TWO)));
    assert.deepEqual(await said(), [GOOD, GOOD]);
    assert.equal(await desk.server.db.outsideLists.count({ where: { authority: fingerprint } }), 2);
  });

  it('revoke in their own part alone, for the school as well', async () => {
    const { fingerprint: lan } = await readCertificate(people.lan);
    isDone(await bringIn(partition(ONE, { entries: [entry(SERIALS.lan)] })));
    isDone(await bringIn(partition(TWO)));
    assert.deepEqual(await said(), [GOOD, GOOD], 'a part says nothing of who does not point there');
    await desk.says('lan', lan, null);
    isDone(await bringIn(partition(TWO, { entries: [entry(SERIALS.lan)], at: day(-0.5) })));
    assert.deepEqual(await said(), [GOOD, 'no revoked']);
    await desk.says('lan', lan, 'certificate-revoked');
  });

  it('are each replaced by the next of the same part, never by an older one or another part', async () => {
    isDone(await bringIn(partition(TWO, { entries: [entry(SERIALS.lan)], at: day(-1) })));
    isRefused(await bringIn(partition(TWO, { at: day(-2) })), 422, 'list-older');
    isDone(await bringIn(partition(ONE, { at: day(-2) })));
    isDone(await bringIn(of({ at: day(-0.5) })));
    assert.deepEqual(await said(), [GOOD, 'no revoked'], 'a whole one beside it clears nobody');
  });

  it('of some reasons count together with those of the others', async () => {
    isDone(await bringIn(of({ extensions: [scope(reasons(1))] })));
    assert.deepEqual(await said(), [PARTIAL, PARTIAL]);
    isDone(await bringIn(of({ extensions: [scope(REST)], entries: [entry(SERIALS.hoa)] })));
    assert.deepEqual(await said(), ['no revoked', GOOD]);
  });

  it('of changes are kept beside what they change', async () => {
    isDone(await bringIn(partition(ONE, { extensions: [number(5)] })));
    isDone(await bringIn(partition(TWO, { extensions: [number(5)] })));
    const changed = { extensions: [number(6), changes(5)], entries: [entry(SERIALS.hoa)], at: day(-0.5) };
    isDone(await bringIn(partition(ONE, changed)));
    assert.deepEqual(await said(), ['no revoked', GOOD]);
  });

  it('show the part that ends first, and of whom a whole list is at hand, that', async () => {
    const shown = async () => (await desk.register()).lists.find(({ authority }) => /CN=Cấp/.test(authority))!;
    isDone(await bringIn(partition(ONE, { next: day(40) })));
    isDone(await bringIn(partition(TWO, { next: day(30) })));
    isDone(await bringIn(partition(TWO, { extensions: [number(6), changes(5)], next: day(2) })));
    assert.equal((await shown()).nextUpdate, day(30).toISOString());
    isDone(await bringIn(of({ next: day(60) })));
    assert.equal((await shown()).nextUpdate, day(60).toISOString());
  });

  it('for attribute certificates are refused: nobody signs with one', async () => {
    isRefused(await bringIn(of({ extensions: [scope(flag(5))] })), 422, 'list-foreign');
  });
});
