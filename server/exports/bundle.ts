/**
 * A bundle as one file: what is in it as a zip, sealed with age (age-encryption.org/v1: scrypt and ChaCha20-Poly1305, one way to do
 * it and no options to get wrong, with programs of several people that open it), beside the page that checks it.
 */
import { Encrypter } from 'age-encryption';
import { zipSync } from 'fflate';

export interface BundleToSeal {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly passphrase: string;
  /** `Deps.stretch`. */
  readonly stretch: number | null;
  /** What lies beside the sealed part, as it is. */
  readonly beside: Readonly<Record<string, Uint8Array>>;
  readonly sealedName: string;
}

export interface SealedBundle {
  readonly zip: Uint8Array;
  readonly sealed: Uint8Array;
}

export async function sealBundle(asked: BundleToSeal): Promise<SealedBundle> {
  const { files, passphrase, stretch, beside, sealedName } = asked;
  const encrypter = new Encrypter();
  if (stretch !== null) encrypter.setScryptWorkFactor(stretch);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  const sealed = await encrypter.encrypt(zipSync({ ...files }));
  // Sealed bytes do not get smaller.
  return { sealed, zip: zipSync({ ...beside, [sealedName]: [sealed, { level: 0 }] }) };
}
