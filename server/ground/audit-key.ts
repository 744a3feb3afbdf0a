/** The audit's own key: Ed25519, made where there is none, in a file that only the server's own user reads. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteSignature, SignedNote } from '../../core/audit/signed-note.js';

export const KEY_FILE = 'audit-key.pem';
/** What others check notes by; for the office above. */
export const PUBLIC_KEY_FILE = 'audit-key.pub';

/** Ed25519 in the signed-note format. */
const TYPE = 1;

export interface AuditKey {
  /** As its notes say it. */
  readonly name: string;
  /** `name+hash+key`, as the signed-note format has it. */
  readonly verifier: string;
  signature(text: string): NoteSignature;
}

/** The key of a folder. Throws what the file system throws, and what node:crypto does for a file that is no key. */
export function auditKey(dir: string, name: string): AuditKey {
  const file = join(dir, KEY_FILE);
  if (!existsSync(file)) makeKey(dir);
  const key = createPrivateKey(readFileSync(file, 'utf8'));
  const raw = rawOf(createPublicKey(key));
  const id = keyId(name, raw);
  return {
    name,
    verifier: verifierOf(name, raw),
    signature: (text) => ({
      name,
      keyed: Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString('base64'),
    }),
  };
}

function makeKey(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  // Never over another's: two programs may meet here at a school's first note.
  const options = { mode: 0o600, flag: 'wx' } as const;
  try {
    writeFileSync(join(dir, KEY_FILE), privateKey.export({ type: 'pkcs8', format: 'pem' }), options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Null for a text that names no Ed25519 key. */
export function readVerifier(
  verifier: string,
): { readonly name: string; check(note: SignedNote): boolean | null } | null {
  const [, name, hash, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(verifier.trim()) ?? [];
  const typed = Buffer.from(key ?? '', 'base64');
  if (name === undefined || typed.length !== 33 || typed[0] !== TYPE) return null;
  const raw = typed.subarray(1);
  const id = keyId(name, raw);
  if (id.toString('hex') !== hash) return null;
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
  return { name, check: (note) => checkBy(name, id, publicKey, note) };
}

/** Null where no signature is by this key; every one that is has to hold. */
function checkBy(name: string, id: Buffer, key: KeyObject, { text, signatures }: SignedNote): boolean | null {
  const own = signatures
    .filter((line) => line.name === name)
    .map(({ keyed }) => Buffer.from(keyed, 'base64'))
    .filter((keyed) => keyed.subarray(0, 4).equals(id));
  if (own.length === 0) return null;
  return own.every((keyed) => verify(null, Buffer.from(text), key, keyed.subarray(4)));
}

const rawOf = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');

const keyId = (name: string, raw: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(TYPE)).update(raw).digest().subarray(0, 4);

const verifierOf = (name: string, raw: Buffer): string =>
  `${name}+${keyId(name, raw).toString('hex')}+${Buffer.concat([Buffer.of(TYPE), raw]).toString('base64')}`;

/** By what the notes of a folder are checked; null where there is no key. Throws as `auditKey` does. */
export const auditVerifier = (dir: string, name: string): string | null =>
  existsSync(join(dir, KEY_FILE)) ? auditKey(dir, name).verifier : null;
