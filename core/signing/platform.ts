/** What core/signing needs of its surroundings: WebCrypto and UTF-8, the same in browsers and in Node. */

/** A key WebCrypto holds; nobody reads what is in it. */
export interface CryptoKeyHandle {
  readonly type: string;
}

export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** The parts of SubtleCrypto used here (W3C Web Cryptography API, section 14). */
export interface Subtle {
  digest(algorithm: Hash, data: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: 'spki' | 'pkcs8',
    key: Uint8Array,
    algorithm: { readonly name: 'RSASSA-PKCS1-v1_5'; readonly hash: 'SHA-256' },
    extractable: boolean,
    usages: readonly ('sign' | 'verify')[],
  ): Promise<CryptoKeyHandle>;
  sign(algorithm: 'RSASSA-PKCS1-v1_5', key: CryptoKeyHandle, data: Uint8Array): Promise<ArrayBuffer>;
  /** RSA, exponent 65537; the private key can be exported once, into its file. */
  generateKey(
    algorithm: {
      readonly name: 'RSASSA-PKCS1-v1_5';
      readonly hash: 'SHA-256';
      readonly modulusLength: number;
      readonly publicExponent: Uint8Array;
    },
    extractable: boolean,
    usages: readonly ('sign' | 'verify')[],
  ): Promise<{ readonly publicKey: CryptoKeyHandle; readonly privateKey: CryptoKeyHandle }>;
  exportKey(format: 'pkcs8' | 'spki', key: CryptoKeyHandle): Promise<ArrayBuffer>;
  verify(
    algorithm: 'RSASSA-PKCS1-v1_5',
    key: CryptoKeyHandle,
    signature: Uint8Array,
    data: Uint8Array,
  ): Promise<boolean>;
}

interface Platform {
  readonly crypto: { readonly subtle: Subtle; getRandomValues(bytes: Uint8Array): Uint8Array };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (label: 'utf-8' | 'utf-16le' | 'utf-16be', options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
}
const platform = globalThis as unknown as Platform;

export const randomBytes = (length: number): Uint8Array => platform.crypto.getRandomValues(new Uint8Array(length));

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const subtle: Subtle = platform.crypto.subtle;

const encoder = new platform.TextEncoder();
export const utf8 = (text: string): Uint8Array => encoder.encode(text);
/** Throws TypeError for bytes that are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => new platform.TextDecoder('utf-8', { fatal: true }).decode(bytes);
/** Throws TypeError for bytes that are not UTF-16 in this order. */
export const fromUtf16 = (bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): string =>
  new platform.TextDecoder(order, { fatal: true }).decode(bytes);

/** A public RSA key: whether a signature (PKCS#1 v1.5, SHA-256) over these bytes is its own. */
export interface RsaKey {
  verify(data: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}
type ReadRsaKey = (spki: Uint8Array) => RsaKey | Promise<RsaKey>;
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
let ownRsaKey: ReadRsaKey = async (spki) => {
  const key = await subtle.importKey('spki', spki, RSA, false, ['verify']);
  return { verify: (data, signature) => subtle.verify(RSA.name, key, signature, data) };
};

/** From the DER of a SubjectPublicKeyInfo; rejects where it is none of RSA. */
export const rsaKey = async (spki: Uint8Array): Promise<RsaKey> => ownRsaKey(spki);

type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
let ownSha256: Sha256 = async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes));

export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> => ownSha256(bytes);

/**
 * Hash and check by other means than WebCrypto, whose way through another thread costs more than hashing a kilobyte or
 * checking a signature: a server does a dozen of them a record.
 */
export const useOwn = (own: { readonly sha256: Sha256; readonly rsaKey: ReadRsaKey }): void => {
  ownSha256 = own.sha256;
  ownRsaKey = own.rsaKey;
};
