import assert from 'node:assert/strict';
import { createPrivateKey, verify, X509Certificate } from 'node:crypto';
import { openPkcs12, writePkcs12 } from '../../../core/signing/pkcs12.js';
import { MOST_KEY_FILE_BYTES, type Signer, SigningRefused, type SigningRefusal } from '../../../core/signing/signer.js';
import { hasOpenssl, Openssl } from './openssl.js';

const PIN = 'mật-khẩu Đẹp 9';
const DAY = 24 * 60 * 60 * 1000;
/** Ahead by more than any run lasts: OpenSSL makes its certificates while the tests run, this is read when they are loaded. */
const NOW = new Date(Date.now() + DAY / 2);
const DATA = new TextEncoder().encode('học bạ');

describe('key files, both ways with OpenSSL', function () {
  this.timeout(60_000);
  let openssl: Openssl;
  let certificate: Uint8Array;
  before(function () {
    if (!hasOpenssl()) this.skip();
    openssl = new Openssl();
    certificate = openssl.selfSigned('hoa', '/C=VN/O=Trường Tiểu học Mẫu/CN=Nguyễn Thị Hòa');
    openssl.selfSigned('ec', '/CN=EC', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1');
    openssl.selfSigned('short', '/CN=Ngắn', '-newkey', 'rsa:1024');
    openssl.selfSigned('lan', '/CN=Lan');
  });
  after(() => openssl?.remove());

  const exported = (name: string, pin: string, ...more: string[]): Uint8Array => {
    const source = more.includes('-nokeys') ? [] : ['-inkey', `${name}.key`];
    const certificates = more.includes('-nocerts') ? [] : ['-in', `${name}.pem`];
    openssl.run(
      'pkcs12',
      '-export',
      ...source,
      ...certificates,
      '-out',
      'made.p12',
      '-passout',
      `pass:${pin}`,
      ...more,
    );
    return openssl.read('made.p12');
  };
  const pkcs8 = (name: string): Uint8Array =>
    new Uint8Array(createPrivateKey(Buffer.from(openssl.read(`${name}.key`))).export({ type: 'pkcs8', format: 'der' }));
  const refuses = async (code: SigningRefusal, opening: Promise<Signer>): Promise<void> =>
    assert.rejects(opening, (error: unknown) => error instanceof SigningRefused && error.code === code);
  const signs = async (bytes: Uint8Array, pin = PIN, known: Uint8Array[] = []): Promise<Signer> => {
    const signer = await openPkcs12(bytes, pin, known, NOW);
    assert.deepEqual(Buffer.from(signer.certificate), Buffer.from(certificate));
    const signatures = await signer.sign([DATA, DATA]);
    assert.equal(signatures.length, 2);
    assert.ok(verify('sha256', DATA, new X509Certificate(certificate).publicKey, signatures[1]!));
    return signer;
  };

  it('opens what OpenSSL makes, also without encryption or integrity', async () => {
    await signs(exported('hoa', PIN));
    await signs(exported('hoa', PIN, '-keypbe', 'NONE', '-certpbe', 'NONE'));
    await signs(exported('hoa', PIN, '-nomac'));
    await signs(exported('hoa', PIN, '-macalg', 'sha512', '-iter', '5000'));
    await signs(exported('hoa', PIN, '-nomaciter', '-macalg', 'sha1'));
  });

  it('opens 3DES and RC2 files of older programs', async () => {
    await signs(exported('hoa', PIN, '-legacy', '-descert'));
    await signs(exported('hoa', PIN, '-legacy'));
  });

  it('opens a password however the keyboard composed it, there and here', async () => {
    await signs(exported('hoa', PIN.normalize('NFD')), PIN);
    await signs(exported('hoa', PIN), PIN.normalize('NFD'));
  });

  it('refuses a wrong PIN, whatever the file protects', async () => {
    for (const bytes of [exported('hoa', PIN), exported('hoa', PIN, '-nomac'), exported('hoa', PIN, '-legacy')]) {
      await refuses('wrong-pin', openPkcs12(bytes, 'sai', [], NOW));
      await refuses('wrong-pin', openPkcs12(bytes, '', [], NOW));
    }
    await refuses('wrong-pin', openPkcs12(exported('hoa', PIN, '-nomac', '-certpbe', 'NONE'), 'sai', [], NOW));
  });

  it('refuses keys that cannot sign transcripts, each with its reason', async () => {
    await refuses('key-not-rsa', openPkcs12(exported('ec', PIN), PIN, [], NOW));
    await refuses('key-too-short', openPkcs12(exported('short', PIN), PIN, [], NOW));
    await refuses('no-key-in-file', openPkcs12(exported('hoa', PIN, '-nokeys'), PIN, [], NOW));
    await refuses('no-certificate', openPkcs12(exported('hoa', PIN, '-nocerts'), PIN, [openssl.read('lan.der')], NOW));
    await refuses(
      'certificate-not-yet-valid',
      openPkcs12(exported('hoa', PIN), PIN, [], new Date(NOW.getTime() - DAY)),
    );
    await refuses('certificate-expired', openPkcs12(exported('hoa', PIN), PIN, [], new Date(NOW.getTime() + 99 * DAY)));
  });

  it('refuses a large file by its size, before reading it', async () => {
    await refuses('not-a-key-file', openPkcs12(new Uint8Array(MOST_KEY_FILE_BYTES), PIN, [], NOW));
    await refuses('key-file-too-large', openPkcs12(new Uint8Array(MOST_KEY_FILE_BYTES + 1), PIN, [], NOW));
  });

  it('takes the register’s certificate for the key, where the file has none or an old one', async () => {
    await signs(exported('hoa', PIN, '-nocerts'), PIN, [new Uint8Array([1]), openssl.read('ec.der'), certificate]);
    openssl.run('x509', '-in', 'hoa.pem', '-signkey', 'hoa.key', '-days', '1', '-out', 'later.pem');
    openssl.run('x509', '-in', 'later.pem', '-outform', 'DER', '-out', 'later.der');
    const later = openssl.read('later.der');
    const signer = await openPkcs12(exported('hoa', PIN), PIN, [later], NOW);
    assert.deepEqual(Buffer.from(signer.certificate), Buffer.from(later));
    const inDays = new Date(NOW.getTime() + 5 * DAY);
    const other = await openPkcs12(exported('hoa', PIN), PIN, [later], inDays);
    assert.deepEqual(Buffer.from(other.certificate), Buffer.from(certificate), 'the one that is in force');
  });

  it('gives the chain from the issuer upwards', async () => {
    const request = (name: string, by: string, ...extensions: string[]): void => {
      openssl.run(
        'req',
        '-new',
        '-nodes',
        '-newkey',
        'rsa:2048',
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.csr`,
        '-subj',
        `/CN=${name}`,
      );
      openssl.write(`${name}.cnf`, extensions.join('\n'));
      const args = [
        '-req',
        '-in',
        `${name}.csr`,
        '-CA',
        `${by}.pem`,
        '-CAkey',
        `${by}.key`,
        '-CAcreateserial',
        '-extfile',
        `${name}.cnf`,
      ];
      openssl.run('x509', ...args, '-out', `${name}.pem`);
    };
    openssl.selfSigned('root', '/CN=root');
    request('issuing', 'root', 'basicConstraints=CA:TRUE');
    request('leaf', 'issuing', 'basicConstraints=CA:FALSE');
    openssl.write('above.pem', Buffer.concat(['root.pem', 'lan.pem', 'issuing.pem'].map((name) => openssl.read(name))));
    const { chain } = await openPkcs12(exported('leaf', PIN, '-certfile', 'above.pem'), PIN, [], NOW);
    assert.deepEqual(
      chain.map((der) => new X509Certificate(der).subject),
      ['CN=issuing', 'CN=root'],
    );
  });

  it('forgets the key when closed, also in the middle', async () => {
    const signer = await signs(exported('hoa', PIN));
    const under = signer.sign([DATA, DATA, DATA]);
    signer.close();
    await assert.rejects(under, SigningRefused);
    await assert.rejects(signer.sign([DATA]), SigningRefused);
    assert.deepEqual(await signer.sign([]), []);
  });

  it('writes what OpenSSL opens: AES-256, a Vietnamese PIN, the name', async () => {
    const chain = [openssl.read('lan.der')];
    const content = { keyPkcs8: pkcs8('hoa'), certificate, chain, pin: PIN.normalize('NFD'), name: 'Nguyễn Thị Hòa' };
    const bytes = writePkcs12(content);
    openssl.write('ours.p12', bytes);
    const shown = openssl.run('pkcs12', '-in', 'ours.p12', '-passin', `pass:${PIN}`, '-nodes');
    assert.match(shown, /BEGIN PRIVATE KEY/);
    assert.equal(shown.match(/BEGIN CERTIFICATE/g)?.length, 2);
    openssl.run('pkcs12', '-in', 'ours.p12', '-passin', `pass:${PIN}`, '-noout');
    assert.throws(() => openssl.run('pkcs12', '-in', 'ours.p12', '-passin', 'pass:sai', '-noout'));
    await signs(bytes);
    assert.notDeepEqual(bytes, writePkcs12(content), 'fresh salts');
  });

  it('writes a key that still waits for its certificate', async () => {
    const bytes = writePkcs12({
      ...{ keyPkcs8: pkcs8('hoa'), certificate: null, chain: [], pin: PIN, name: 'Chờ cấp', iterations: 1000 },
    });
    await refuses('no-certificate', openPkcs12(bytes, PIN, [], NOW));
    await signs(bytes, PIN, [certificate]);
    openssl.write('waiting.p12', bytes);
    assert.match(openssl.run('pkcs12', '-in', 'waiting.p12', '-passin', `pass:${PIN}`, '-nodes'), /BEGIN PRIVATE KEY/);
  });
});
