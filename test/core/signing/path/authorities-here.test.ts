/** Certificates as licensed authorities of Viet Nam issue them: three levels, long names, policies, mail purposes, lists by part. */
import assert from 'node:assert/strict';
import { ask, keyOf } from '../../../support/chain-asking.js';
import { day } from '../../../support/chain-certificates.js';
import {
  context,
  dn,
  EXT,
  ext,
  general,
  LIST,
  oid,
  rawCertificate,
  rawList,
  sequence,
  type Signatory,
  signatory,
  tlv,
  utf8,
} from '../../../support/raw-certificates.js';

const [C, ST, O, OU, CN, UID] = ['2.5.4.6', '2.5.4.8', '2.5.4.10', '2.5.4.11', '2.5.4.3', '0.9.2342.19200300.100.1.1'];
const vn = [C, utf8('VN', 0x13)] as const;
const LIST_AT = general.uri('http://crl.ca.vn/nguoi-dung-7.crl');
/** A policy of the authority with its statement's address, as they all have. */
const policy = ext(
  '2.5.29.32',
  sequence(
    sequence(
      oid('1.3.6.1.4.1.30339.1.2'),
      sequence(sequence(oid('1.3.6.1.5.5.7.2.1'), utf8('http://ca.vn/cps', 0x16))),
    ),
  ),
);
const access = ext(
  '1.3.6.1.5.5.7.1.1',
  sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), general.uri('http://ocsp.ca.vn'))),
);

describe('certificates as authorities here issue them', function () {
  this.timeout(60_000);
  let root: Signatory;
  let sub: Signatory;
  let person: Signatory;
  let der: Uint8Array;
  let anchors: Uint8Array[];
  let above: Uint8Array[];
  before(async () => {
    root = signatory(
      dn(vn, [O, utf8('Bộ Thông tin và Truyền thông')], [CN, utf8('Trung tâm chứng thực quốc gia')]),
      await keyOf(0),
    );
    const long = 'Công ty cổ phần dịch vụ chứng thực chữ ký số và hóa đơn điện tử toàn quốc, chi nhánh miền Bắc';
    sub = signatory(
      dn(vn, [O, utf8(long)], [OU, utf8('CA SHA-256', 0x14)], [CN, utf8('NHÀ CUNG CẤP G2')]),
      await keyOf(1),
    );
    const names = [vn, [ST, utf8('Hà Nội')], [CN, utf8('NGUYỄN THỊ HÒA')], [UID, utf8('CCCD:001184000123')]] as const;
    person = signatory(dn(...names), await keyOf(2));
    anchors = [rawCertificate(root, root, { extensions: [EXT.basic(), EXT.authorityUsage(), EXT.ownKey(1)] })];
    above = [
      rawCertificate(sub, root, {
        extensions: [EXT.basic(0), EXT.authorityUsage(), EXT.ownKey(2), EXT.issuerKey(1), policy, access],
      }),
    ];
    const issuerAndSerial = ext(
      '2.5.29.35',
      sequence(tlv(0x80, Uint8Array.of(2)), context(1, general.directory(root.name)), tlv(0x82, Uint8Array.of(7))),
    );
    der = rawCertificate(person, sub, {
      extensions: [
        issuerAndSerial,
        EXT.usage(4, 0xf0),
        EXT.purposes('1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4'),
        EXT.points(sequence(context(0, context(0, LIST_AT)))),
        EXT.names(general.email('hoa@truong.vn'), general.other()),
        policy,
        access,
      ],
    });
  });

  it('count with whole lists, and with parts named in them', async () => {
    const roots = rawList(root, { extensions: [LIST.number(9)] });
    const whole = rawList(sub, { extensions: [LIST.number(9), EXT.issuerKey(2)] });
    assert.equal(await ask(der, anchors, above, [roots, whole]), 'yes trusted');
    const part = (...scope: Uint8Array[]): Uint8Array =>
      rawList(sub, { extensions: [LIST.number(9), LIST.scope(...scope)] });
    assert.equal(await ask(der, anchors, above, [roots, part(LIST.named(LIST_AT), LIST.flag(1))]), 'yes trusted');
    assert.equal(await ask(der, anchors, above, [roots, part(LIST.flag(2))]), 'unknown crl-partial');
    const next = LIST.named(general.uri('http://crl.ca.vn/nguoi-dung-8.crl'));
    assert.equal(await ask(der, anchors, above, [roots, part(next)]), 'unknown crl-partial');
  });

  it('cannot be checked without a list, or with last year’s', async () => {
    assert.equal(await ask(der, anchors, above, [rawList(root)]), 'unknown no-crl');
    const old = rawList(sub, { at: day(-300), next: day(-200) });
    assert.equal(await ask(der, anchors, above, [rawList(root), old]), 'unknown crl-stale');
  });

  it('are of whoever signed them though the authority has since another key of the same name', async () => {
    const renewed = { ...sub, key: signatory('x', await keyOf(3)).key };
    const younger = rawCertificate(renewed, root, {
      extensions: [EXT.basic(0), EXT.authorityUsage(), EXT.ownKey(3), EXT.issuerKey(1)],
    });
    assert.equal(await ask(der, anchors, [younger], [rawList(root)]), 'unknown no-anchor');
    const lists = [rawList(root), rawList(renewed, { extensions: [LIST.number(1)] })];
    assert.equal(
      await ask(der, anchors, [younger, ...above], lists),
      'yes trusted',
      'and of the list under the new one',
    );
  });
});
