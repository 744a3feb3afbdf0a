/** A PKCS#12 file (RFC 7292) other programs open too: AES-256, PBKDF2 and HMAC with SHA-256. */
import * as asn1js from 'asn1js';
import { randomBytes } from '../platform.js';
import { derOf } from '../ber.js';
import { encrypt } from './cipher.js';
import { SHA256 } from './digests.js';
import { macOf } from './mac.js';
import { formOf, type PinForm } from './pin-forms.js';

export interface KeyFileContent {
  /** DER of PrivateKeyInfo. */
  readonly keyPkcs8: Uint8Array;
  /** DER; null while the certificate has not been issued. */
  readonly certificate: Uint8Array | null;
  readonly chain: readonly Uint8Array[];
  readonly pin: string;
  /** What other programs show as its name. */
  readonly name: string;
  /**
   * Rounds of each derivation. Ten thousand cost a third of a second in a browser; the file's integrity code, which
   * PKCS#12 derives in a way WebCrypto does not know, sets that limit.
   */
  readonly iterations?: number;
}

const DEFAULT_ITERATIONS = 10_000;
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const BAG = '1.2.840.113549.1.12.10.1.';

/** The file's bytes, with fresh salts each time. */
export function writePkcs12(content: KeyFileContent): Uint8Array {
  const { keyPkcs8, certificate, chain, name, iterations = DEFAULT_ITERATIONS } = content;
  const pin = formOf(content.pin.normalize('NFC'));
  const locked = (data: Uint8Array) => encrypt(data, { pin, salt: randomBytes(16), iv: randomBytes(16), iterations });

  const belongs = attributes(name, randomBytes(20));
  const key = locked(keyPkcs8);
  const keys = sequence(bag('2', sequence(key.algorithm, octets(key.encrypted)), belongs));
  const bags = [
    ...(certificate === null ? [] : [bag('3', certificateBag(certificate), belongs)]),
    ...chain.map((der) => bag('3', certificateBag(der))),
  ];
  const certificates = locked(derOf(sequence(...bags)));
  const safe = derOf(
    sequence(
      sequence(oid(DATA), explicit(octets(derOf(keys)))),
      ...(bags.length === 0 ? [] : [encryptedData(certificates)]),
    ),
  );
  return derOf(sequence(number(3), sequence(oid(DATA), explicit(octets(safe))), macData(safe, pin, iterations)));
}

const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });
const set = (...value: asn1js.BaseBlock[]): asn1js.Set => new asn1js.Set({ value });
const oid = (value: string): asn1js.ObjectIdentifier => new asn1js.ObjectIdentifier({ value });
const octets = (valueHex: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex });
const number = (value: number): asn1js.Integer => new asn1js.Integer({ value });
const CONTEXT = 3;
const explicit = (...value: asn1js.BaseBlock[]): asn1js.Constructed =>
  new asn1js.Constructed({ idBlock: { tagClass: CONTEXT, tagNumber: 0 }, value });

const bag = (type: string, value: asn1js.BaseBlock, ...more: asn1js.BaseBlock[]): asn1js.Sequence =>
  sequence(oid(BAG + type), explicit(value), ...more);

const certificateBag = (der: Uint8Array): asn1js.Sequence =>
  sequence(oid('1.2.840.113549.1.9.22.1'), explicit(octets(der)));

/** friendlyName and localKeyId: which certificate belongs to the key. */
const attributes = (name: string, keyId: Uint8Array): asn1js.Set =>
  set(
    sequence(oid('1.2.840.113549.1.9.20'), set(new asn1js.BmpString({ value: name.normalize('NFC') }))),
    sequence(oid('1.2.840.113549.1.9.21'), set(octets(keyId))),
  );

const encryptedData = ({ algorithm, encrypted }: ReturnType<typeof encrypt>): asn1js.Sequence =>
  sequence(
    oid(ENCRYPTED_DATA),
    explicit(
      sequence(
        number(0),
        sequence(
          oid(DATA),
          algorithm,
          new asn1js.Primitive({ idBlock: { tagClass: CONTEXT, tagNumber: 0 }, valueHex: encrypted }),
        ),
      ),
    ),
  );

function macData(data: Uint8Array, pin: PinForm, iterations: number): asn1js.Sequence {
  const salt = randomBytes(16);
  const mac = macOf({ digest: SHA256, salt, iterations, data, pin });
  const algorithm = sequence(oid(SHA256), new asn1js.Null());
  return sequence(sequence(algorithm, octets(mac)), octets(salt), number(iterations));
}
