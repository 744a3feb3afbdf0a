/**
 * A private key under a passphrase nobody stores: PKCS#8 with PBES2 (RFC 8018), which OpenSSL opens too, with far more
 * rounds than its own default.
 */
import { createCipheriv, createPrivateKey, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import * as asn1js from 'asn1js';
import { pemOf } from '../pem.js';

/** OWASP's figure for PBKDF2 with HMAC-SHA-256; a quarter of a second. */
const ITERATIONS = 600_000;

/** Thrown where the passphrase is another one, or the text no sealed key. */
export class PassphraseWrong extends Error {
  override readonly name = 'PassphraseWrong';
}

/** Keyboards compose Vietnamese letters differently; the passphrase is the same. */
const bytesOf = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFC'));

/** The sealed key as PEM. */
export async function sealKey(pkcs8: Uint8Array, passphrase: string, iterations: number = ITERATIONS): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(16)];
  const key = await promisify(pbkdf2)(bytesOf(passphrase), salt, iterations, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const encrypted = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
  const kdf = sequence(
    oid('1.2.840.113549.1.5.12'),
    sequence(
      octets(salt),
      new asn1js.Integer({ value: iterations }),
      sequence(oid('1.2.840.113549.2.9'), new asn1js.Null()),
    ),
  );
  const scheme = sequence(oid('2.16.840.1.101.3.4.1.42'), octets(iv));
  const algorithm = sequence(oid('1.2.840.113549.1.5.13'), sequence(kdf, scheme));
  return pemOf('ENCRYPTED PRIVATE KEY', new Uint8Array(sequence(algorithm, octets(encrypted)).toBER()));
}

/** DER of the key (PKCS#8). Throws PassphraseWrong. */
export function openSealedKey(pem: string, passphrase: string): Uint8Array {
  try {
    const key = createPrivateKey({ key: pem, format: 'pem', passphrase: bytesOf(passphrase) });
    return new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  } catch {
    throw new PassphraseWrong('the sealed key does not open');
  }
}

const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });
const oid = (value: string): asn1js.ObjectIdentifier => new asn1js.ObjectIdentifier({ value });
const octets = (valueHex: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex });
