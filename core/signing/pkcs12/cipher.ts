/** What a PIN locks: PBES2 (RFC 8018) and PKCS#12's own schemes (RFC 7292 appendix C). Block ciphers by node-forge. */
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import * as asn1js from 'asn1js';
import forge from 'node-forge';
import { numberOf, octetsOf, oidOf, partsOf } from '../ber.js';
import { digestOf, hmacDigestOf } from './digests.js';
import { pbkdf2Key, pkcs12Key, PURPOSE } from './derive.js';
import { pbkdf2Of } from './pbkdf2-parameters.js';
import type { PinForm } from './pin-forms.js';
import { refusedScheme } from './protection.js';

/** node-forge's way of passing bytes: a string of one character a byte. */
const binary = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const PBES2 = '1.2.840.113549.1.5.13';
const SHA1 = '1.3.14.3.2.26';

/** Begun with its vector. */
type BlockCipher = (key: Uint8Array, iv: Uint8Array) => ReturnType<typeof forge.cipher.createDecipher>;
interface Scheme {
  readonly keyLength: number;
  readonly cipher: BlockCipher;
}

const inCbc = (name: 'AES-CBC' | '3DES-CBC', key: Uint8Array, iv: Uint8Array) => {
  const cipher = forge.cipher.createDecipher(name, binary(key));
  cipher.start({ iv: binary(iv) });
  return cipher;
};
const aes = (keyLength: number): Scheme => ({
  keyLength,
  cipher: (key, iv) => inCbc('AES-CBC', key, iv),
});
const tripleDes = (keyLength: 16 | 24): Scheme => ({
  keyLength,
  // With two keys the first is used again.
  cipher: (key, iv) => inCbc('3DES-CBC', new Uint8Array([...key, ...key]).slice(0, 24), iv),
});
const rc2 = (keyLength: number): Scheme => ({
  keyLength,
  cipher: (key, iv) => {
    const cipher = forge.rc2.createDecryptionCipher(binary(key), keyLength * 8);
    cipher.start(binary(iv));
    return cipher;
  },
});

const IN_PBES2: Readonly<Record<string, Scheme>> = {
  '2.16.840.1.101.3.4.1.2': aes(16),
  '2.16.840.1.101.3.4.1.22': aes(24),
  '2.16.840.1.101.3.4.1.42': aes(32),
  '1.2.840.113549.3.7': tripleDes(24),
};
/** pbeWithSHAAnd3-KeyTripleDES-CBC, 2-Key, 128BitRC2, 40BitRC2. */
const OF_PKCS12: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.12.1.3': tripleDes(24),
  '1.2.840.113549.1.12.1.4': tripleDes(16),
  '1.2.840.113549.1.12.1.5': rc2(16),
  '1.2.840.113549.1.12.1.6': rc2(5),
};

/**
 * Decrypt by an AlgorithmIdentifier of password-based encryption. Null where the padding shows that the PIN is another.
 * Rejects with ProtectionRefused, TypeError.
 */
export async function decrypt(
  algorithm: asn1js.AsnType | undefined,
  data: Uint8Array,
  pin: PinForm,
): Promise<Uint8Array | null> {
  const [scheme, parameters] = partsOf(algorithm);
  const oid = oidOf(scheme);
  const { cipher, key, iv } = oid === PBES2 ? await pbes2(parameters, pin) : ofPkcs12(oid, parameters, pin);
  const opening = cipher(key, iv);
  opening.update(forge.util.createBuffer(binary(data)));
  return opening.finish() ? bytesOf(opening.output.getBytes()) : null;
}

interface Opened {
  readonly cipher: BlockCipher;
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
}

async function pbes2(parameters: asn1js.AsnType | undefined, pin: PinForm): Promise<Opened> {
  const [kdf, encryption] = partsOf(parameters);
  const [scheme, iv] = partsOf(encryption);
  const found = IN_PBES2[oidOf(scheme)];
  if (!found) throw refusedScheme(oidOf(scheme));
  const key = await pbkdf2Key(pin.utf8, { ...pbkdf2Of(kdf), length: found.keyLength });
  return { cipher: found.cipher, key, iv: octetsOf(iv) };
}

function ofPkcs12(oid: string, parameters: asn1js.AsnType | undefined, { wide }: PinForm): Opened {
  const scheme = OF_PKCS12[oid];
  if (!scheme) throw refusedScheme(oid);
  const [salt, rounds] = partsOf(parameters);
  const derivation = { digest: digestOf(SHA1), salt: octetsOf(salt), rounds: numberOf(rounds) };
  return {
    cipher: scheme.cipher,
    key: pkcs12Key(wide, PURPOSE.key, { ...derivation, length: scheme.keyLength }),
    iv: pkcs12Key(wide, PURPOSE.iv, { ...derivation, length: 8 }),
  };
}

export interface Lock {
  readonly pin: PinForm;
  readonly salt: Uint8Array;
  readonly iv: Uint8Array;
  readonly iterations: number;
}

const HMAC_SHA256 = '1.2.840.113549.2.9';

/** AES-256-CBC under PBKDF2 with HMAC-SHA-256: the AlgorithmIdentifier and what it makes of the data. */
export function encrypt(
  data: Uint8Array,
  { pin, salt, iv, iterations }: Lock,
): { readonly algorithm: asn1js.Sequence; readonly encrypted: Uint8Array } {
  const key = pbkdf2(hmacDigestOf(HMAC_SHA256).hash, pin.utf8, salt, { c: iterations, dkLen: 32 });
  const cipher = forge.cipher.createCipher('AES-CBC', binary(key));
  cipher.start({ iv: binary(iv) });
  cipher.update(forge.util.createBuffer(binary(data)));
  cipher.finish();
  return { algorithm: algorithmOf(salt, iterations, iv), encrypted: bytesOf(cipher.output.getBytes()) };
}

const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });
const oid = (value: string): asn1js.ObjectIdentifier => new asn1js.ObjectIdentifier({ value });
const octets = (valueHex: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex });

const algorithmOf = (salt: Uint8Array, iterations: number, iv: Uint8Array): asn1js.Sequence =>
  sequence(
    oid(PBES2),
    sequence(
      sequence(
        oid('1.2.840.113549.1.5.12'),
        sequence(
          octets(salt),
          new asn1js.Integer({ value: iterations }),
          sequence(oid(HMAC_SHA256), new asn1js.Null()),
        ),
      ),
      sequence(oid('2.16.840.1.101.3.4.1.42'), octets(iv)),
    ),
  );
