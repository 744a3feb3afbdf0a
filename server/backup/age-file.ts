/** Files sealed with age (age-encryption.org/v1), of any length: whoever has `age` opens them without us. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';

/** What a file is sealed to: a passphrase alone, or public keys (`age1…`). `work`: of scrypt, log2; the library's where nothing is said. */
export type AgeLock =
  { readonly passphrase: string; readonly work?: number } | { readonly recipients: readonly string[] };
/** What it is opened with: the passphrase, or a private key (`AGE-SECRET-KEY-1…`). */
export type AgeKey = { readonly passphrase: string } | { readonly identity: string };
/** One file's own key, out of its header: a passphrase is worked out once a file, not at every look. */
export type FileKey = Uint8Array;

/** Age tells a file that was cut from one that was changed by nothing but its header. */
export type AgeFault = 'not-age' | 'wrong-passphrase' | 'wrong-key' | 'damaged';

/** Thrown by whatever opens a file. */
export class AgeRefused extends Error {
  override readonly name = 'AgeRefused';

  constructor(readonly fault: AgeFault) {
    super(fault);
  }
}

const FIRST_LINE = 'age-encryption.org/v1\n';
/** A header of a few recipients has some hundreds of bytes. */
const LONGEST_HEADER = 64 * 1024;

const asTyped = (passphrase: string): string => passphrase.normalize('NFC');

/** The sealed file's bytes. */
export async function* sealed(plain: AsyncIterable<Uint8Array>, lock: AgeLock): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    encrypter.setPassphrase(asTyped(lock.passphrase));
    if (lock.work !== undefined) encrypter.setScryptWorkFactor(lock.work);
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  yield* await encrypter.encrypt(ReadableStream.from<Uint8Array>(plain));
}

/** Throws AgeRefused. */
export async function fileKeyOf(file: string, key: AgeKey): Promise<FileKey> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    return await openHeader(headerOf(buffer.subarray(0, bytesRead)), key);
  } finally {
    await handle.close();
  }
}

function headerOf(bytes: Buffer): Buffer {
  const start = bytes.subarray(0, FIRST_LINE.length).toString('latin1');
  if (start !== FIRST_LINE) throw new AgeRefused(FIRST_LINE.startsWith(start) ? 'damaged' : 'not-age');
  const mac = bytes.indexOf('\n--- ');
  const end = mac < 0 ? -1 : bytes.indexOf('\n', mac + 1);
  if (end < 0) throw new AgeRefused('damaged');
  return bytes.subarray(0, end + 1);
}

async function openHeader(header: Uint8Array, key: AgeKey): Promise<FileKey> {
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(asTyped(key.passphrase));
  else decrypter.addIdentity(key.identity);
  try {
    return await decrypter.decryptHeader(header);
  } catch (error) {
    throw new AgeRefused(faultOf(error, 'passphrase' in key ? 'wrong-passphrase' : 'wrong-key'));
  }
}

/** Why the library opens nothing: `wrong` is what another key than the right one is. */
export function faultOf(error: unknown, wrong: AgeFault): AgeFault {
  return error instanceof Error && error.message.startsWith('no identity matched') ? wrong : 'damaged';
}

/**
 * What was sealed in a file, and nothing that was not; `see` is shown the file as it is read. Throws AgeRefused where it is cut
 * short or damaged.
 */
export async function* opened(
  file: string,
  fileKey: FileKey,
  see?: (bytes: Buffer) => void,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  try {
    yield* await decrypter.decrypt(ReadableStream.from<Uint8Array>(readFrom(file, see)));
  } catch (error) {
    // A disk that cannot be read is told as it is; what age itself says is the file's fault.
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new AgeRefused('damaged');
  }
}

async function* readFrom(file: string, see?: (bytes: Buffer) => void): AsyncGenerator<Uint8Array> {
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    see?.(bytes);
    yield bytes;
  }
}
