/** The school's backup key: the public half stays with the server, the private one is sealed by words and leaves it. */
import { armor, Encrypter, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AgeRefused, faultOf } from './age-file.js';

export interface NewBackupKey {
  /** `age1…` */
  readonly recipient: string;
  /** The private half sealed by a passphrase, as text that can be printed and typed: what `age -d -i` takes. */
  readonly sealedIdentity: string;
}

export async function newBackupKey(passphrase: string): Promise<NewBackupKey> {
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return {
    recipient: await identityToRecipient(identity),
    sealedIdentity: `${armor.encode(await encrypter.encrypt(`${identity}\n`)).trim()}\n`,
  };
}

const IDENTITY = /^AGE-SECRET-KEY-1[A-Z0-9]+$/m;

/** A private key that no passphrase seals, as age-keygen writes it; null where the text has none. */
export const plainIdentity = (text: string): string | null => IDENTITY.exec(text.replaceAll('\r', ''))?.[0] ?? null;

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Whether a text has a private key sealed by a passphrase. */
export const isSealedKey = (text: string): boolean => text.includes(BEGIN);

/** The private half out of its text. Throws AgeRefused. */
export async function openBackupKey(text: string, passphrase: string): Promise<string> {
  const begin = text.indexOf(BEGIN);
  if (begin < 0) throw new AgeRefused('not-age');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  let sealed: Uint8Array;
  try {
    sealed = armor.decode(text.slice(begin));
  } catch {
    throw new AgeRefused('damaged');
  }
  const opened = await decrypter.decrypt(sealed, 'text').catch((error: unknown) => {
    throw new AgeRefused(faultOf(error, 'wrong-passphrase'));
  });
  const identity = plainIdentity(opened);
  if (identity === null) throw new AgeRefused('not-age');
  return identity;
}

/** Whether a text is a public key that backups can be sealed to. */
export async function isRecipient(text: string): Promise<boolean> {
  if (!/^age1[a-z0-9]{58}$/.test(text)) return false;
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(text);
    await encrypter.encrypt(new Uint8Array());
    return true;
  } catch {
    return false;
  }
}
