/** From a key file and its PIN to a key that signs; neither leaves this page. */
import type { Certificate } from '../../core/contract/certificates.js';
import { SigningRefused } from '../../core/signing/signer.js';
import type { KeyFile } from './key-file.js';
import { loadKit } from './load-kit.js';
import { openBeside, type Watching } from './open-beside.js';
import type { OpenedKey } from './opened-key.js';

/** Rejects with SigningRefused. */
export async function openKeyFile(
  file: KeyFile,
  pin: string,
  certificates: readonly Certificate[],
  watching: Watching,
): Promise<OpenedKey> {
  const { fromBase64, keyFileSigner, toBase64 } = await loadKit();
  const known = certificates.map(({ der }) => fromBase64(der));
  const signer = keyFileSigner(await openBeside({ bytes: file.bytes, pin, known, at: new Date() }, watching));
  const der = toBase64(signer.certificate);
  const certificate = certificates.find((one) => one.der === der);
  if (certificate) return { signer, certificate };
  signer.close();
  // A key, but not the one this account is known by.
  throw new SigningRefused('no-certificate');
}
