/** Key files as people have them, held against OpenSSL, Node's own cryptography and the test vectors of RFC 9579. */
import assert from 'node:assert/strict';
import { createHmac, createPrivateKey, pbkdf2Sync, verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as asn1js from 'asn1js';
import { derOf, octetsOf, partsOf } from '../../../core/signing/ber.js';
import { openPkcs12, writePkcs12 } from '../../../core/signing/pkcs12.js';
import { formOf } from '../../../core/signing/pkcs12/pin-forms.js';
import { encrypt } from '../../../core/signing/pkcs12/cipher.js';
import { macOf } from '../../../core/signing/pkcs12/mac.js';
import { readKeyFile } from '../../../core/signing/pkcs12/read.js';
import { SigningRefused, type SigningRefusal } from '../../../core/signing/signer.js';
import { hasOpenssl, Openssl } from './openssl.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

const VECTORS = fileURLToPath(new URL('../../../../test/core/signing/rfc9579/', import.meta.url));
const PIN = 'Mẫu 123';
const NOW = new Date(Date.now() + 12 * 60 * 60 * 1000);
const says = (reading: Promise<unknown>): Promise<SigningRefusal | null> =>
  reading.then(
    () => null,
    (error: unknown) => {
      assert.ok(error instanceof SigningRefused, String(error));
      return error.code;
    },
  );

const MACS = ['sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha512-224', 'sha512-256'];
const SHA3 = ['sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'];
const OPENED = ['AES-128-CBC', 'AES-192-CBC', 'AES-256-CBC', 'DES-EDE3-CBC', 'PBE-SHA1-3DES', 'PBE-SHA1-2DES'];
const RC2 = ['PBE-SHA1-RC2-128', 'PBE-SHA1-RC2-40'];
const REFUSED = ['PBE-SHA1-RC4-128', 'PBE-SHA1-RC4-40', 'PBE-MD5-DES', 'PBE-SHA1-DES'];
const PINS = ['', '1234', PIN];

describe('key files as OpenSSL makes them', function () {
  this.timeout(120_000);
  let openssl: Openssl;
  let pkcs8: Uint8Array;
  let made = 0;
  before(function () {
    if (!hasOpenssl()) this.skip();
    openssl = new Openssl();
    openssl.selfSigned('hoa', '/C=VN/CN=Nguyễn Thị Hòa');
    const pem = Buffer.from(openssl.read('hoa.key'));
    pkcs8 = new Uint8Array(createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' }));
  });
  after(() => {
    openssl?.remove();
    if (made > 0) assert.ok(made >= 40, `${made} files`);
  });

  const exported = (pin: string, ...more: string[]): Uint8Array => {
    const given = ['-inkey', 'hoa.key', '-in', 'hoa.pem', '-out', 'made.p12', '-passout', `pass:${pin}`];
    openssl.run('pkcs12', '-export', '-legacy', ...given, ...more);
    made += 1;
    return openssl.read('made.p12');
  };
  /** OpenSSL takes the file it made to pieces, and so do we. */
  const same = async (bytes: Uint8Array, pin: string, what: string): Promise<void> => {
    const shown = openssl.run('pkcs12', '-legacy', '-in', 'made.p12', '-passin', `pass:${pin}`, '-nodes');
    const theirs = createPrivateKey(shown.slice(shown.indexOf('-----BEGIN PRIVATE KEY'))).export({
      type: 'pkcs8',
      format: 'der',
    });
    const { keys, certificates } = await readKeyFile(bytes, pin);
    assert.deepEqual(
      keys.map((key) => Buffer.from(key)),
      [theirs],
      what,
    );
    assert.deepEqual(certificates, [openssl.read('hoa.der')], what);
    assert.equal(await says(readKeyFile(bytes, `${pin}x`)), 'wrong-pin', what);
  };

  for (const pin of PINS)
    it(`open with the integrity code of any digest, PIN “${pin}”`, async () => {
      for (const mac of [...MACS, ...(pin === PIN ? SHA3 : [])])
        await same(exported(pin, '-macalg', mac, '-iter', '3'), pin, mac);
    });

  it('open with any cipher that is not broken, and two that are', async () => {
    for (const pbe of [...OPENED, ...RC2]) await same(exported(PIN, '-keypbe', pbe, '-certpbe', pbe), PIN, pbe);
    assert.deepEqual((await readKeyFile(exported(PIN, '-keypbe', 'PBE-SHA1-2DES', '-nomac'), PIN)).keys, [pkcs8]);
  });

  it('are refused by the name of their kind where they are locked as nobody should any more', async () => {
    for (const pbe of REFUSED)
      assert.equal(await says(readKeyFile(exported(PIN, '-keypbe', pbe), PIN)), 'old-protection', pbe);
    assert.equal(await says(readKeyFile(exported(PIN, '-macalg', 'md5'), PIN)), 'old-protection');
  });

  it('open as Base64, as PEM, and with something behind', async () => {
    const bytes = exported(PIN);
    const text = Buffer.from(bytes).toString('base64');
    const lines = text.replace(/.{64}/g, '$&\r\n');
    const forms: Record<string, Uint8Array> = {
      Base64: Buffer.from(text),
      'Base64 in lines, after the mark of a text program': Buffer.from(`\ufeff${lines}\r\n`),
      PEM: Buffer.from(`Bag Attributes: none\n-----BEGIN PKCS12-----\n${lines}\n-----END PKCS12-----\n`),
      'a line behind': Buffer.from([...bytes, 13, 10]),
      'zeros behind': Buffer.concat([bytes, Buffer.alloc(512)]),
    };
    for (const [form, given] of Object.entries(forms))
      assert.deepEqual((await readKeyFile(new Uint8Array(given), PIN)).keys, [pkcs8], form);
    for (const none of ['', '-----BEGIN PKCS12-----', 'khóa của tôi', 'QUJD'])
      assert.equal(await says(readKeyFile(new Uint8Array(Buffer.from(none)), PIN)), 'not-a-key-file', none);
  });

  it('say how far they are where there are many rounds', async () => {
    const bytes = exported(PIN, '-iter', '30000');
    const told: (readonly [number, number])[] = [];
    await readKeyFile(bytes, PIN, (done, of) => told.push([done, of]));
    assert.deepEqual(told, [
      [10_000, 30_000],
      [20_000, 30_000],
    ]);
  });

  it('open however an older OpenSSL wrote a Vietnamese PIN: each byte a letter', async () => {
    const bytewise = Buffer.from(PIN, 'utf8').toString('latin1');
    const { keys } = await readKeyFile(
      exported(bytewise, '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES'),
      PIN,
    );
    assert.deepEqual(keys, [pkcs8]);
  });

  it('with several keys give the one the register knows', async () => {
    const names = ['mot', 'hai', 'ba'];
    const ders = names.map((name) => openssl.selfSigned(name, `/CN=${name}`));
    const bags = (name: string): asn1js.AsnType[] => {
      const given = ['-inkey', `${name}.key`, '-in', `${name}.pem`, '-out', 'one.p12', '-passout', `pass:${PIN}`];
      openssl.run('pkcs12', '-export', '-nomac', ...given);
      const [, authSafe] = partsOf(asn1js.fromBER(openssl.read('one.p12')).result);
      return partsOf(asn1js.fromBER(octetsOf(partsOf(partsOf(authSafe)[1])[0])).result);
    };
    const all = new asn1js.Sequence({ value: names.flatMap(bags) });
    const file = derOf(new asn1js.Sequence({ value: [new asn1js.Integer({ value: 3 }), data(derOf(all))] }));
    for (const der of ders) {
      const signer = await openPkcs12(file, PIN, [der], NOW);
      assert.deepEqual(signer.certificate, der);
      const [signature] = await signer.sign([new Uint8Array([1])]);
      assert.ok(signature);
      assert.ok(verify('sha256', new Uint8Array([1]), new X509Certificate(der).publicKey, signature));
    }
    const stranger = openssl.selfSigned('khac', '/CN=khac');
    assert.deepEqual((await openPkcs12(file, PIN, [stranger], NOW)).certificate, ders[0], 'else the file’s own');
  });
});

const oid = (value: string) => new asn1js.ObjectIdentifier({ value });
const octets = (valueHex: Uint8Array) => new asn1js.OctetString({ valueHex });
const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });
const number = (value: number) => new asn1js.Integer({ value });
const data = (bytes: Uint8Array) =>
  sequence(
    oid('1.2.840.113549.1.7.1'),
    new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [octets(bytes)] }),
  );

/** The HMACs of RFC 8018 and NIST, by OpenSSL's names. */
const HMACS: Readonly<Record<string, string>> = {
  sha1: '1.2.840.113549.2.7',
  sha224: '1.2.840.113549.2.8',
  sha256: '1.2.840.113549.2.9',
  sha384: '1.2.840.113549.2.10',
  sha512: '1.2.840.113549.2.11',
  'sha512-224': '1.2.840.113549.2.12',
  'sha512-256': '1.2.840.113549.2.13',
  'sha3-224': '2.16.840.1.101.3.4.2.13',
  'sha3-256': '2.16.840.1.101.3.4.2.14',
  'sha3-384': '2.16.840.1.101.3.4.2.15',
  'sha3-512': '2.16.840.1.101.3.4.2.16',
};

describe('key files with PBMAC1', function () {
  this.timeout(60_000);
  const vector = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(VECTORS, `${name}.txt`)));

  it('open as the test vectors of RFC 9579 do, and stay closed where those must (appendix A)', async () => {
    for (const good of ['a1', 'a2', 'a3']) {
      const { keys, certificates } = await readKeyFile(vector(good), '1234');
      assert.equal(keys.length, 1, good);
      assert.equal(certificates.length, 1, good);
      assert.equal(await says(readKeyFile(vector(good), '12345')), 'wrong-pin');
    }
    assert.equal(await says(readKeyFile(vector('a4'), '1234')), 'wrong-pin', 'another number of rounds');
    assert.equal(await says(readKeyFile(vector('a5'), '1234')), 'wrong-pin', 'another salt');
    assert.equal(await says(readKeyFile(vector('a6'), '1234')), 'not-a-key-file', 'no length of the key');
  });

  it('open with any digest, as Node’s own cryptography makes them; a short key proves nothing', async () => {
    const { pkcs8 } = await newSharedKey();
    const whole = partsOf(
      asn1js.fromBER(writePkcs12({ keyPkcs8: pkcs8, certificate: null, chain: [], pin: PIN, name: 'x', iterations: 1 }))
        .result,
    );
    const safe = octetsOf(partsOf(partsOf(whole[1])[1])[0]);
    const salt = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
    const file = (prf: string, mac: string, length: number | null): Uint8Array => {
      const key = pbkdf2Sync(PIN.normalize('NFC'), salt, 7, length ?? 32, prf);
      const value = createHmac(mac, key).update(safe).digest();
      // SHA-1 is what is meant where nothing is said.
      const said = prf === 'sha1' ? [] : [sequence(oid(HMACS[prf]!), new asn1js.Null())];
      const kdf = sequence(octets(salt), number(7), ...(length === null ? [] : [number(length)]), ...said);
      const scheme = sequence(sequence(oid('1.2.840.113549.1.5.12'), kdf), sequence(oid(HMACS[mac]!)));
      const digestInfo = sequence(sequence(oid('1.2.840.113549.1.5.14'), scheme), octets(value));
      return derOf(sequence(whole[0]!, whole[1]!, sequence(digestInfo, octets(salt), number(1))));
    };
    for (const digest of Object.keys(HMACS))
      assert.deepEqual((await readKeyFile(file(digest, digest, 32), PIN)).keys, [pkcs8], digest);
    assert.equal(await says(readKeyFile(file('sha256', 'sha256', 1), PIN)), 'not-a-key-file');
    assert.equal(await says(readKeyFile(file('sha256', 'sha256', null), PIN)), 'not-a-key-file');
    assert.equal(await says(readKeyFile(file('sha256', 'sha256', 2000), PIN)), 'not-a-key-file');
  });
});

describe('key files without any password', () => {
  it('open whether nothing was written or an empty text', async () => {
    const { pkcs8 } = await newSharedKey();
    const safe = derOf(sequence(data(derOf(sequence(bagOf(pkcs8))))));
    for (const wide of [new Uint8Array(), new Uint8Array(2)]) {
      const salt = new Uint8Array(8).fill(9);
      const sha1 = '1.3.14.3.2.26';
      const value = macOf({ digest: sha1, salt, iterations: 3, data: safe, pin: { wide, utf8: new Uint8Array() } });
      const mac = sequence(sequence(sequence(oid(sha1), new asn1js.Null()), octets(value)), octets(salt), number(3));
      const file = derOf(sequence(number(3), data(safe), mac));
      assert.deepEqual((await readKeyFile(file, '')).keys, [pkcs8]);
      assert.equal(await says(readKeyFile(file, '1')), 'wrong-pin');
    }
  });

  const bagOf = (pkcs8: Uint8Array) => {
    const made = encrypt(pkcs8, { pin: formOf(''), salt: new Uint8Array(8), iv: new Uint8Array(16), iterations: 2 });
    return sequence(
      oid('1.2.840.113549.1.12.10.1.2'),
      new asn1js.Constructed({
        idBlock: { tagClass: 3, tagNumber: 0 },
        value: [sequence(made.algorithm, octets(made.encrypted))],
      }),
    );
  };
});
