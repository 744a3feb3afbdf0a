/** A key file the person chose, read once and kept only while its screen is open; what is in it stays encrypted. */
import { MOST_KEY_FILE_BYTES, SigningRefused } from '../../core/signing/signer.js';

export interface KeyFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Rejects with SigningRefused, or the browser's own error for a file that cannot be read. */
export async function readKeyFile(file: File): Promise<KeyFile> {
  // A film chosen by mistake is not read into memory.
  if (file.size > MOST_KEY_FILE_BYTES) throw new SigningRefused('key-file-too-large');
  return { name: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) };
}
