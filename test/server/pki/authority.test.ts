import assert from 'node:assert/strict';
import { readCertificate } from '../../../core/signing/certificate.js';
import { checkChain } from '../../../core/signing/chain.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import { identityOf, INTERNAL } from '../../../core/signing/identity.js';
import { makeKey } from '../../../server/pki/authority/keys.js';
import { issueCertificate, makeAuthority, type MadeAuthority } from '../../../server/pki/authority/make-authority.js';
import { openSealedKey, PassphraseWrong, sealKey } from '../../../server/pki/authority/seal-key.js';
import { hasOpenssl, Openssl } from '../../core/signing/openssl.js';

const NOW = new Date();
const DAY = 24 * 60 * 60 * 1000;
const later = (days: number): Date => new Date(NOW.getTime() + days * DAY);

describe('the school’s own authority', function () {
  this.timeout(60_000);
  let authority: MadeAuthority;
  let certificate: Uint8Array;
  let openssl: Openssl;
  before(async () => {
    authority = await makeAuthority({
      school: 'Trường Tiểu học Đồng Sơn',
      schoolCode: '37364405',
      from: later(-1),
      baseUrl: 'https://hocba.lan:8443/pki/',
      bits: 2048,
    });
    const { spki } = await makeKey(2048);
    certificate = await issueCertificate(authority.issuing, {
      commonName: 'Nguyễn Thị Hòa',
      organization: 'Trường Tiểu học Đồng Sơn',
      spki,
      from: later(-1),
      baseUrl: 'https://hocba.lan:8443/pki/',
    });
  });
  after(() => openssl?.remove());

  const list = (number: number, revoked: { serial: string; at: Date }[]): Promise<Uint8Array> =>
    buildCrl(authority.issuing, { number, revoked, thisUpdate: NOW, nextUpdate: later(90) });
  const judge = (crls: Uint8Array[], at: Date) =>
    checkChain(certificate, {
      anchors: [authority.root.certificate],
      intermediates: [authority.issuing.certificate],
      crls: [authority.rootCrl, ...crls],
      at,
    });

  it('issues what says of itself that it is internal', async () => {
    const facts = await readCertificate(certificate);
    const rest = `OU=${INTERNAL.replace(',', '\\,')},O=Trường Tiểu học Đồng Sơn,C=VN`;
    assert.equal(facts.subject, `CN=Nguyễn Thị Hòa,givenName=Thị Hòa,${rest}`);
    assert.equal(identityOf(certificate).holder, 'person');
    assert.deepEqual(facts.keyUsage, ['digitalSignature', 'nonRepudiation']);
    assert.deepEqual(facts.crlUrls, ['https://hocba.lan:8443/pki/issuing.crl']);
    assert.equal(facts.isAuthority, false);
    assert.ok((await readCertificate(authority.root.certificate)).isAuthority);
  });

  it('says whose it is by the school’s code, root and issuing certificate', () => {
    for (const { certificate: der } of [authority.root, authority.issuing]) {
      const { internal, numbers } = identityOf(der);
      assert.deepEqual([internal, numbers], [true, [{ kind: 'school', value: '37364405' }]]);
    }
  });

  it('says the school’s code on its seal, and splits no name that is one word', async () => {
    const { spki } = await makeKey(2048);
    const wish = { organization: 'Trường Tiểu học Đồng Sơn', spki, from: later(-1), baseUrl: null };
    const seal = await issueCertificate(authority.issuing, {
      ...wish,
      commonName: 'Trường Tiểu học Đồng Sơn',
      schoolCode: '37364405',
    });
    const { holder, numbers } = identityOf(seal);
    assert.deepEqual([holder, numbers], ['organisation', [{ kind: 'school', value: '37364405' }]]);
    const single = identityOf(await issueCertificate(authority.issuing, { ...wish, commonName: 'Y' }));
    assert.equal(single.holder, 'person');
  });

  it('is trusted by its list, and a revocation counts from its own time', async () => {
    const { serial } = await readCertificate(certificate);
    assert.equal((await judge([await list(1, [])], NOW)).code, 'trusted');
    const revoked = [
      await list(1, []),
      await buildCrl(authority.issuing, {
        number: 2,
        revoked: [{ serial, at: later(2) }],
        thisUpdate: later(2),
        nextUpdate: later(90),
      }),
    ];
    assert.deepEqual((await judge(revoked, later(1))).ok, 'yes');
    assert.deepEqual((await judge(revoked, later(1))).code, 'revoked-later');
    assert.deepEqual((await judge(revoked, later(3))).code, 'revoked');
    assert.deepEqual(await judge([], NOW).then(({ ok, code }) => [ok, code]), ['unknown', 'no-crl']);
    assert.equal((await judge([await list(1, [])], later(91))).code, 'crl-stale');
  });

  it('remembers a certificate that has expired since', async () => {
    const old = await buildCrl(authority.issuing, {
      number: 9,
      revoked: [],
      thisUpdate: later(4 * 365),
      nextUpdate: later(5 * 365),
    });
    assert.equal((await judge([old], NOW)).code, 'trusted');
  });

  it('is accepted by OpenSSL, label, list and all', async function () {
    if (!hasOpenssl()) this.skip();
    openssl = new Openssl();
    const pem = (name: string, kind: 'x509' | 'crl', der: Uint8Array): void => {
      openssl.write(`${name}.der`, der);
      openssl.run(kind, '-inform', 'DER', '-in', `${name}.der`, '-out', `${name}.pem`);
    };
    pem('root', 'x509', authority.root.certificate);
    pem('issuing', 'x509', authority.issuing.certificate);
    pem('hoa', 'x509', certificate);
    pem('root-crl', 'crl', authority.rootCrl);
    pem('good-crl', 'crl', await list(1, []));
    const { serial } = await readCertificate(certificate);
    pem('bad-crl', 'crl', await list(2, [{ serial, at: later(-0.5) }]));
    const verify = (crl: string): string =>
      openssl.run(
        'verify',
        '-x509_strict',
        '-crl_check_all',
        '-CAfile',
        'root.pem',
        '-untrusted',
        'issuing.pem',
        '-CRLfile',
        'root-crl.pem',
        '-CRLfile',
        crl,
        'hoa.pem',
      );
    assert.match(verify('good-crl.pem'), /hoa\.pem: OK/);
    assert.throws(() => verify('bad-crl.pem'), /certificate revoked/);
    const shown = openssl.run('x509', '-in', 'hoa.pem', '-noout', '-text', '-nameopt', 'utf8');
    assert.match(shown, /không có giá trị pháp lý bên ngoài/);
    assert.match(shown, /Explicit Text/);
    const algorithm = /sha256WithRSAEncryption\s+\S+:d=\d+\s+hl=2 l= +0 prim: NULL/;
    for (const file of ['hoa.der', 'good-crl.der']) {
      assert.match(openssl.run('asn1parse', '-inform', 'DER', '-in', file), algorithm, 'RFC 4055 section 5');
    }
    assert.match(openssl.run('crl', '-in', 'bad-crl.pem', '-noout', '-text'), new RegExp(serial, 'i'));
  });

  it('seals its key so that the passphrase, and OpenSSL with it, opens it', async function () {
    const pem = await sealKey(authority.root.pkcs8, 'một câu thật dài để niêm phong', 5000);
    assert.deepEqual(
      Buffer.from(openSealedKey(pem, 'một câu thật dài để niêm phong'.normalize('NFD'))),
      Buffer.from(authority.root.pkcs8),
    );
    assert.throws(() => openSealedKey(pem, 'câu khác'), PassphraseWrong);
    assert.throws(() => openSealedKey('nothing', 'câu khác'), PassphraseWrong);
    if (!hasOpenssl()) this.skip();
    openssl ??= new Openssl();
    openssl.write('sealed.pem', pem);
    const opened = openssl.run('pkey', '-in', 'sealed.pem', '-passin', 'pass:một câu thật dài để niêm phong');
    assert.match(opened, /BEGIN PRIVATE KEY/);
  });
});
