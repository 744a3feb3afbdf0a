/** USB tokens through their maker's PKCS#11 library (PKCS #11 v2.40). Only this file names it. */
import { createHash } from 'node:crypto';
import type * as Pkcs11 from 'pkcs11js';
import { SigningRefused } from '../../core/signing/signer.js';

/** Loaded when asked for: it is an optional package, and only the helper on a signer's own computer needs it. */
type Library = typeof Pkcs11;
type Module = InstanceType<Library['PKCS11']>;
type Slot = Buffer;
type Session = Buffer;

export interface TokenCertificate {
  /** Base64 of the DER. */
  readonly der: string;
  /** The token's label. */
  readonly token: string;
}

export interface Tokens {
  /** Certificates on every token that is plugged in; none where there is none. */
  certificates(): readonly TokenCertificate[];
  /** Sign SHA-256 hashes with the key that belongs to a certificate. Throws SigningRefused. */
  sign(fingerprint: string, pin: string, hashes: readonly Uint8Array[]): Uint8Array[];
  close(): void;
}

/** DigestInfo of SHA-256 before the hash itself (RFC 8017 section 9.2, note 1). */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Thrown where the module cannot be loaded. */
export class NoTokenModule extends Error {
  override readonly name = 'NoTokenModule';
}

/** Open a token maker's library. Throws NoTokenModule. */
export async function openTokens(libraryFile: string): Promise<Tokens> {
  const pkcs11js = await import('pkcs11js').then(
    // CommonJS: its names stand below `default`.
    (loaded) => (loaded as unknown as { default?: Library }).default ?? loaded,
    () => {
      throw new NoTokenModule('pkcs11js');
    },
  );
  const module = new pkcs11js.PKCS11();
  try {
    module.load(libraryFile);
    module.C_Initialize();
  } catch (error) {
    throw new NoTokenModule(libraryFile, { cause: error });
  }
  return new LoadedTokens(pkcs11js, module);
}

class LoadedTokens implements Tokens {
  constructor(
    private readonly lib: Library,
    private readonly module: Module,
  ) {}

  certificates(): readonly TokenCertificate[] {
    return this.readySlots().flatMap(({ slot, token }) =>
      this.inSession(slot, (session) =>
        this.find(session, [{ type: this.lib.CKA_CLASS, value: this.lib.CKO_CERTIFICATE }]).map((object) => ({
          der: this.attribute(session, object, this.lib.CKA_VALUE).toString('base64'),
          token,
        })),
      ),
    );
  }

  sign(fingerprint: string, pin: string, hashes: readonly Uint8Array[]): Uint8Array[] {
    for (const { slot } of this.readySlots()) {
      const signed = this.inSession(slot, (session) => {
        const keyId = this.keyIdOf(session, fingerprint);
        return keyId === null ? null : this.signWith(session, keyId, pin, hashes);
      });
      if (signed !== null) return signed;
    }
    throw new SigningRefused('token-missing');
  }

  close(): void {
    this.module.C_Finalize();
    this.module.close();
  }

  /** Tokens that were set up; a fresh one holds nothing and opens no session. */
  private readySlots(): { slot: Slot; token: string }[] {
    return this.module.C_GetSlotList(true).flatMap((slot) => {
      const { flags, label } = this.refusing(() => this.module.C_GetTokenInfo(slot));
      return (flags & this.lib.CKF_TOKEN_INITIALIZED) === 0 ? [] : [{ slot, token: label.trim() }];
    });
  }

  private signWith(session: Session, keyId: Buffer, pin: string, hashes: readonly Uint8Array[]): Uint8Array[] {
    const { lib, module } = this;
    this.refusing(() => module.C_Login(session, lib.CKU_USER, pin));
    try {
      const [key] = this.find(session, [
        { type: lib.CKA_CLASS, value: lib.CKO_PRIVATE_KEY },
        { type: lib.CKA_ID, value: keyId },
      ]);
      if (key === undefined) throw new SigningRefused('not-on-token');
      return hashes.map((hash) =>
        this.refusing(() => {
          // The bare RSA operation: every token has it, and only hashes reach the helper.
          module.C_SignInit(session, { mechanism: lib.CKM_RSA_PKCS }, key);
          return new Uint8Array(module.C_Sign(session, Buffer.concat([DIGEST_INFO, hash]), Buffer.alloc(512)));
        }),
      );
    } finally {
      this.evenIfGone(() => module.C_Logout(session));
    }
  }

  /** Id that joins a certificate to its key; null where this token does not hold it. */
  private keyIdOf(session: Session, fingerprint: string): Buffer | null {
    const { lib } = this;
    const found = this.find(session, [{ type: lib.CKA_CLASS, value: lib.CKO_CERTIFICATE }]).find(
      (object) =>
        createHash('sha256')
          .update(this.attribute(session, object, lib.CKA_VALUE))
          .digest('hex') === fingerprint,
    );
    return found === undefined ? null : this.attribute(session, found, lib.CKA_ID);
  }

  private find(session: Session, template: { type: number; value: number | Buffer }[]): Buffer[] {
    this.module.C_FindObjectsInit(session, template);
    try {
      const found: Buffer[] = [];
      for (;;) {
        const objects = this.module.C_FindObjects(session, 50);
        found.push(...objects);
        if (objects.length < 50) return found;
      }
    } finally {
      this.module.C_FindObjectsFinal(session);
    }
  }

  private attribute(session: Session, object: Buffer, type: number): Buffer {
    const [attribute] = this.module.C_GetAttributeValue(session, object, [{ type }]);
    return Buffer.from(attribute?.value as Buffer);
  }

  private inSession<T>(slot: Slot, work: (session: Session) => T): T {
    const session = this.refusing(() => this.module.C_OpenSession(slot, this.lib.CKF_SERIAL_SESSION));
    try {
      return work(session);
    } finally {
      this.evenIfGone(() => this.module.C_CloseSession(session));
    }
  }

  /** Tidying up at a token that was pulled out meanwhile says nothing new. */
  private evenIfGone(work: () => void): void {
    try {
      work();
    } catch {
      // What went wrong before is what counts.
    }
  }

  /** What the token says no to, in our codes. */
  private refusing<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const code = (error as { code?: number }).code;
      if (
        code === this.lib.CKR_PIN_INCORRECT ||
        code === this.lib.CKR_PIN_LEN_RANGE ||
        code === this.lib.CKR_PIN_INVALID
      )
        throw new SigningRefused('wrong-pin');
      if (code === this.lib.CKR_PIN_LOCKED || code === this.lib.CKR_PIN_EXPIRED) throw new SigningRefused('pin-locked');
      const { CKR_TOKEN_NOT_PRESENT, CKR_TOKEN_NOT_RECOGNIZED, CKR_DEVICE_REMOVED, CKR_SESSION_HANDLE_INVALID } =
        this.lib;
      // Makers’ libraries name a token that was pulled out in each of these ways.
      const gone = [CKR_TOKEN_NOT_PRESENT, CKR_TOKEN_NOT_RECOGNIZED, CKR_DEVICE_REMOVED, CKR_SESSION_HANDLE_INVALID];
      if (code !== undefined && gone.includes(code)) throw new SigningRefused('token-missing');
      throw error;
    }
  }
}
