/** Key files nobody's program makes: each is refused as no key file or a wrong PIN, none hangs or throws otherwise. */
import assert from 'node:assert/strict';
import * as asn1js from 'asn1js';
import { integerBytes, numberOf, octetsOf, oidOf, partsOf } from '../../../core/signing/ber.js';
import { openPkcs12, writePkcs12 } from '../../../core/signing/pkcs12.js';
import { encrypt, macHolds, SchemeUnknown, SHA256 } from '../../../core/signing/pkcs12/password.js';
import { readKeyFile } from '../../../core/signing/pkcs12/read.js';
import { SigningRefused, type SigningRefusal } from '../../../core/signing/signer.js';
import { makeAuthority } from '../../../server/pki/authority/make-authority.js';
import { makeKey } from '../../../server/pki/authority/keys.js';

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
  const made = encrypt(bytes, { pin: PIN, salt: new Uint8Array(8), iv: new Uint8Array(16), iterations });
  return sequence(made.algorithm, octets(made.encrypted));
};

describe('hostile key files', function () {
  this.timeout(60_000);
  let pkcs8: Uint8Array;
  let spki: Uint8Array;
  before(async () => {
    ({ pkcs8, spki } = await makeKey(2048));
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
    assert.equal(await says(new Uint8Array([...whole, 0])), 'not-a-key-file');
    assert.equal(await says(whole), 'no-certificate');
  });

  it('pass over what is no key and no certificate', async () => {
    const sdsi = sequence(oid('1.2.840.113549.1.9.22.2'), explicit(octets(new Uint8Array([1]))));
    assert.equal(await says(file(bag('4', sdsi), bag('3', sdsi))), 'no-key-in-file');
    const x509 = sequence(oid('1.2.840.113549.1.9.22.1'), explicit(octets(new Uint8Array([1]))));
    assert.equal(await says(file(bag('3', x509), bag('1', block(pkcs8)))), 'no-certificate');
    const { certificates } = readKeyFile(file(bag('3', x509)), PIN);
    assert.deepEqual(certificates, [new Uint8Array([1])]);
  });

  it('are refused where the key is broken', async () => {
    assert.equal(await says(file(bag('1', number(5)))), 'not-a-key-file');
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
    assert.throws(() => readKeyFile(bytes, 'sai'), SigningRefused);
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
    assert.equal(
      await says(file(bag('2', sequence(sequence(oid('1.2.3.4'), parameters), content!)))),
      'not-a-key-file',
    );
    const kdf = sequence(oid('1.2.840.113549.1.5.12'), sequence(octets(new Uint8Array(8)), number(1_000_001)));
    const busy = sequence(oid('1.2.840.113549.1.5.13'), sequence(kdf, partsOf(parameters)[1]!));
    assert.equal(await says(file(bag('2', sequence(busy, content!)))), 'not-a-key-file');
    const mac = (digest: string, ...iterations: asn1js.BaseBlock[]) =>
      sequence(sequence(sequence(oid(digest)), octets(new Uint8Array(32))), octets(new Uint8Array(8)), ...iterations);
    const holds = (macData: asn1js.AsnType): boolean => macHolds(macData, new Uint8Array(), PIN);
    assert.equal(holds(mac(SHA256)), false, 'one round where none is said');
    assert.throws(() => holds(mac('1.2.3.4', number(1))), SchemeUnknown);
    assert.throws(() => holds(mac(SHA256, number(0))), SchemeUnknown);
    assert.throws(() => holds(mac(SHA256, number(1_000_001))), SchemeUnknown);
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
