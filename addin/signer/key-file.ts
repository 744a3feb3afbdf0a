/** A key file the person chose, read once and kept only while its screen is open; what is in it stays encrypted. */
import { SigningRefused } from '../../core/signing/signer.js';

/** Far above any key file; a film chosen by mistake is not read into memory. */
export const KEY_FILE_MOST = 1024 * 1024;

export interface KeyFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Rejects with SigningRefused, or the browser's own error for a file that cannot be read. */
export async function readKeyFile(file: File): Promise<KeyFile> {
  if (file.size > KEY_FILE_MOST) throw new SigningRefused('key-file-too-large');
  return { name: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) };
}
