/** USB tokens through their maker's PKCS#11 library (PKCS #11 v2.40). Only this file names it. */
import { createHash } from 'node:crypto';
import type * as Pkcs11 from 'pkcs11js';
import { SigningRefused } from '../../core/signing/signer.js';
import { refusalOfToken, returnCodeOf } from './return-codes.js';

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
  /** Its PIN is typed on keys of its own. */
  readonly pad: boolean;
}

export interface TokenSignatures {
  readonly signatures: Uint8Array[];
  /** How often its owner typed the PIN on the token's own keys. */
  readonly asked: number;
}

export interface Tokens {
  /** Certificates on every token that is plugged in; none where there is none. */
  certificates(): readonly TokenCertificate[];
  /**
   * Sign SHA-256 hashes with the key that belongs to a certificate. A key that wants its PIN at every signature
   * (CKA_ALWAYS_AUTHENTICATE) gets the same one each time. Throws SigningRefused.
   */
  sign(fingerprint: string, pin: string, hashes: readonly Uint8Array[]): TokenSignatures;
  close(): void;
}

interface ReadyToken {
  readonly slot: Slot;
  readonly token: string;
  readonly pad: boolean;
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
  return tokensOf(pkcs11js, module);
}

/** `module` is loaded and initialized. */
export const tokensOf = (lib: Library, module: Module): Tokens => new LoadedTokens(lib, module);

class LoadedTokens implements Tokens {
  constructor(
    private readonly lib: Library,
    private readonly module: Module,
  ) {}

  certificates(): readonly TokenCertificate[] {
    const { all, trouble } = this.eachReady(({ slot, token, pad }) =>
      this.inSession(slot, (session) =>
        this.find(session, [{ type: this.lib.CKA_CLASS, value: this.lib.CKO_CERTIFICATE }]).map((object) => ({
          der: this.attribute(session, object, this.lib.CKA_VALUE).toString('base64'),
          token,
          pad,
        })),
      ),
    );
    const found = all.flat();
    if (found.length === 0 && trouble !== null) throw trouble;
    return found;
  }

  sign(fingerprint: string, pin: string, hashes: readonly Uint8Array[]): TokenSignatures {
    const { all, trouble } = this.eachReady((ready) =>
      this.inSession(ready.slot, (session) => ({ ...ready, keyId: this.keyIdOf(session, fingerprint) })),
    );
    for (const { slot, pad, keyId } of all)
      if (keyId !== null)
        return this.inSession(slot, (session) => this.signWith(session, keyId, pad ? undefined : pin, hashes));
    if (trouble !== null) throw trouble;
    throw new SigningRefused(all.length === 0 ? 'token-missing' : 'not-on-token');
  }

  close(): void {
    this.module.C_Finalize();
    this.module.close();
  }

  /**
   * What is found on each token that was set up; a fresh one holds nothing and opens no session. Another card in another
   * reader, which nobody here knows or which fails, is no reason not to use this one: its refusal is told where nothing is
   * found.
   */
  private eachReady<T>(look: (ready: ReadyToken) => T): {
    readonly all: readonly T[];
    readonly trouble: SigningRefused | null;
  } {
    const all: T[] = [];
    let trouble: SigningRefused | null = null;
    for (const slot of this.refusing(() => this.module.C_GetSlotList(true))) {
      try {
        const { flags, label } = this.refusing(() => this.module.C_GetTokenInfo(slot));
        const pad = (flags & this.lib.CKF_PROTECTED_AUTHENTICATION_PATH) !== 0;
        if ((flags & this.lib.CKF_TOKEN_INITIALIZED) !== 0) all.push(look({ slot, token: label.trim(), pad }));
      } catch (error) {
        if (!(error instanceof SigningRefused)) throw error;
        trouble ??= error;
      }
    }
    return { all, trouble };
  }

  /** `pin` is undefined where it is typed on the token. */
  private signWith(
    session: Session,
    keyId: Buffer,
    pin: string | undefined,
    hashes: readonly Uint8Array[],
  ): TokenSignatures {
    const { lib, module } = this;
    let asked = 0;
    const login = (as: number): void => {
      if (pin === undefined) asked += 1;
      module.C_Login(session, as, pin);
    };
    this.refusing(() => this.freshLogin(session, () => login(lib.CKU_USER)));
    try {
      const [key] = this.find(session, [
        { type: lib.CKA_CLASS, value: lib.CKO_PRIVATE_KEY },
        { type: lib.CKA_ID, value: keyId },
      ]);
      if (key === undefined) throw new SigningRefused('not-on-token');
      let eachTime = this.wantsPinEachTime(session, key);
      const sign = (hash: Uint8Array): Uint8Array => {
        // The bare RSA operation: every token has it, and only hashes reach the helper.
        module.C_SignInit(session, { mechanism: lib.CKM_RSA_PKCS }, key);
        if (eachTime) login(lib.CKU_CONTEXT_SPECIFIC);
        return new Uint8Array(module.C_Sign(session, Buffer.concat([DIGEST_INFO, hash]), Buffer.alloc(512)));
      };
      const signatures = hashes.map((hash) =>
        this.refusing(() => {
          try {
            return sign(hash);
          } catch (error) {
            // Some libraries keep the attribute to themselves and say it only now.
            if (eachTime || returnCodeOf(error) !== lib.CKR_USER_NOT_LOGGED_IN) throw error;
            eachTime = true;
            return sign(hash);
          }
        }),
      );
      return { signatures, asked };
    } finally {
      this.evenIfGone(() => module.C_Logout(session));
    }
  }

  /** A sign-in somebody left open would let a wrong PIN pass. */
  private freshLogin(session: Session, login: () => void): void {
    try {
      login();
    } catch (error) {
      if (returnCodeOf(error) !== this.lib.CKR_USER_ALREADY_LOGGED_IN) throw error;
      this.module.C_Logout(session);
      login();
    }
  }

  /** CKA_ALWAYS_AUTHENTICATE (PKCS #11 v2.40 section 4.9): keys of identity cards. Older libraries do not know it. */
  private wantsPinEachTime(session: Session, key: Buffer): boolean {
    try {
      return this.attribute(session, key, this.lib.CKA_ALWAYS_AUTHENTICATE)[0] === 1;
    } catch {
      return false;
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
    this.refusing(() => this.module.C_FindObjectsInit(session, template));
    try {
      const found: Buffer[] = [];
      for (;;) {
        const objects = this.refusing(() => this.module.C_FindObjects(session, 50));
        found.push(...objects);
        if (objects.length < 50) return found;
      }
    } finally {
      this.evenIfGone(() => this.module.C_FindObjectsFinal(session));
    }
  }

  private attribute(session: Session, object: Buffer, type: number): Buffer {
    const [attribute] = this.refusing(() => this.module.C_GetAttributeValue(session, object, [{ type }]));
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
      throw refusalOfToken(this.lib, error);
    }
  }
}
