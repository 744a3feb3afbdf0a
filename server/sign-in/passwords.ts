import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import PQueue from 'p-queue';

/** argon2id (the library's default) with 19 MiB and two passes, about 12 ms. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two at a time: the database reads and writes on the same four threads, and must not wait behind sign-ins. */
const hashing = new PQueue({ concurrency: 2 });

/** Keyboards compose Vietnamese letters differently; the password is the same. */
const bytesOf = (password: string): string => password.normalize('NFC');

/** The PHC text to store for a password. */
export const hashPassword = (password: string): Promise<string> => hashing.add(() => hash(bytesOf(password), OPTIONS));

/** A hash nobody's password has, so that an unknown account takes as long as a known one. */
let nobody: Promise<string> | undefined;

/** Whether a password is the one of a stored hash; with null, false after the same time. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomUUID());
  const expected = stored ?? (await nobody);
  const matches = await hashing.add(() => verify(expected, bytesOf(password)));
  return stored !== null && matches;
}
