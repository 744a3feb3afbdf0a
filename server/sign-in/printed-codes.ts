/** What is printed on paper and typed once: first passwords and recovery codes. */
import { sha256 } from '../ground/digests.js';

/**
 * No vowel and no letter with which Telex, VNI or VIQR make another (s, f, r, x, j, z, w, d), nor what looks alike on paper:
 * the typing program leaves them as they are. 19 signs, 4.2 bits each.
 */
const SIGNS = 'bcghkmnpqtv23456789';
const GROUP = 4;
/** The largest multiple of their number in a byte: what is above would favour some. */
const FAIR = Math.floor(256 / SIGNS.length) * SIGNS.length;

/** Groups of four, hyphens between: 12 signs are 51 bits, 16 are 68. `newToken` as of Deps. */
export function printedCode(newToken: () => string, groups: number): string {
  const signs: string[] = [];
  while (signs.length < groups * GROUP) {
    for (const byte of Buffer.from(newToken(), 'base64url')) if (byte < FAIR) signs.push(SIGNS[byte % SIGNS.length]!);
  }
  return Array.from({ length: groups }, (_, at) => signs.slice(at * GROUP, (at + 1) * GROUP).join('')).join('-');
}

/** What was typed of one, however it was grouped. */
export const typedCode = (typed: string): string => typed.normalize('NFC').toLowerCase().replace(/[\s-]/g, '');

/** 51 bits: for a password that argon2 guards and that lasts two weeks. */
export const firstPassword = (newToken: () => string): string => printedCode(newToken, 3);
/** 68 bits: their digests are plain SHA-256. */
export const recoveryCode = (newToken: () => string): string => printedCode(newToken, 4);
export const RECOVERY_CODES = 10;

/** What is stored of a recovery code. */
export const recoveryHash = (userId: string, typed: string): string =>
  sha256(`recovery\n${userId}\n${typedCode(typed)}`);
