/** Revocation lists of every kind, as PKITS sections 4.4, 4.14 and 4.15 and authorities here have them. */
import assert from 'node:assert/strict';
import { day } from '../../../support/chain-certificates.js';
import { ask, AUTHORITY, type Chain, chainOf, keyOf } from '../../../support/chain-asking.js';
import { Budget } from '../../../../core/signing/path/budget.js';
import { decide } from '../../../../core/signing/path/decide.js';
import { type Link, readLink } from '../../../../core/signing/path/link.js';
import { readList } from '../../../../core/signing/path/list.js';
import { DOCUMENTS } from '../../../../core/signing/path/purposes.js';
import {
  context,
  dn,
  entry,
  EXT,
  ext,
  general,
  LIST,
  NULL,
  number,
  oid,
  point,
  rawCertificate,
  rawList,
  sequence,
  signatory,
  tlv,
  utf8,
} from '../../../support/raw-certificates.js';

const SERIAL = tlv(2, Uint8Array.of(0x41, 7));
const GOOD = 'yes trusted';
const REVOKED = 'no revoked';
const PARTIAL = 'unknown crl-partial';
const NONE = 'unknown no-crl';
const HERE = general.uri('http://ca.vn/7.crl');
const { number: numbered, changes, scope, flag, reasons, named, reason } = LIST;
const REST = [2, 3, 4, 5, 6, 7];

describe('revocation lists', function () {
  this.timeout(120_000);
  let chain: Chain;
  let anchors: Uint8Array[];
  let above: Uint8Array[];
  before(async () => {
    chain = await chainOf();
    anchors = [rawCertificate(chain.root, chain.root, { extensions: AUTHORITY() })];
    above = [rawCertificate(chain.sub, chain.root, { extensions: AUTHORITY() })];
  });
  const said = (crls: Uint8Array[], extensions: Uint8Array[] = [], more: Uint8Array[] = []): Promise<string> =>
    ask(
      rawCertificate(chain.leaf, chain.sub, { serial: SERIAL, extensions }),
      anchors,
      [...above, ...more],
      [rawList(chain.root), ...crls],
    );
  const of = (extensions: Uint8Array[] = [], entries: Uint8Array[] = [], at?: Date): Uint8Array =>
    rawList(chain.sub, { extensions, entries, ...(at && { at }) });
  const gone = (...extensions: Uint8Array[]): Uint8Array => entry(SERIAL, day(-5), ...extensions);
  const points = (...all: Parameters<typeof point>[0][]): Uint8Array[] => [EXT.points(...all.map(point))];

  it('in parts count for those they are for', async () => {
    assert.equal(await said([of([scope(flag(1))])]), GOOD, 'users only');
    assert.equal(await said([of([scope(flag(1))], [gone()])]), REVOKED);
    assert.equal(await said([of([scope(flag(2))])]), PARTIAL, 'authorities only');
    assert.equal(await said([of([scope(flag(5))])]), PARTIAL, 'attributes only');
    const authority = [EXT.basic(), EXT.usage(1, 0x86)];
    assert.equal(await said([of([scope(flag(1))])], authority), PARTIAL, 'users only, asked of an authority');
    assert.equal(await said([of([scope(flag(2))])], authority), GOOD);
  });

  it('in partitions count for those that point there', async () => {
    const here = points({ name: [HERE] });
    assert.equal(await said([of([scope(named(HERE))])], here), GOOD);
    assert.equal(await said([of([scope(named(HERE))], [gone()])], here), REVOKED);
    assert.equal(await said([of([scope(named(general.uri('http://ca.vn/8.crl')))])], here), PARTIAL);
    assert.equal(await said([of([scope(named(HERE))])]), PARTIAL, 'nothing points anywhere');
    assert.equal(await said([of()], here), GOOD, 'a whole one is as good');
    const part = sequence(oid('2.5.4.3'), utf8('7'));
    const relative = [scope(context(0, tlv(0xa1, part)))];
    assert.equal(await said([of(relative)], points({ part })), GOOD);
    assert.equal(await said([of(relative)], points({ name: [general.directory(dn('Cấp', '7'))] })), GOOD);
    assert.equal(await said([of([scope(named(general.directory(dn('Cấp'))))])]), GOOD, 'as the issuer itself');
  });

  it('of some reasons count together', async () => {
    const [some, rest] = [of([scope(reasons(1))]), of([scope(reasons(...REST))])];
    assert.equal(await said([some]), PARTIAL);
    assert.equal(await said([some, rest]), 'unknown crl-partial', 'bit 8 is missing');
    const points2 = points({ name: [HERE], reasons: [1, 2, 3] });
    assert.equal(await said([of([scope(named(HERE))])], points2), PARTIAL);
    const all = tlv(0x83, Uint8Array.of(7, 0x3f, 0x80));
    assert.equal(await said([some, of([scope(all)])]), GOOD);
    assert.equal(await said([of([scope(reasons(1))], [gone()]), of([scope(all)])]), REVOKED);
    assert.equal(
      await said([some, rawList(chain.sub, { extensions: [scope(all)], next: day(-0.5) })]),
      'unknown crl-stale',
    );
  });

  it('of changes count upon the one they change', async () => {
    const base = of([numbered(5)]);
    const delta = (from: number, own: number, entries: Uint8Array[] = [], next = day(5)): Uint8Array =>
      rawList(chain.sub, { extensions: [numbered(own), changes(from)], entries, next, at: day(-0.5) });
    assert.equal(await said([base, delta(5, 6)]), GOOD);
    assert.equal(await said([base, delta(5, 6, [gone()])]), REVOKED);
    assert.equal(await said([base, delta(4, 6, [gone()])]), REVOKED, 'changes of an older one');
    assert.equal(await said([base, delta(6, 7, [gone()])]), GOOD, 'changes of a newer one, not at hand');
    assert.equal(await said([base, delta(4, 5, [gone()])]), GOOD, 'no newer than the list itself');
    assert.equal(await said([delta(5, 6)]), PARTIAL, 'changes of nothing');
    const held = of([numbered(5)], [gone(reason(6))]);
    assert.equal(await said([held]), REVOKED);
    assert.equal(await said([held, delta(5, 6, [gone(reason(8))])]), GOOD, 'taken off again');
    assert.equal(await said([of(), delta(0, 6, [gone()])]), GOOD, 'a list without a number has no changes');
    const unnumbered = rawList(chain.sub, { extensions: [changes(5)], entries: [gone()] });
    assert.equal(await said([base, unnumbered]), GOOD);
    const old = rawList(chain.sub, { extensions: [numbered(5)], next: day(-0.5), at: day(-9) });
    assert.equal(await said([old, delta(5, 6)]), GOOD, 'kept up by its changes');
    assert.equal(await said([old, delta(5, 6, [], day(-0.2))]), 'unknown crl-stale');
    const other = rawList(chain.sub, { extensions: [numbered(6), changes(5), scope(flag(1))], entries: [gone()] });
    assert.equal(await said([base, other]), GOOD, 'of another scope');
    const odd = rawList(chain.sub, { extensions: [numbered(6), changes(5), ext('1.2.3', NULL, true)] });
    assert.equal(await said([base, odd]), PARTIAL);
  });

  it('of somebody else count where the certificate says so', async () => {
    const lister = signatory('Nơi thu hồi', await keyOf(3));
    const cert = rawCertificate(lister, chain.root, { extensions: [EXT.usage(1, 0x02)] });
    const here = points({ name: [HERE], issuer: lister.name });
    const indirect = (...entries: Uint8Array[]): Uint8Array =>
      rawList(lister, { extensions: [scope(named(HERE), flag(4))], entries });
    const [mine, others] = [LIST.issuer(chain.sub.name), LIST.issuer(dn('Khác'))];
    assert.equal(await said([indirect()], here, [cert]), GOOD);
    assert.equal(await said([indirect(gone(mine))], here, [cert]), REVOKED);
    assert.equal(await said([indirect(gone())], here, [cert]), GOOD, 'the lister’s own');
    assert.equal(await said([indirect(gone(others))], here, [cert]), GOOD, 'another issuer’s');
    const next = entry(tlv(2, Uint8Array.of(9)), day(-5), mine);
    assert.equal(await said([indirect(next, gone())], here, [cert]), REVOKED, 'an issuer holds on');
    const odd = ext('2.5.29.29', sequence(HERE), true);
    assert.equal(await said([indirect(gone(odd))], here, [cert]), GOOD);
    assert.equal(await said([indirect(next, gone(odd))], here, [cert]), GOOD, 'nobody’s, not the last issuer’s');
    const both = ext('2.5.29.29', sequence(general.directory(dn('Khác')), general.directory(chain.sub.name)), true);
    assert.equal(await said([indirect(gone(both))], here, [cert]), REVOKED, 'the second name of an issuer');
    assert.equal(await said([indirect()], [], [cert]), NONE, 'nobody said so');
    assert.equal(await said([indirect()], here), NONE, 'nobody known signed it');
    const direct = rawList(lister, { extensions: [scope(named(HERE))] });
    assert.equal(await said([direct], here, [cert]), NONE, 'not for others');
    const plain = points({ issuer: lister.name });
    const byName = rawList(lister, { extensions: [scope(named(general.directory(lister.name)), flag(4))] });
    assert.equal(await said([byName], plain, [cert]), GOOD, 'named by its signer');
    const unlisted = EXT.points(sequence(context(0, context(0, HERE)), context(2, HERE)));
    assert.equal(await said([indirect()], [unlisted], [cert]), NONE);
    assert.equal(await said([of([scope(flag(4))])]), GOOD, 'of the issuer itself');
  });

  it('under a changed key count where the same anchor trusts it', async () => {
    const fresh = { ...chain.sub, key: signatory('x', await keyOf(3)).key };
    const signs = [EXT.usage(1, 0x02)];
    const list = rawList(fresh);
    assert.equal(await said([list]), NONE);
    assert.equal(await said([list], [], [rawCertificate(fresh, chain.root, { extensions: signs })]), GOOD);
    const revoking = rawList(fresh, { entries: [gone()] });
    assert.equal(await said([revoking], [], [rawCertificate(fresh, chain.root, { extensions: signs })]), REVOKED);
    const mute = rawCertificate(fresh, chain.root, { extensions: [EXT.usage(7, 0x80)] });
    assert.equal(await said([list], [], [mute]), NONE, 'it may sign no lists');
    const stranger = signatory('Lạ', await keyOf(4));
    const elsewhere = rawCertificate(fresh, stranger, { extensions: signs });
    assert.equal(await said([list], [], [elsewhere]), NONE, 'nobody trusts it');
    const both = [...anchors, rawCertificate(stranger, stranger, { extensions: AUTHORITY() })];
    const der = rawCertificate(chain.leaf, chain.sub, { serial: SERIAL });
    const crls = [rawList(chain.root), rawList(stranger), list];
    assert.equal(await ask(der, both, [...above, elsewhere], crls), NONE, 'another anchor does');
    const serial = tlv(2, Uint8Array.of(0x42));
    const lost = rawCertificate(fresh, chain.root, { serial, extensions: signs });
    const dead = rawList(chain.root, { entries: [entry(serial)] });
    assert.equal(await ask(der, anchors, [...above, lost], [dead, list]), NONE, 'its key was revoked');
  });

  it('do not vouch for their own signer', async () => {
    const lister = signatory('Nơi thu hồi', await keyOf(3));
    const own = points({ name: [HERE], issuer: lister.name });
    const cert = rawCertificate(lister, chain.root, { extensions: [EXT.usage(1, 0x02), ...own] });
    const list = rawList(lister, { extensions: [scope(named(HERE), flag(4))] });
    const der = rawCertificate(chain.leaf, chain.sub, { serial: SERIAL, extensions: own });
    const subs = rawList(chain.root, { extensions: [scope(flag(2))] });
    assert.equal(await ask(der, anchors, [...above, cert], [subs, list]), NONE);
    // Each lister's certificate names the next as who would revoke it: somewhere it ends.
    const listers = await Promise.all(
      Array.from({ length: 6 }, async (_, i) => signatory(`Thu hồi ${i}`, await keyOf(i % 3))),
    );
    const certs = listers.map((one, i) =>
      rawCertificate(one, chain.root, {
        extensions: [EXT.usage(1, 0x02), ...points({ name: [HERE], issuer: (listers[i + 1] ?? chain.root).name })],
      }),
    );
    const lists = listers.map((one) => rawList(one, { extensions: [scope(named(HERE), flag(4))] }));
    const first = rawCertificate(chain.leaf, chain.sub, {
      extensions: points({ name: [HERE], issuer: listers[0]!.name }),
    });
    assert.equal(await ask(first, anchors, [...above, ...certs], [subs, ...lists]), NONE);
  });

  it('revoke by whatever they say, and clear by what is known alone', async () => {
    const strange = ext('1.2.3', NULL, true);
    assert.equal(await said([of([strange])]), PARTIAL);
    assert.equal(await said([of([strange], [gone()])]), REVOKED);
    assert.equal(await said([of([], [gone(strange)])]), REVOKED, 'an entry with something unknown');
    const beside = (...extensions: Uint8Array[]): Uint8Array => entry(tlv(2, Uint8Array.of(9)), day(-5), ...extensions);
    assert.equal(await said([of([], [beside(strange)])]), PARTIAL, 'another entry that must be understood');
    assert.equal(await said([of([], [beside(ext('1.2.3', NULL))])]), GOOD, 'one that need not be');
    assert.equal(await said([of([], [beside(LIST.issuer(dn('Khác')))])]), PARTIAL, 'of another, and not indirect');
    const two = ext('2.5.29.21', tlv(0x0a, Uint8Array.of(8, 0)));
    assert.equal(await said([of([], [gone(two)])]), REVOKED, 'a reason there is not');
    const sha1 = { algorithm: sequence(oid('1.2.840.113549.1.1.5'), NULL), hash: 'sha1' };
    assert.equal(await said([rawList(chain.sub, sha1)]), PARTIAL, 'signed weakly');
    const twice = [entry(SERIAL, day(5)), entry(SERIAL, day(5))];
    assert.equal(
      await said([of([scope(flag(1))], twice), of([], [gone()])]),
      REVOKED,
      'the first day of several lists',
    );
    assert.equal(await said([of([], [entry(SERIAL, day(5))])]), 'yes revoked-later');
  });

  it('are not held against more points than any certificate has', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ name: [general.uri(`http://ca.vn/${index}.crl`)] }));
    const lists = Array.from({ length: 6 }, () => of());
    assert.equal(await said(lists, points(...many)), 'unknown too-much-work');
    assert.equal(await said(lists, points(...many.slice(0, 20))), GOOD);
  });

  it('let a fault of the program through, which is no answer', async () => {
    const list = readList(rawList(chain.sub))!;
    const broken = {
      ...list,
      entryOf: () => {
        throw new RangeError('a fault');
      },
    };
    const link = (der: Uint8Array): Link => readLink(der) as Link;
    const question = {
      known: { anchors: anchors.map(link), others: above.map(link) },
      ...{ lists: [broken], responses: [], at: day(0), budget: new Budget().chain(), unread: false },
    };
    await assert.rejects(decide(link(rawCertificate(chain.leaf, chain.sub)), DOCUMENTS, question), RangeError);
  });

  it('are none where they are not written as the standard has it', () => {
    const { sub } = chain;
    const wrong = [
      rawList(sub, { outer: sequence(oid('1.2.840.113549.1.1.12'), NULL) }),
      rawList(sub, { behind: NULL }),
      rawList(sub, { extensions: [numbered(1), numbered(2)] }),
      rawList(sub, { entries: [sequence(SERIAL, NULL)] }),
      rawList(sub, { entries: [gone(ext('2.5.29.21', number(1)))] }),
      rawList(sub, { extensions: [ext('2.5.29.28', sequence(tlv(0x81, Uint8Array.of(1))), true)] }),
    ];
    for (const der of wrong) assert.equal(readList(der), null);
    assert.equal(readList(rawList(sub, { next: null }))?.nextUpdate, null);
  });
});
