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
  readonly TextDecoder: new (label: 'utf-8', options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
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

type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
let ownSha256: Sha256 = async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes));

export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> => ownSha256(bytes);

/**
 * Hash by other means than WebCrypto, whose way through another thread costs more than hashing a kilobyte: a server
 * checks a dozen digests a record.
 */
export const useSha256 = (own: Sha256): void => {
  ownSha256 = own;
};
