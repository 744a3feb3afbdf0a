import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default) with 19 MiB and two passes, about 12 ms. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Keyboards compose Vietnamese letters differently; the password is the same. */
const bytesOf = (password: string): string => password.normalize('NFC');

/** The PHC text to store for a password. */
export const hashPassword = (password: string): Promise<string> => hash(bytesOf(password), OPTIONS);

/** A hash nobody's password has, so that an unknown account takes as long as a known one. */
let nobody: Promise<string> | undefined;

/** Whether a password is the one of a stored hash; with null, false after the same time. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomUUID());
  const matches = await verify(stored ?? (await nobody), bytesOf(password));
  return stored !== null && matches;
}
