import assert from 'node:assert/strict';
import { createPrivateKey, verify, X509Certificate } from 'node:crypto';
import { makeKeyAndRequest } from '../../../core/signing/csr.js';
import { openPkcs12, writePkcs12 } from '../../../core/signing/pkcs12.js';
import { SigningRefused, type SigningRefusal } from '../../../core/signing/signer.js';
import { hasOpenssl, Openssl } from './openssl.js';

const PIN = 'mật-khẩu Đẹp 9';
let NOW = new Date();

describe('key files', function () {
  this.timeout(60_000);
  let openssl: Openssl;
  let certificate: Uint8Array;
  before(function () {
    if (!hasOpenssl()) this.skip();
    openssl = new Openssl();
    certificate = openssl.selfSigned('hoa', '/C=VN/O=Trường Tiểu học Mẫu/CN=Nguyễn Thị Hòa');
    // Not before the certificate, however long other tests took after this file was loaded.
    NOW = new Date();
  });
  after(() => openssl?.remove());

  const exported = (file: string, pin: string, ...more: string[]): Uint8Array => {
    openssl.run(
      'pkcs12',
      '-export',
      '-inkey',
      'hoa.key',
      '-in',
      'hoa.pem',
      '-out',
      file,
      '-passout',
      `pass:${pin}`,
      ...more,
    );
    return openssl.read(file);
  };
  const refuses = (code: SigningRefusal) => (error: unknown) => error instanceof SigningRefused && error.code === code;
  const signs = async (bytes: Uint8Array, pin = PIN, known: Uint8Array[] = []): Promise<void> => {
    const signer = await openPkcs12(bytes, pin, known, NOW);
    assert.deepEqual(Buffer.from(signer.certificate), Buffer.from(certificate));
    const data = new TextEncoder().encode('học bạ');
    const [signature] = await signer.sign([data]);
    assert.ok(verify('sha256', data, new X509Certificate(certificate).publicKey, signature!));
  };

  it('opens what OpenSSL makes', () => signs(exported('new.p12', PIN)));
  it('opens 3DES and RC2 files of older programs', async () => {
    await signs(exported('des.p12', PIN, '-legacy', '-descert'));
    await signs(exported('rc2.p12', PIN, '-legacy'));
  });
  it('writes what OpenSSL opens', async () => {
    const keyPkcs8 = new Uint8Array(createPrivate(openssl.read('hoa.key')));
    const bytes = writePkcs12({ keyPkcs8, certificate, chain: [], pin: PIN, name: 'Nguyễn Thị Hòa' });
    openssl.write('ours.p12', bytes);
    const shown = openssl.run('pkcs12', '-in', 'ours.p12', '-passin', `pass:${PIN}`, '-nodes', '-info');
    assert.match(shown, /BEGIN PRIVATE KEY/);
    await signs(bytes);
    await signs(bytes, PIN.normalize('NFD'));
    await assert.rejects(openPkcs12(bytes, 'sai', [], NOW), refuses('wrong-pin'));
  });
  it('asks for a certificate', async () => {
    const { request } = await makeKeyAndRequest({ commonName: 'Trần Thị Bưởi', organization: 'Trường' }, 2048);
    openssl.write('r.der', request);
    assert.match(
      openssl.run('req', '-inform', 'DER', '-in', 'r.der', '-noout', '-verify', '-subject', '-nameopt', 'utf8'),
      /Trần Thị Bưởi/,
    );
  });
});
function createPrivate(pem: Uint8Array): Buffer {
  return createPrivateKey(Buffer.from(pem)).export({ type: 'pkcs8', format: 'der' });
}
