import { createHash, createPublicKey, verify } from 'node:crypto';
import { useOwn } from '../../core/signing/platform.js';

useOwn({
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  rsaKey: (spki) => {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    return { verify: (data, signature) => verify('sha256', data, key, signature) };
  },
});

/** SHA-256 of bytes, or of a text's UTF-8 bytes, hex. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The same as core's workbook functions take it. */
export const digest = (text: string): Promise<string> => Promise.resolve(sha256(text));

/** SHA-256 of bytes, or of a text's UTF-8 bytes, Base64. */
export const sha256Base64 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('base64');

/** SHA-256 as the Merkle tree takes it. */
export const sha256Bytes = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest());
