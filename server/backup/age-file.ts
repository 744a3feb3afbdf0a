/**
 * Files sealed with age (age-encryption.org/v1), of any length. Header, recipients and passphrases are the library's; the payload
 * is sealed here by OpenSSL, chunk by chunk as the format says: the library's own ChaCha20 is ten times slower than a disk.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Decrypter, Encrypter } from 'age-encryption';

/** What a file is sealed to: a passphrase alone, or public keys (`age1…`). `work`: of scrypt, log2; the library's where nothing is said. */
export type AgeLock =
  { readonly passphrase: string; readonly work?: number } | { readonly recipients: readonly string[] };
/** What it is opened with: the passphrase, or a private key (`AGE-SECRET-KEY-1…`). */
export type AgeKey = { readonly passphrase: string } | { readonly identity: string };

export type AgeFault = 'not-age' | 'wrong-passphrase' | 'wrong-key' | 'cut-short' | 'damaged';

/** Thrown by whatever opens a file. */
export class AgeRefused extends Error {
  override readonly name = 'AgeRefused';

  constructor(readonly fault: AgeFault) {
    super(fault);
  }
}

export interface FileKey {
  /** The header's bytes, its MAC and line end with it. */
  readonly header: Uint8Array;
  readonly fileKey: Uint8Array;
}

const FIRST_LINE = 'age-encryption.org/v1\n';
const CHUNK = 64 * 1024;
const TAG = 16;
const NONCE = 16;
/** A header of a few recipients has some hundreds of bytes. */
const LONGEST_HEADER = 64 * 1024;

const asTyped = (passphrase: string): string => passphrase.normalize('NFC');

/** A new file's header and key; that `key` opens it has been tried when this resolves. */
export async function newFileKey(lock: AgeLock, key: AgeKey): Promise<FileKey> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    encrypter.setPassphrase(asTyped(lock.passphrase));
    if (lock.work !== undefined) encrypter.setScryptWorkFactor(lock.work);
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  const header = headerOf(Buffer.from(await encrypter.encrypt(new Uint8Array())));
  return { header, fileKey: await openHeader(header, key) };
}

/** The key of a file there is. Throws AgeRefused. */
export async function fileKeyOf(file: string, key: AgeKey): Promise<FileKey> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const header = headerOf(buffer.subarray(0, bytesRead));
    return { header, fileKey: await openHeader(header, key) };
  } finally {
    await handle.close();
  }
}

function headerOf(bytes: Buffer): Buffer {
  const start = bytes.subarray(0, FIRST_LINE.length).toString('latin1');
  if (start !== FIRST_LINE) throw new AgeRefused(FIRST_LINE.startsWith(start) ? 'cut-short' : 'not-age');
  const mac = bytes.indexOf('\n--- ');
  const end = mac < 0 ? -1 : bytes.indexOf('\n', mac + 1);
  if (end < 0) throw new AgeRefused(bytes.length < LONGEST_HEADER ? 'cut-short' : 'damaged');
  return Buffer.from(bytes.subarray(0, end + 1));
}

async function openHeader(header: Uint8Array, key: AgeKey): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(asTyped(key.passphrase));
  else decrypter.addIdentity(key.identity);
  try {
    return await decrypter.decryptHeader(header);
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched');
    if (!isOther) throw new AgeRefused('damaged');
    throw new AgeRefused('passphrase' in key ? 'wrong-passphrase' : 'wrong-key');
  }
}

/** The sealed file's bytes, header first. */
export async function* sealed(
  plain: AsyncIterable<Uint8Array>,
  { header, fileKey }: FileKey,
): AsyncGenerator<Uint8Array> {
  const nonce = randomBytes(NONCE);
  yield header;
  yield nonce;
  const key = payloadKey(fileKey, nonce);
  let at = 0;
  for await (const { piece, last } of pieces(plain, CHUNK)) {
    const cipher = createCipheriv('chacha20-poly1305', key, chunkNonce(at++, last), { authTagLength: TAG });
    const sealedPiece = cipher.update(piece);
    cipher.final();
    yield Buffer.concat([sealedPiece, cipher.getAuthTag()]);
  }
}

/** What was sealed in a file, and nothing that was not. Throws AgeRefused where it is cut short or damaged. */
export async function* opened(file: string, { header, fileKey }: FileKey): AsyncGenerator<Uint8Array> {
  const nonce = await nonceOf(file, header.length);
  const key = payloadKey(fileKey, nonce);
  const rest = createReadStream(file, { start: header.length + NONCE, highWaterMark: 1 << 20 });
  let at = 0;
  for await (const { piece, last } of pieces(rest as AsyncIterable<Buffer>, CHUNK + TAG)) {
    const number = at++;
    const plain = openPiece(key, chunkNonce(number, last), piece);
    if (plain === null) throw new AgeRefused(last && isCut(key, number, piece) ? 'cut-short' : 'damaged');
    if (last && number > 0 && plain.length === 0) throw new AgeRefused('damaged');
    yield plain;
  }
}

/** A piece that ends a file and was none to end it: it was cut within, or is a middle one that was cut behind. */
const isCut = (key: Buffer, number: number, piece: Uint8Array): boolean =>
  piece.length < CHUNK + TAG || openPiece(key, chunkNonce(number, false), piece) !== null;

async function nonceOf(file: string, from: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(NONCE), 0, NONCE, from);
    if (bytesRead < NONCE) throw new AgeRefused('cut-short');
    return buffer;
  } finally {
    await handle.close();
  }
}

function openPiece(key: Buffer, nonce: Buffer, piece: Uint8Array): Buffer | null {
  if (piece.length < TAG) return null;
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
  decipher.setAuthTag(piece.subarray(piece.length - TAG));
  const plain = decipher.update(piece.subarray(0, piece.length - TAG));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}

const payloadKey = (fileKey: Uint8Array, nonce: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

/** Eleven bytes of counter, one that marks the last chunk. */
function chunkNonce(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Bytes in pieces of one size; the last may be shorter, and is known as such. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly piece: Uint8Array; readonly last: boolean }> {
  let held: Uint8Array = Buffer.alloc(0);
  for await (const bytes of source) {
    let at = 0;
    while (at < bytes.length) {
      if (held.length === size) {
        yield { piece: held, last: false };
        held = Buffer.alloc(0);
      }
      const taken = bytes.subarray(at, at + size - held.length);
      held = held.length === 0 ? taken : Buffer.concat([held, taken]);
      at += taken.length;
    }
  }
  yield { piece: held, last: true };
}
