import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { bitsOf, CertificateUnreadable, readCertificate } from '../../../core/signing/certificate.js';
import { makeKeyAndRequest, readRequest, RequestUnreadable } from '../../../core/signing/csr.js';
import { commonName, makeName, nameText } from '../../../core/signing/name.js';
import { context, dn, number, rawCertificate, sequence, tlv } from '../../support/raw-certificates.js';
import { hasOpenssl, Openssl } from './openssl.js';

const fingerprintOf = (openssl: Openssl, name: string): string =>
  openssl
    .run('x509', '-in', `${name}.pem`, '-noout', '-fingerprint', '-sha256')
    .split('=')[1]!
    .trim()
    .replaceAll(':', '')
    .toLowerCase();

describe('reading certificates', function () {
  this.timeout(60_000);
  let openssl: Openssl;
  before(function () {
    if (!hasOpenssl()) this.skip();
    openssl = new Openssl();
  });
  after(() => openssl?.remove());

  it('reads what OpenSSL wrote, Vietnamese names right', async () => {
    const der = openssl.selfSigned(
      'hoa',
      '/C=VN/O=Trường Tiểu học, Đoài/CN=Nguyễn Thị Hòa+UID=CCCD:001/emailAddress=hoa@truong.vn',
      ...['-multivalue-rdn', '-days', '30', '-set_serial', '0x00ff01'],
      ...['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation,decipherOnly,keyAgreement'],
      ...['-addext', 'crlDistributionPoints=URI:http://ca.vn/1.crl,URI:http://ca.vn/2.crl'],
    );
    const facts = await readCertificate(der);
    assert.equal(facts.fingerprint, fingerprintOf(openssl, 'hoa'));
    const [email, person, ...rest] = facts.subject.split(/(?<!\\),/);
    assert.equal(email, '1.2.840.113549.1.9.1=#160d686f61407472756f6e672e766e');
    assert.deepEqual(person!.split('+').sort(), ['CN=Nguyễn Thị Hòa', 'UID=CCCD:001']);
    assert.deepEqual(rest, ['O=Trường Tiểu học\\, Đoài', 'C=VN']);
    assert.equal(facts.issuer, facts.subject);
    assert.equal(facts.commonName, 'Nguyễn Thị Hòa');
    assert.equal(facts.serial, '00ff01');
    assert.deepEqual([facts.publicKey.kind, facts.publicKey.bits, facts.isAuthority], ['RSA', 2048, true]);
    assert.deepEqual(facts.keyUsage, ['digitalSignature', 'nonRepudiation', 'keyAgreement', 'decipherOnly']);
    assert.deepEqual(facts.crlUrls, ['http://ca.vn/1.crl', 'http://ca.vn/2.crl']);
    assert.equal(Date.parse(facts.notAfter) - Date.parse(facts.notBefore), 30 * 24 * 3600_000);
  });

  it('tells keys of other kinds apart', async () => {
    for (const [curve, bits] of [
      ['prime256v1', 256],
      ['secp384r1', 384],
      ['secp256k1', 256],
      ['brainpoolP256r1', 0],
    ] as const) {
      openssl.run('ecparam', '-name', curve, '-genkey', '-noout', '-out', `${curve}.pem`);
      const { publicKey } = await readCertificate(openssl.selfSigned(`c-${curve}`, '/CN=EC', '-key', `${curve}.pem`));
      assert.deepEqual([publicKey.kind, publicKey.bits], ['EC', bits], curve);
    }
    openssl.run('genpkey', '-algorithm', 'ed25519', '-out', 'ed.pem');
    const { publicKey } = await readCertificate(openssl.selfSigned('ed', '/CN=Ed', '-key', 'ed.pem'));
    assert.deepEqual([publicKey.kind, publicKey.bits], ['other', 0]);
  });

  it('reads a certificate that says little', async () => {
    const der = openssl.selfSigned(
      'bare',
      '/O=Không tên',
      '-extensions',
      'none',
      '-config',
      openssl.write('none.cnf', '[req]\ndistinguished_name=dn\n[dn]\n[none]\nbasicConstraints=CA:FALSE\n'),
    );
    const facts = await readCertificate(der);
    assert.deepEqual([facts.commonName, facts.keyUsage, facts.crlUrls, facts.isAuthority], [null, null, [], false]);
    const directory = openssl.selfSigned(
      'directory',
      '/CN=x',
      '-extensions',
      'v',
      '-config',
      openssl.write(
        'directory.cnf',
        '[req]\ndistinguished_name=dn\n[dn]\n[v]\ncrlDistributionPoints=p\n[p]\nfullname=dirName:r,URI:http://ca.vn/3.crl\n[r]\nCN=one\n',
      ),
    );
    assert.deepEqual((await readCertificate(directory)).crlUrls, ['http://ca.vn/3.crl']);
  });

  it('refuses bytes that are none, or more than one', async () => {
    const der = openssl.read('hoa.der');
    const longer = new Uint8Array([...der, 0]);
    for (const bytes of [new Uint8Array(), randomBytes(200), der.slice(0, 400), longer, new Uint8Array([0x30, 0])]) {
      await assert.rejects(readCertificate(bytes), CertificateUnreadable);
    }
    // A key that calls itself RSA and is none.
    const broken = pkijs.Certificate.fromBER(Uint8Array.from(der));
    broken.subjectPublicKeyInfo.subjectPublicKey = new asn1js.BitString({ valueHex: new Uint8Array([5, 0]) });
    broken.tbsView = new Uint8Array(broken.encodeTBS().toBER());
    await assert.rejects(readCertificate(new Uint8Array(broken.toSchema(false).toBER())), CertificateUnreadable);
  });

  it('refuses one whose time is of another form than RFC 5280 allows, before it reads it as another day', async () => {
    const self = { name: dn('Hoa'), key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey };
    const [short, long] = [0x17, 0x18];
    const until = (tag: number, text: string, version: Uint8Array | null = context(0, number(2))) => {
      const validity = sequence(tlv(short, Buffer.from('250101000000Z')), tlv(tag, Buffer.from(text)));
      return readCertificate(rawCertificate(self, self, { validity, version }));
    };
    const { notBefore, notAfter } = await until(short, '260915080000Z');
    assert.deepEqual([notBefore, notAfter], ['2025-01-01T00:00:00.000Z', '2026-09-15T08:00:00.000Z']);
    assert.equal((await until(long, '20260915080000Z', null)).notAfter, '2026-09-15T08:00:00.000Z');
    for (const [tag, text] of [
      [long, '20260915080000+0700'],
      [long, '202609150800Z'],
      [long, '20260915080000.5Z'],
      [long, '20260230080000Z'],
      [short, '260915080000+0700'],
      [short, '2609150800Z'],
    ] as const)
      await assert.rejects(until(tag, text), CertificateUnreadable, text);
  });

  it('counts bits from the first that is set', () => {
    assert.deepEqual(
      [[], [0], [1], [0, 255, 0], [128, 0]].map((bytes) => bitsOf(Uint8Array.from(bytes))),
      [0, 0, 1, 16, 16],
    );
  });
});

describe('names', () => {
  const der = (name: pkijs.RelativeDistinguishedNames): Uint8Array => new Uint8Array(name.valueBeforeDecode);

  it('are written as RFC 4514 has them', () => {
    const text = nameText(
      der(
        makeName([
          ['2.5.4.6', 'VN'],
          ['2.5.4.10', ' #a+b;<c>"d"\\, '],
          ['2.5.4.3', '#Đ\0'],
        ]),
      ),
    );
    assert.equal(text, 'CN=\\#Đ\\00,O=\\ #a\\+b\\;\\<c\\>\\"d\\"\\\\\\,\\ ,C=VN');
    const number = new asn1js.Sequence({
      value: [
        new asn1js.Set({
          value: [
            new asn1js.Sequence({
              value: [new asn1js.ObjectIdentifier({ value: '2.5.4.3' }), new asn1js.Integer({ value: 5 })],
            }),
          ],
        }),
      ],
    });
    const bytes = new Uint8Array(number.toBER());
    assert.deepEqual([nameText(bytes), commonName(bytes)], ['CN=#020105', null]);
  });

  it('are nothing else', () => {
    for (const wrong of [
      [2, 1, 5],
      [0x30, 2, 5, 0],
      [0x30, 4, 0x31, 2, 0x30, 0],
    ]) {
      assert.throws(() => nameText(Uint8Array.from(wrong)), TypeError);
    }
  });
});

describe('requests for a certificate', function () {
  this.timeout(60_000);

  it('are made over a key of 3072 bits and read back', async () => {
    const made = await makeKeyAndRequest({ commonName: 'Trần Thị Bưởi', organization: 'Trường Đoài' });
    const facts = await readRequest(made.request);
    assert.deepEqual([facts.subject, facts.publicKey.bits], ['CN=Trần Thị Bưởi,O=Trường Đoài', 3072]);
    assert.equal(facts.keyFingerprint, made.keyFingerprint);
  });

  it('are refused where they are none, or another key signed', async () => {
    const { request } = await makeKeyAndRequest({ commonName: 'x' }, 2048);
    request[request.length - 1]! ^= 1;
    await assert.rejects(readRequest(request), RequestUnreadable);
    await assert.rejects(readRequest(new Uint8Array([1])), RequestUnreadable);
  });
});
