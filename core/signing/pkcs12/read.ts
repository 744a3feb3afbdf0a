/** What lies in a PKCS#12 file (RFC 7292), opened with its PIN. */
import type * as asn1js from 'asn1js';
import { berOf, derOf, octetsOf, oidOf, partsOf } from '../ber.js';
import { SigningRefused } from '../signer.js';
import { structureOf } from './armour.js';
import { decrypt } from './cipher.js';
import type { OnRounds } from './derive.js';
import { macHolds } from './mac.js';
import { type PinForm, pinForms } from './pin-forms.js';
import { ProtectionRefused } from './protection.js';

export interface KeyFile {
  /** DER of PrivateKeyInfo, whatever the algorithm. */
  readonly keys: readonly Uint8Array[];
  /** DER, exactly as the file has them. */
  readonly certificates: readonly Uint8Array[];
}

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
/** Files locked by a certificate instead of a PIN (RFC 7292 section 3.1): signedData, envelopedData. */
const BY_CERTIFICATE = ['1.2.840.113549.1.7.2', '1.2.840.113549.1.7.3'];
const BAG = '1.2.840.113549.1.12.10.1.';
const X509 = '1.2.840.113549.1.9.22.1';

/**
 * An empty PIN is that of a file without one. Rejects with SigningRefused: not-a-key-file, wrong-pin, old-protection,
 * unknown-protection, too-many-rounds.
 */
export async function readKeyFile(bytes: Uint8Array, pin: string, onRounds?: OnRounds): Promise<KeyFile> {
  try {
    const [, authSafe, macData] = partsOf(structureOf(bytes));
    const safe = octetsOf(contentOf(authSafe!, DATA));
    for (const form of pinForms(pin)) {
      if (macData !== undefined && !(await macHolds(macData, safe, form, onRounds))) continue;
      const found = await new Safe(form).read(safe);
      if (found !== null) return found;
    }
  } catch (error) {
    throw new SigningRefused(error instanceof ProtectionRefused ? error.code : 'not-a-key-file');
  }
  throw new SigningRefused('wrong-pin');
}

class Safe {
  private readonly keys: Uint8Array[] = [];
  private readonly certificates: Uint8Array[] = [];
  /** Why a part stayed closed: it says so only where no key was found beside it. */
  private closed: ProtectionRefused | null = null;

  constructor(private readonly pin: PinForm) {}

  /** Null where something does not open with this PIN. */
  async read(safe: Uint8Array): Promise<KeyFile | null> {
    for (const info of partsOf(berOf(safe))) {
      if (!(await this.tried(() => this.contents(info)))) return null;
    }
    if (this.closed && this.keys.length === 0) throw this.closed;
    return { keys: this.keys, certificates: this.certificates };
  }

  private async tried(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProtectionRefused)) throw error;
      this.closed ??= error;
      return true;
    }
  }

  /** The SafeContents of one ContentInfo. */
  private async contents(info: asn1js.AsnType): Promise<boolean> {
    const [type] = partsOf(info);
    if (oidOf(type) !== ENCRYPTED_DATA) return this.bags(berOf(octetsOf(contentOf(info, DATA))));
    const [, encrypted] = partsOf(contentOf(info, ENCRYPTED_DATA));
    const [, algorithm, data] = partsOf(encrypted);
    const opened = await this.opened(algorithm, data);
    return opened !== null && this.bags(opened);
  }

  private async bags(contents: asn1js.AsnType): Promise<boolean> {
    for (const one of partsOf(contents)) if (!(await this.tried(() => this.bag(one)))) return false;
    return true;
  }

  private async bag(bag: asn1js.AsnType): Promise<boolean> {
    const [type, holder] = partsOf(bag);
    const [value] = partsOf(holder);
    switch (oidOf(type).replace(BAG, '')) {
      case '1':
        this.keys.push(derOf(value!));
        break;
      case '2': {
        const [algorithm, data] = partsOf(value);
        const key = await this.opened(algorithm, data);
        if (key === null) return false;
        this.keys.push(derOf(key));
        break;
      }
      case '3': {
        const [kind, certificate] = partsOf(value);
        if (oidOf(kind) === X509) this.certificates.push(octetsOf(partsOf(certificate)[0]));
        break;
      }
      case '6':
        return this.bags(value!);
    }
    return true;
  }

  /** A wrong PIN is found by the padding, or by what comes out being no structure. */
  private async opened(algorithm: asn1js.AsnType | undefined, data: asn1js.AsnType | undefined) {
    const bytes = await decrypt(algorithm, octetsOf(data), this.pin);
    try {
      return bytes && berOf(bytes);
    } catch {
      return null;
    }
  }
}

function contentOf(info: asn1js.AsnType, wanted: string): asn1js.AsnType {
  const [type, holder] = partsOf(info);
  const oid = oidOf(type);
  if (BY_CERTIFICATE.includes(oid)) throw new ProtectionRefused('unknown-protection', oid);
  if (oid !== wanted) throw new TypeError('another kind of content');
  return partsOf(holder)[0]!;
}
