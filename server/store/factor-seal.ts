/**
 * Keys of second factors, encrypted by a key that lies as a file beside the audit's own: who has the database alone, or a copy
 * of it, makes no codes of them. AES-256-GCM of node:crypto, bound to its owner so that no row stands in for another's.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TrailFolder } from './trail-folder.js';

export const FACTOR_KEY_FILE = 'factor-key';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const MARK = 'v1.';

/** The key file is gone, is another's, or what it sealed was changed. */
export class FactorUnreadable extends Error {
  override readonly name = 'FactorUnreadable';
}

export const isSealed = (text: string): boolean => text.startsWith(MARK);

export class FactorSeal {
  readonly #file: string;
  #key: Buffer | null = null;

  constructor(dataDir: string) {
    this.#file = path.join(new TrailFolder(dataDir).dir, FACTOR_KEY_FILE);
  }

  /** Makes the key file where there is none. Throws what the file system throws. */
  seal(userId: string, secret: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#read() ?? this.#make(), iv).setAAD(Buffer.from(userId));
    const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${MARK}${sealed.toString('base64')}`;
  }

  /** Throws FactorUnreadable, and what the file system throws beside a missing file. */
  open(userId: string, sealed: string): string {
    const key = this.#read();
    const bytes = Buffer.from(sealed.slice(MARK.length), 'base64');
    if (!key || !isSealed(sealed) || bytes.length <= IV_BYTES + TAG_BYTES) throw new FactorUnreadable();
    const end = bytes.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(end));
    try {
      return decipher.update(bytes.subarray(IV_BYTES, end), undefined, 'utf8') + decipher.final('utf8');
    } catch (cause) {
      throw new FactorUnreadable('changed, or sealed by another key', { cause });
    }
  }

  #read(): Buffer | null {
    if (this.#key) return this.#key;
    try {
      const key = Buffer.from(readFileSync(this.#file, 'utf8'), 'base64');
      if (key.length !== KEY_BYTES) throw new FactorUnreadable('no key');
      return (this.#key = key);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  #make(): Buffer {
    mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    try {
      // Never over another's: two programs may meet here at a school's first factor.
      writeFileSync(this.#file, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return this.#read()!;
  }
}
