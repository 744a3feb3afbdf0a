/** What core/signing uses of node-forge. Its own types pull in Node's, which would make `Buffer` legal here. */

/** Bytes as forge passes them: a string of one character a byte. */
interface ForgeBuffer {
  getBytes(): string;
}
interface ForgeCipher {
  readonly output: ForgeBuffer;
  start(options: { iv: string } | string): void;
  update(input: ForgeBuffer): void;
  /** False where the padding does not fit: another key. */
  finish(): boolean;
}

declare const forge: {
  readonly util: { createBuffer(bytes: string): ForgeBuffer };
  readonly cipher: {
    createCipher(algorithm: 'AES-CBC', key: string): ForgeCipher;
    createDecipher(algorithm: 'AES-CBC' | '3DES-CBC', key: string): ForgeCipher;
  };
  readonly rc2: {
    /** Its `start` takes the vector itself. */
    createDecryptionCipher(key: string, bits: number): ForgeCipher;
  };
};
export default forge;
