/** From a key file and its PIN to a key that signs; neither leaves this page. */
import type { Certificate } from '../../core/contract/certificates.js';
import { SigningRefused } from '../../core/signing/signer.js';
import type { KeyFile } from './key-file.js';
import { loadKit } from './load-kit.js';
import type { OpenedKey } from './opened-key.js';

/** Rejects with SigningRefused. */
export async function openKeyFile(
  file: KeyFile,
  pin: string,
  certificates: readonly Certificate[],
): Promise<OpenedKey> {
  const { fromBase64, openPkcs12, toBase64 } = await loadKit();
  const known = certificates.map(({ der }) => fromBase64(der));
  const signer = await openPkcs12(file.bytes, pin, known, new Date());
  const der = toBase64(signer.certificate);
  const certificate = certificates.find((one) => one.der === der);
  if (certificate) return { signer, certificate };
  signer.close();
  // A key, but not the one this account is known by.
  throw new SigningRefused('no-certificate');
}
