/** PINs into keys: PKCS#12's own derivation (RFC 7292 appendix B.2) and PBKDF2 (RFC 8018 section 5.2). */
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { subtle } from '../platform.js';
import type { Digest } from './digests.js';
import { boundedRounds } from './protection.js';

/** Told now and then of a long derivation: rounds done, of how many. */
export type OnRounds = (done: number, of: number) => void;

/** What the bytes are for (RFC 7292 appendix B.3). */
export const PURPOSE = { key: 1, iv: 2, mac: 3 } as const;

export interface Derivation {
  readonly digest: Digest;
  readonly salt: Uint8Array;
  readonly rounds: number;
  /** Bytes. */
  readonly length: number;
}

const TOLD_EVERY = 10_000;

/** Throws ProtectionRefused for too many rounds. */
export function pkcs12Key(
  wide: Uint8Array,
  purpose: (typeof PURPOSE)[keyof typeof PURPOSE],
  { digest: { hash }, salt, rounds, length }: Derivation,
  onRounds?: OnRounds,
): Uint8Array {
  boundedRounds(rounds);
  const { blockLen, outputLen } = hash;
  const block = new Uint8Array(blockLen).fill(purpose);
  const input = new Uint8Array([...filled(salt, blockLen), ...filled(wide, blockLen)]);
  const key = new Uint8Array(length);
  for (let at = 0; at < length; at += outputLen) {
    let digest = hash(new Uint8Array([...block, ...input]));
    for (let round = 1; round < rounds; round++) {
      digest = hash(digest);
      if (round % TOLD_EVERY === 0) onRounds?.(round, rounds);
    }
    key.set(digest.subarray(0, length - at), at);
    addTo(input, filled(digest, blockLen).subarray(0, blockLen));
  }
  return key;
}

/** Repeated to whole blocks. */
function filled(bytes: Uint8Array, blockLength: number): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / blockLength) * blockLength);
  return whole.map((_, i) => bytes[i % bytes.length]!);
}

/** Each block of the input becomes itself + other + 1, as big-endian numbers. */
function addTo(input: Uint8Array, other: Uint8Array): void {
  for (let start = 0; start < input.length; start += other.length) {
    let carry = 1;
    for (let i = other.length - 1; i >= 0; i--) {
      carry += input[start + i]! + other[i]!;
      input[start + i] = carry & 255;
      carry >>= 8;
    }
  }
}

/** By WebCrypto where it knows the digest, which is many times as fast. Rejects with ProtectionRefused for too many rounds. */
export async function pbkdf2Key(
  password: Uint8Array,
  { digest: { hash, platform }, salt, rounds, length }: Derivation,
): Promise<Uint8Array> {
  boundedRounds(rounds);
  // Browsers differ over an empty one.
  if (platform === null || password.length === 0) return pbkdf2(hash, password, salt, { c: rounds, dkLen: length });
  const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: platform, salt, iterations: rounds }, key, length * 8);
  return new Uint8Array(bits);
}
