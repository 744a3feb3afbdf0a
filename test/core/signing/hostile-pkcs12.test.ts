/** Key files nobody's program makes: each is refused as no key file or a wrong PIN, none hangs or throws otherwise. */
import assert from 'node:assert/strict';
import * as asn1js from 'asn1js';
import { integerBytes, numberOf, octetsOf, oidOf, partsOf } from '../../../core/signing/ber.js';
import { openPkcs12, writePkcs12 } from '../../../core/signing/pkcs12.js';
import { encrypt } from '../../../core/signing/pkcs12/cipher.js';
import { SHA256 } from '../../../core/signing/pkcs12/digests.js';
import { macHolds } from '../../../core/signing/pkcs12/mac.js';
import { formOf } from '../../../core/signing/pkcs12/pin-forms.js';
import { ProtectionRefused } from '../../../core/signing/pkcs12/protection.js';
import { readKeyFile } from '../../../core/signing/pkcs12/read.js';
import { SigningRefused, type SigningRefusal } from '../../../core/signing/signer.js';
import { makeAuthority } from '../../../server/pki/authority/make-authority.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

const PIN = '1234';
const NOW = new Date();
const BAG = '1.2.840.113549.1.12.10.1.';
const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });
const oid = (value: string) => new asn1js.ObjectIdentifier({ value });
const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: bytes });
const number = (value: number) => new asn1js.Integer({ value });
const explicit = (value: asn1js.BaseBlock) =>
  new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] });
const der = (block: asn1js.BaseBlock): Uint8Array => new Uint8Array(block.toBER());
const data = (content: asn1js.BaseBlock) => sequence(oid('1.2.840.113549.1.7.1'), explicit(octets(der(content))));
const bag = (type: string, value: asn1js.BaseBlock) => sequence(oid(BAG + type), explicit(value));
/** A file without integrity code around these bags. */
const file = (...bags: asn1js.BaseBlock[]): Uint8Array =>
  der(sequence(number(3), data(sequence(data(sequence(...bags))))));
const block = (bytes: Uint8Array): asn1js.BaseBlock => asn1js.fromBER(Uint8Array.from(bytes)).result;
const locked = (bytes: Uint8Array, iterations = 1) => {
  const made = encrypt(bytes, { pin: formOf(PIN), salt: new Uint8Array(8), iv: new Uint8Array(16), iterations });
  return sequence(made.algorithm, octets(made.encrypted));
};

describe('hostile key files', function () {
  this.timeout(60_000);
  let pkcs8: Uint8Array;
  let spki: Uint8Array;
  before(async () => {
    ({ pkcs8, spki } = await newSharedKey());
  });
  const says = (bytes: Uint8Array): Promise<SigningRefusal | null> =>
    openPkcs12(bytes, PIN, [], NOW).then(
      () => null,
      (error: unknown) => {
        assert.ok(error instanceof SigningRefused, String(error));
        return error.code;
      },
    );

  it('are no key files where the structure is not there', async () => {
    const none = new Uint8Array();
    const other = sequence(number(3), sequence(oid('1.2.3'), explicit(octets(none))));
    for (const bytes of [
      none,
      new Uint8Array([1, 2, 3]),
      new TextEncoder().encode('-----BEGIN'),
      der(number(3)),
      der(other),
    ]) {
      assert.equal(await says(bytes), 'not-a-key-file');
    }
    const whole = writePkcs12({ keyPkcs8: pkcs8, certificate: null, chain: [], pin: PIN, name: 'x', iterations: 1 });
    assert.equal(await says(whole.slice(0, -1)), 'not-a-key-file');
    assert.equal(await says(whole), 'no-certificate');
  });

  it('pass over what is no key and no certificate', async () => {
    const sdsi = sequence(oid('1.2.840.113549.1.9.22.2'), explicit(octets(new Uint8Array([1]))));
    assert.equal(await says(file(bag('4', sdsi), bag('3', sdsi))), 'no-key-in-file');
    const x509 = sequence(oid('1.2.840.113549.1.9.22.1'), explicit(octets(new Uint8Array([1]))));
    assert.equal(await says(file(bag('3', x509), bag('1', block(pkcs8)))), 'no-certificate');
    const { certificates } = await readKeyFile(file(bag('3', x509)), PIN);
    assert.deepEqual(certificates, [new Uint8Array([1])]);
  });

  it('are refused where the key is broken', async () => {
    assert.equal(await says(file(bag('1', number(5)))), 'not-a-key-file');
    assert.equal(await says(file(number(5))), 'not-a-key-file', 'a bag that is none');
    assert.equal(await says(file(bag('2', number(5)))), 'not-a-key-file', 'a locked key that is none');
    const parts = partsOf(block(pkcs8));
    const nonsense = sequence(number(0), parts[1]!, octets(der(sequence(number(0), number(5)))));
    assert.equal(await says(file(bag('1', nonsense))), 'key-too-short');
  });

  it('are refused where the right password opens nonsense', async () => {
    assert.equal(await says(file(bag('2', locked(new Uint8Array([0x30, 9, 1]))))), 'wrong-pin');
    assert.equal(await says(file(bag('2', locked(new Uint8Array([0x30, 0, 1]))))), 'wrong-pin');
  });

  it('are refused where another password locked a part of them', async () => {
    const [algorithm, content] = partsOf(locked(der(sequence())));
    const implicit = new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: octetsOf(content) });
    const info = sequence(
      oid('1.2.840.113549.1.7.6'),
      explicit(sequence(number(0), sequence(oid('1.2.840.113549.1.7.1'), algorithm!, implicit))),
    );
    const bytes = der(sequence(number(3), data(sequence(info))));
    assert.equal(await says(bytes), 'no-key-in-file');
    await assert.rejects(readKeyFile(bytes, 'sai'), SigningRefused);
  });

  it('sign with the register’s certificate, and are refused where only half of its key is there', async () => {
    const certificate = await issued();
    const garbage = sequence(oid('1.2.840.113549.1.9.22.1'), explicit(octets(new Uint8Array([1]))));
    const signer = await openPkcs12(file(bag('3', garbage), bag('1', block(pkcs8))), PIN, [certificate], NOW);
    assert.deepEqual(signer.chain, []);
    const [version, algorithm, key] = partsOf(block(pkcs8));
    const [zero, modulus] = partsOf(block(octetsOf(key)));
    const half = sequence(version!, algorithm!, octets(der(sequence(zero!, modulus!))));
    await assert.rejects(
      openPkcs12(file(bag('1', half)), PIN, [certificate], NOW),
      (error: unknown) => error instanceof SigningRefused && error.code === 'not-a-key-file',
    );
  });

  /** A certificate over the key of these tests. */
  const issued = async (): Promise<Uint8Array> => {
    const { root } = await makeAuthority({
      school: 'x',
      from: new Date(NOW.getTime() - 60_000),
      baseUrl: null,
      keyMaker: () => Promise.resolve({ pkcs8, spki }),
    });
    return root.certificate;
  };

  it('are refused where they would keep the pane busy, or name a scheme nobody knows', async () => {
    const [algorithm, content] = partsOf(locked(pkcs8));
    const parameters = partsOf(algorithm)[1]!;
    const withScheme = (scheme: string) => file(bag('2', sequence(sequence(oid(scheme), parameters), content!)));
    assert.equal(await says(withScheme('1.2.3.4')), 'unknown-protection');
    for (const old of ['1.2.840.113549.1.12.1.1', '1.2.840.113549.1.12.1.2', '1.2.840.113549.1.5.10'])
      assert.equal(await says(withScheme(old)), 'old-protection', old);
    const pbes2 = (kdf: asn1js.BaseBlock, cipher: asn1js.BaseBlock = partsOf(parameters)[1]!) =>
      says(file(bag('2', sequence(sequence(oid('1.2.840.113549.1.5.13'), sequence(kdf, cipher)), content!))));
    const kdf = (scheme: string, ...more: asn1js.BaseBlock[]) =>
      sequence(oid(scheme), sequence(octets(new Uint8Array(8)), ...more));
    const PBKDF2 = '1.2.840.113549.1.5.12';
    assert.equal(await pbes2(kdf(PBKDF2, number(10_000_001))), 'too-many-rounds');
    assert.equal(await pbes2(kdf(PBKDF2, number(0))), 'too-many-rounds');
    assert.equal(await pbes2(kdf('1.3.6.1.4.1.11591.4.11', number(1))), 'unknown-protection', 'scrypt');
    assert.equal(await pbes2(kdf(PBKDF2, number(1), sequence(oid('1.2.3')))), 'unknown-protection');
    const single = sequence(oid('1.3.14.3.2.7'), octets(new Uint8Array(8)));
    assert.equal(await pbes2(kdf(PBKDF2, number(1)), single), 'old-protection', 'single DES');
    const mac = (digest: string, ...iterations: asn1js.BaseBlock[]) =>
      sequence(sequence(sequence(oid(digest)), octets(new Uint8Array(32))), octets(new Uint8Array(8)), ...iterations);
    const holds = (macData: asn1js.AsnType): Promise<boolean> => macHolds(macData, new Uint8Array(), formOf(PIN));
    assert.equal(await holds(mac(SHA256)), false, 'one round where none is said');
    const refused = (code: string) => (error: unknown) => error instanceof ProtectionRefused && error.code === code;
    await assert.rejects(holds(mac('1.2.3.4', number(1))), refused('unknown-protection'));
    await assert.rejects(holds(mac('1.2.840.113549.2.5', number(1))), refused('old-protection'));
    await assert.rejects(holds(mac(SHA256, number(0))), refused('too-many-rounds'));
    await assert.rejects(holds(mac(SHA256, number(10_000_001))), refused('too-many-rounds'));
    for (const byCertificate of ['1.2.840.113549.1.7.2', '1.2.840.113549.1.7.3'])
      assert.equal(
        await says(der(sequence(number(3), sequence(oid(byCertificate), explicit(sequence()))))),
        'unknown-protection',
      );
  });

  it('give the key that opens, where a part beside it is locked in a way nobody opens', async () => {
    const [algorithm, content] = partsOf(locked(pkcs8));
    const old = sequence(sequence(oid('1.2.840.113549.1.12.1.1'), partsOf(algorithm)[1]!), content!);
    const { keys } = await readKeyFile(file(bag('2', old), bag('2', locked(pkcs8))), PIN);
    assert.deepEqual(keys, [pkcs8]);
    assert.equal(await says(file(bag('2', old), bag('2', old))), 'old-protection');
  });

  it('give keys in bags within bags, and none for a PIN that opens only some', async () => {
    const nested = bag('6', sequence(bag('2', locked(pkcs8))));
    assert.deepEqual((await readKeyFile(file(nested), PIN)).keys, [pkcs8]);
    await assert.rejects(readKeyFile(file(bag('1', block(pkcs8)), nested), 'sai'), SigningRefused);
  });

  it('may come in pieces, as BER allows', () => {
    const pieces = new asn1js.Constructed({
      idBlock: { tagClass: 3, tagNumber: 0 },
      value: [octets(new Uint8Array([1, 2])), octets(new Uint8Array([3]))],
    });
    assert.deepEqual(octetsOf(pieces), new Uint8Array([1, 2, 3]));
    assert.equal(numberOf(number(0)), 0);
    assert.equal(numberOf(number(300)), 300);
    for (const step of [oidOf, integerBytes, partsOf]) assert.throws(() => step(new asn1js.Null()), TypeError);
  });
});
