import { createHash } from 'node:crypto';
import { useSha256 } from '../../core/signing/platform.js';

useSha256((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()));

/** SHA-256 of a text's UTF-8 bytes, hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The same as core's workbook functions take it. */
export const digest = (text: string): Promise<string> => Promise.resolve(sha256(text));

/** SHA-256 of a text's UTF-8 bytes, Base64. */
export const sha256Base64 = (text: string): string => createHash('sha256').update(text).digest('base64');
