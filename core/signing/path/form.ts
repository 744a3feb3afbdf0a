/** A certificate's fields as RFC 5280 section 4 wants them written. */
import { hexOf } from '../platform.js';
import { type ExtensionValues, readExtensions } from './extensions.js';
import { joined, nameKey, type NameKey } from './name-key.js';
import type { Signed } from '../signed-by.js';
import { algorithmStrength, keyStrength, type Strength } from './keys.js';
import { signedOf } from './signed.js';
import { checkDer, inside, integerOf, readTlv, TAG, taken, timeOf, type Tlv } from './tlv.js';

export interface Form extends ExtensionValues {
  readonly subject: NameKey;
  readonly issuer: NameKey;
  /** Hex. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The name as it is written. */
  readonly subjectDer: Uint8Array;
  /** Its issuer's name as it is written here. */
  readonly issuerDer: Uint8Array;
  readonly spki: Uint8Array;
  readonly keyStrength: Strength;
  /** Its issuer's signature. */
  readonly signed: Signed;
  readonly signedStrength: Strength;
  /** Issued under its own name, for a new key or a new form of it. */
  readonly selfIssued: boolean;
  /** It keeps the rules of section 4 for what may stand in it. */
  readonly conforming: boolean;
}

/** What a conforming authority never writes longer (section 4.1.2.2). */
const LONGEST_SERIAL = 20;
const V3 = 2;

/** Null where it cannot be read as section 4 has it: not DER, a field or an extension twice, anything behind it. */
export function formOf(der: Uint8Array): Form | null {
  try {
    return read(der);
  } catch {
    return null;
  }
}

function read(der: Uint8Array): Form {
  const whole = readTlv(der, TAG.sequence);
  checkDer(whole);
  const [tbs, outer, signature, ...rest] = inside(whole) as [Tlv, Tlv, Tlv];
  const fields = inside(tbs);
  const version = taken(fields, 0xa0);
  const serial = integerOf(fields.shift());
  const [algorithm, issuerTlv, validity, subjectTlv, spki] = fields.splice(0, 5) as [Tlv, Tlv, Tlv, Tlv, Tlv];
  for (const tag of [0x81, 0x82]) taken(fields, tag);
  const wrapped = taken(fields, 0xa3);
  const [notBefore, notAfter] = inside(validity);
  const [issuer, subject] = [nameKey(issuerTlv.whole), nameKey(subjectTlv.whole)];
  const values = readExtensions(wrapped && readTlv(wrapped.content));
  if (rest.length + fields.length > 0) throw new TypeError('more than a certificate');
  return {
    ...values,
    subject,
    issuer,
    serial: hexOf(serial),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    subjectDer: subjectTlv.whole,
    issuerDer: issuerTlv.whole,
    spki: spki.whole,
    keyStrength: keyStrength(spki),
    signed: signedOf(tbs, algorithm, signature),
    signedStrength: algorithmStrength(algorithm),
    selfIssued: joined(subject) === joined(issuer),
    conforming:
      hexOf(algorithm.whole) === hexOf(outer.whole) &&
      serial.length <= LONGEST_SERIAL &&
      issuer.length > 0 &&
      (wrapped === undefined || versionOf(version) === V3) &&
      isNamed(subject, values) &&
      isTogether(values),
  };
}

const versionOf = (wrapped: Tlv | undefined): number => (wrapped ? integerOf(readTlv(wrapped.content))[0]! : 0);

/** An authority has a name (section 4.1.2.6); whoever has none has critical other names (section 4.2.1.6). */
const isNamed = (subject: NameKey, { basic, critical }: ExtensionValues): boolean =>
  subject.length > 0 || (basic?.cA !== true && critical.has('2.5.29.17'));

/** What only an authority may say stands in an authority's certificate alone (sections 4.2.1.9, 4.2.1.10). */
function isTogether({ basic, usage, constraints }: ExtensionValues): boolean {
  if (constraints !== null && constraints.permitted.length + constraints.excluded.length === 0) return false;
  return basic?.cA === true || (constraints === null && (basic === null || usage?.includes('keyCertSign') !== true));
}
