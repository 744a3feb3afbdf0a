/** What lies in a PKCS#12 file (RFC 7292), opened with its password. */
import type * as asn1js from 'asn1js';
import { berOf, derOf, octetsOf, oidOf, partsOf } from '../ber.js';
import { SigningRefused } from '../signer.js';
import { decrypt, macHolds } from './password.js';

export interface KeyFile {
  /** DER of PrivateKeyInfo, whatever the algorithm. */
  readonly keys: readonly Uint8Array[];
  /** DER, exactly as the file has them. */
  readonly certificates: readonly Uint8Array[];
}

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const BAG = '1.2.840.113549.1.12.10.1.';
const X509 = '1.2.840.113549.1.9.22.1';

/** Throws SigningRefused with not-a-key-file or wrong-pin. */
export function readKeyFile(bytes: Uint8Array, pin: string): KeyFile {
  try {
    const [, authSafe, macData] = partsOf(berOf(bytes));
    const safe = octetsOf(contentOf(authSafe!, DATA));
    // Keyboards compose Vietnamese letters differently, and other programs do not normalise them.
    const forms = [...new Set([pin.normalize('NFC'), pin.normalize('NFD'), pin])];
    for (const form of forms) {
      if (macData !== undefined && !macHolds(macData, safe, form)) continue;
      const found = readSafe(safe, form);
      if (found !== null) return found;
    }
  } catch {
    throw new SigningRefused('not-a-key-file');
  }
  throw new SigningRefused('wrong-pin');
}

/** Null where something does not open with this password. */
function readSafe(safe: Uint8Array, pin: string): KeyFile | null {
  const bags: asn1js.AsnType[] = [];
  for (const info of partsOf(berOf(safe))) {
    const contents = contentsOf(info, pin);
    if (contents === null) return null;
    bags.push(...partsOf(contents));
  }
  const [keys, certificates]: [Uint8Array[], Uint8Array[]] = [[], []];
  for (const bag of bags) {
    const [type, holder] = partsOf(bag);
    const [value] = partsOf(holder);
    switch (oidOf(type).replace(BAG, '')) {
      case '1':
        keys.push(derOf(value!));
        break;
      case '2': {
        const [algorithm, data] = partsOf(value);
        const key = opened(algorithm!, octetsOf(data), pin);
        if (key === null) return null;
        keys.push(derOf(key));
        break;
      }
      case '3': {
        const [kind, certificate] = partsOf(value);
        if (oidOf(kind) === X509) certificates.push(octetsOf(partsOf(certificate)[0]));
      }
    }
  }
  return { keys, certificates };
}

/** The SafeContents of one ContentInfo; null where it does not open. */
function contentsOf(info: asn1js.AsnType, pin: string): asn1js.AsnType | null {
  const [type] = partsOf(info);
  if (oidOf(type) !== ENCRYPTED_DATA) return berOf(octetsOf(contentOf(info, DATA)));
  const [, encrypted] = partsOf(contentOf(info, ENCRYPTED_DATA));
  const [, algorithm, data] = partsOf(encrypted);
  return opened(algorithm!, octetsOf(data), pin);
}

function contentOf(info: asn1js.AsnType, wanted: string): asn1js.AsnType {
  const [type, holder] = partsOf(info);
  if (oidOf(type) !== wanted) throw new TypeError('another kind of content');
  return partsOf(holder)[0]!;
}

/** A wrong password is found by the padding, or by what comes out being no structure. */
function opened(algorithm: asn1js.AsnType, data: Uint8Array, pin: string): asn1js.AsnType | null {
  const bytes = decrypt(algorithm, data, pin);
  try {
    return bytes && berOf(bytes);
  } catch {
    return null;
  }
}
