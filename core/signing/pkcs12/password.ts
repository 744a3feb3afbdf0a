/** Passwords into keys, as RFC 7292 and RFC 8018 have it; arithmetic by node-forge. */
import forge from 'node-forge';
import { derOf, numberOf, octetsOf, oidOf, partsOf } from '../ber.js';
import * as asn1js from 'asn1js';

/** node-forge's way of passing bytes: a string of one character a byte. */
export const binary = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A file that asks for more would keep the pane busy for minutes. */
const MOST_ITERATIONS = 1_000_000;
const PBES2 = '1.2.840.113549.1.5.13';

/** Thrown for schemes nobody here knows, and for counts that are an attack. */
export class SchemeUnknown extends Error {
  override readonly name = 'SchemeUnknown';
}

/**
 * Decrypt by an AlgorithmIdentifier of password-based encryption. Null where the padding shows that the password is
 * another. Throws SchemeUnknown.
 */
export function decrypt(algorithm: asn1js.AsnType, data: Uint8Array, pin: string): Uint8Array | null {
  const [scheme, parameters] = partsOf(algorithm);
  const oid = oidOf(scheme);
  refuseManyIterations(parameters);
  // PBES2 takes the password as UTF-8, the older schemes of PKCS#12 as UTF-16.
  const password = oid === PBES2 ? forge.util.encodeUtf8(pin) : pin;
  const cipher = cipherOf(oid, derOf(parameters!), password);
  cipher.update(forge.util.createBuffer(binary(data)));
  return cipher.finish() ? bytesOf(cipher.output.getBytes()) : null;
}

function cipherOf(oid: string, parameters: Uint8Array, password: string) {
  try {
    return forge.pki.pbe.getCipher(oid, forge.asn1.fromDer(binary(parameters)), password);
  } catch {
    throw new SchemeUnknown(oid);
  }
}

function refuseManyIterations(block: asn1js.AsnType | undefined): void {
  if (block instanceof asn1js.Integer && numberOf(block) > MOST_ITERATIONS) throw new SchemeUnknown('iterations');
  if (block instanceof asn1js.Constructed) partsOf(block).forEach(refuseManyIterations);
}

export const SHA256 = '2.16.840.1.101.3.4.2.1';
const DIGESTS: Readonly<Record<string, keyof typeof forge.md>> = {
  '1.3.14.3.2.26': 'sha1',
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

export interface MacInput {
  /** OID of the digest. */
  readonly digest: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly data: Uint8Array;
  readonly pin: string;
}

/** The integrity code of RFC 7292 appendix B. Throws SchemeUnknown. */
export function macOf({ digest, salt, iterations, data, pin }: MacInput): Uint8Array {
  const name = DIGESTS[digest];
  if (name === undefined || iterations < 1 || iterations > MOST_ITERATIONS) throw new SchemeUnknown(digest);
  const md = forge.md[name].create();
  const saltBuffer = forge.util.createBuffer(binary(salt));
  const key = forge.pki.pbe.generatePkcs12Key(pin, saltBuffer, 3, iterations, md.digestLength, md);
  const hmac = forge.hmac.create();
  hmac.start(forge.md[name].create(), key);
  hmac.update(binary(data));
  return bytesOf(hmac.digest().getBytes());
}

/** Whether a file's MacData holds for this password. Throws SchemeUnknown, TypeError. */
export function macHolds(macData: asn1js.AsnType, data: Uint8Array, pin: string): boolean {
  const [mac, salt, iterations] = partsOf(macData);
  const [algorithm, value] = partsOf(mac);
  const [digest] = partsOf(algorithm);
  const wanted = octetsOf(value);
  const made = macOf({
    digest: oidOf(digest),
    salt: octetsOf(salt),
    iterations: iterations === undefined ? 1 : numberOf(iterations),
    data,
    pin,
  });
  return binary(made) === binary(wanted);
}

/** AES-256-CBC under PBKDF2 with HMAC-SHA-256: the AlgorithmIdentifier and what it makes of the data. */
export function encrypt(
  data: Uint8Array,
  { pin, salt, iv, iterations }: { pin: string; salt: Uint8Array; iv: Uint8Array; iterations: number },
): { readonly algorithm: asn1js.Sequence; readonly encrypted: Uint8Array } {
  const password = forge.util.encodeUtf8(pin);
  const key = forge.pkcs5.pbkdf2(password, binary(salt), iterations, 32, forge.md.sha256.create());
  const cipher = forge.cipher.createCipher('AES-CBC', key);
  cipher.start({ iv: binary(iv) });
  cipher.update(forge.util.createBuffer(binary(data)));
  cipher.finish();
  return { algorithm: pbes2(salt, iterations, iv), encrypted: bytesOf(cipher.output.getBytes()) };
}

const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });
const oid = (value: string): asn1js.ObjectIdentifier => new asn1js.ObjectIdentifier({ value });
const octets = (valueHex: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex });

const pbes2 = (salt: Uint8Array, iterations: number, iv: Uint8Array): asn1js.Sequence =>
  sequence(
    oid(PBES2),
    sequence(
      sequence(
        oid('1.2.840.113549.1.5.12'),
        sequence(
          octets(salt),
          new asn1js.Integer({ value: iterations }),
          sequence(oid('1.2.840.113549.2.9'), new asn1js.Null()),
        ),
      ),
      sequence(oid('2.16.840.1.101.3.4.1.42'), octets(iv)),
    ),
  );
