/** What core/signing uses of node-forge. Its own types pull in Node's, which would make `Buffer` legal here. */

/** Bytes as forge passes them: a string of one character a byte. */
interface ForgeBuffer {
  getBytes(): string;
}
interface ForgeDigest {
  readonly digestLength: number;
}
interface ForgeCipher {
  readonly output: ForgeBuffer;
  start(options: { iv: string }): void;
  update(input: ForgeBuffer): void;
  /** False where the padding does not fit: another key. */
  finish(): boolean;
}
interface ForgeHmac {
  start(digest: ForgeDigest, key: ForgeBuffer): void;
  update(bytes: string): void;
  digest(): ForgeBuffer;
}

declare const forge: {
  readonly util: {
    createBuffer(bytes: string): ForgeBuffer;
    encodeUtf8(text: string): string;
    decodeUtf8(bytes: string): string;
  };
  readonly asn1: { fromDer(bytes: string): unknown };
  readonly md: Readonly<Record<'sha1' | 'sha256' | 'sha384' | 'sha512', { create(): ForgeDigest }>>;
  readonly hmac: { create(): ForgeHmac };
  readonly cipher: { createCipher(algorithm: 'AES-CBC', key: string): ForgeCipher };
  readonly pkcs5: {
    pbkdf2(password: string, salt: string, iterations: number, length: number, digest: ForgeDigest): string;
  };
  readonly pki: {
    readonly pbe: {
      /** Throws for schemes it does not know. */
      getCipher(oid: string, parameters: unknown, password: string): ForgeCipher;
      generatePkcs12Key(
        password: string,
        salt: ForgeBuffer,
        id: 1 | 2 | 3,
        iterations: number,
        length: number,
        digest: ForgeDigest,
      ): ForgeBuffer;
    };
  };
};
export default forge;
