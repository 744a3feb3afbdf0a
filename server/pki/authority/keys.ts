import { generateKeyPair, webcrypto } from 'node:crypto';
import { promisify } from 'node:util';

/** A fresh RSA key; both DER. */
export interface MadeKey {
  readonly pkcs8: Uint8Array;
  readonly spki: Uint8Array;
}

/** Injectable, because a key of the sample school may be made beforehand and shared between tests. */
export type KeyMaker = (bits: number) => Promise<MadeKey>;

export const makeKey: KeyMaker = async (bits) => {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { pkcs8: new Uint8Array(pair.privateKey), spki: new Uint8Array(pair.publicKey) };
};

/** A private key as WebCrypto signs with it. */
export const signingKey = (pkcs8: Uint8Array): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', pkcs8, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']);
