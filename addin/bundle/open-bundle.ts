/** A sealed bundle opened by its passphrase, here and nowhere else. */
import { Decrypter } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { BUNDLE_FILES, type BundleFacts, bundleFactsSchema } from '../../core/contract/bundles.js';

export type Files = Readonly<Record<string, Uint8Array>>;

export interface OpenedBundle {
  readonly facts: BundleFacts;
  readonly files: Files;
}

/** Null where the passphrase is another one, or the file was damaged: age tells neither apart. Throws for what is no bundle. */
export async function openBundle(sealed: Uint8Array, passphrase: string): Promise<OpenedBundle | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  const zip = await decrypter.decrypt(sealed).catch(() => null);
  if (zip === null) return null;
  const files = unzipSync(zip);
  return { facts: bundleFactsSchema.parse(JSON.parse(textOf(files, BUNDLE_FILES.facts) ?? 'null')), files };
}

export function textOf(files: Files, name: string): string | null {
  const bytes = files[name];
  return bytes === undefined ? null : strFromU8(bytes);
}
