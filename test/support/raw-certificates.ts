/** Certificates and lists written byte by byte, so that every field can be what it must not be. */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import {
  context,
  joinBytes,
  NULL,
  objectIdentifier,
  octetString,
  sequence,
  time,
  tlv,
  TRUE,
} from '../../core/signing/der.js';
import { day } from './chain-certificates.js';

export { context, joinBytes, NULL, objectIdentifier as oid, octetString, sequence, tlv, TRUE };

export const utf8 = (text: string, tag = 0x0c): Uint8Array =>
  tlv(tag, Buffer.from(text, tag === 0x0c ? 'utf8' : 'latin1'));
export const number = (value: number): Uint8Array => tlv(2, Uint8Array.of(value));
/** One part an attribute: common names, unless the type says otherwise. */
export const dn = (...parts: (string | readonly [type: string, value: Uint8Array])[]): Uint8Array =>
  sequence(
    ...parts.map((part) => {
      const [type, value] = typeof part === 'string' ? (['2.5.4.3', utf8(part)] as const) : part;
      return tlv(0x31, sequence(objectIdentifier(type), value));
    }),
  );

export const ext = (type: string, value: Uint8Array, isCritical = false): Uint8Array =>
  sequence(objectIdentifier(type), ...(isCritical ? [TRUE] : []), octetString(value));

export const EXT = {
  basic: (pathLength?: number) =>
    ext('2.5.29.19', sequence(TRUE, ...(pathLength === undefined ? [] : [number(pathLength)])), true),
  notAuthority: () => ext('2.5.29.19', sequence()),
  /** keyCertSign and cRLSign. */
  authorityUsage: () => ext('2.5.29.15', tlv(3, Uint8Array.of(1, 0x06)), true),
  usage: (...bytes: number[]) => ext('2.5.29.15', tlv(3, Uint8Array.from(bytes)), true),
  purposes: (...all: string[]) => ext('2.5.29.37', sequence(...all.map(objectIdentifier))),
  /** GeneralNames as tag and text or bytes. */
  names: (...all: Uint8Array[]) => ext('2.5.29.17', sequence(...all)),
  constraints: (permitted: Uint8Array[], excluded: Uint8Array[], isCritical = true) =>
    ext(
      '2.5.29.30',
      sequence(
        ...[permitted, excluded].map((all, index) =>
          all.length > 0 ? context(index, ...all.map((one) => sequence(one))) : new Uint8Array(),
        ),
      ),
      isCritical,
    ),
  policies: (...all: string[]) => ext('2.5.29.32', sequence(...all.map((one) => sequence(objectIdentifier(one))))),
  mappings: (...all: [string, string][]) =>
    ext('2.5.29.33', sequence(...all.map((pair) => sequence(...pair.map(objectIdentifier))))),
  policyConstraints: (explicitAfter: number | null, noMappingAfter: number | null) =>
    ext(
      '2.5.29.36',
      sequence(
        ...[explicitAfter, noMappingAfter].map((value, index) =>
          value === null ? new Uint8Array() : tlv(0x80 + index, Uint8Array.of(value)),
        ),
      ),
    ),
  noAny: (after: number) => ext('2.5.29.54', number(after)),
  ownKey: (id: number) => ext('2.5.29.14', octetString(Uint8Array.of(id))),
  issuerKey: (id: number) => ext('2.5.29.35', sequence(tlv(0x80, Uint8Array.of(id)))),
  points: (...all: Uint8Array[]) => ext('2.5.29.31', sequence(...all)),
};
export const general = {
  email: (text: string) => tlv(0x81, Buffer.from(text)),
  dns: (text: string) => tlv(0x82, Buffer.from(text)),
  uri: (text: string) => tlv(0x86, Buffer.from(text)),
  address: (...bytes: number[]) => tlv(0x87, Uint8Array.from(bytes)),
  directory: (name: Uint8Array) => context(4, name),
  other: () => context(0, objectIdentifier('1.2.3'), context(0, utf8('x'))),
};

export const SHA256_RSA = sequence(objectIdentifier('1.2.840.113549.1.1.11'), NULL);

/** Whoever signs: name and key. */
export interface Signatory {
  readonly name: Uint8Array;
  readonly key: KeyObject;
}
export const signatory = (name: string | Uint8Array, pkcs8: Uint8Array): Signatory => ({
  name: typeof name === 'string' ? dn(name) : name,
  key: createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }),
});

export interface RawParts {
  readonly version?: Uint8Array | null;
  readonly serial?: Uint8Array;
  readonly algorithm?: Uint8Array;
  readonly outer?: Uint8Array;
  readonly issuer?: Uint8Array;
  readonly validity?: Uint8Array;
  readonly spki?: Uint8Array;
  /** Between key and extensions. */
  readonly more?: readonly Uint8Array[];
  readonly extensions?: readonly Uint8Array[] | null;
  readonly hash?: string;
  /** Behind the signature. */
  readonly behind?: Uint8Array;
}

export const spkiOf = (key: KeyObject): Uint8Array => createPublicKey(key).export({ format: 'der', type: 'spki' });

let serials = 0;

/** DER. */
export function rawCertificate(subject: Signatory, by: Signatory, parts: RawParts = {}): Uint8Array {
  const algorithm = parts.algorithm ?? SHA256_RSA;
  const extensions = parts.extensions === undefined ? [] : parts.extensions;
  const wrapped = extensions && extensions.length > 0 ? [context(3, sequence(...extensions))] : [];
  const tbs = sequence(
    ...(parts.version === null ? [] : [parts.version ?? context(0, number(2))]),
    parts.serial ?? tlv(2, Uint8Array.of(0x30, ++serials >> 8, serials & 255)),
    algorithm,
    parts.issuer ?? by.name,
    parts.validity ?? sequence(time(day(-10)), time(day(400))),
    subject.name,
    parts.spki ?? spkiOf(subject.key),
    ...(parts.more ?? []),
    ...wrapped,
  );
  return signedBy(tbs, by, parts.outer ?? algorithm, parts.hash, parts.behind);
}

export const signedBy = (
  tbs: Uint8Array,
  by: Signatory,
  algorithm: Uint8Array,
  hash = 'sha256',
  behind: Uint8Array = new Uint8Array(),
) => sequence(tbs, algorithm, tlv(3, Uint8Array.of(0), sign(hash, tbs, by.key)), behind);

export interface RawList {
  readonly issuer?: Uint8Array;
  readonly at?: Date;
  readonly next?: Date | null;
  readonly entries?: readonly Uint8Array[];
  readonly extensions?: readonly Uint8Array[];
  readonly algorithm?: Uint8Array;
  readonly outer?: Uint8Array;
  readonly hash?: string;
  readonly behind?: Uint8Array;
}

/** DER. */
export function rawList(by: Signatory, parts: RawList = {}): Uint8Array {
  const algorithm = parts.algorithm ?? SHA256_RSA;
  const { entries = [], extensions = [], next = day(80) } = parts;
  const tbs = sequence(
    number(1),
    algorithm,
    parts.issuer ?? by.name,
    time(parts.at ?? day(-1)),
    ...(next === null ? [] : [time(next)]),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    ...(extensions.length > 0 ? [context(0, sequence(...extensions))] : []),
  );
  return signedBy(tbs, by, parts.outer ?? algorithm, parts.hash, parts.behind);
}

/** `serial`: the INTEGER as it stands in the certificate. */
export const entry = (serial: Uint8Array, at = day(-5), ...extensions: Uint8Array[]): Uint8Array =>
  sequence(serial, time(at), ...(extensions.length > 0 ? [sequence(...extensions)] : []));

export const LIST = {
  number: (value: number) => ext('2.5.29.20', number(value)),
  changes: (value: number) => ext('2.5.29.27', number(value), true),
  scope: (...parts: Uint8Array[]) => ext('2.5.29.28', sequence(...parts), true),
  /** Parts of an issuing distribution point: 1 users only, 2 authorities only, 4 indirect, 5 attributes only. */
  flag: (place: number) => tlv(0x80 + place, Uint8Array.of(0xff)),
  reasons: (...bits: number[]) =>
    tlv(
      0x83,
      Uint8Array.of(
        0,
        bits.reduce((byte, bit) => byte | (0x80 >> bit), 0),
      ),
    ),
  named: (...names: Uint8Array[]) => context(0, context(0, ...names)),
  issuer: (name: Uint8Array) => ext('2.5.29.29', sequence(general.directory(name)), true),
  reason: (code: number) => ext('2.5.29.21', tlv(0x0a, Uint8Array.of(code))),
};
/** A distribution point. */
export const point = (parts: { name?: Uint8Array[]; part?: Uint8Array; reasons?: number[]; issuer?: Uint8Array }) =>
  sequence(
    ...(parts.name ? [context(0, context(0, ...parts.name))] : []),
    ...(parts.part ? [context(0, tlv(0xa1, parts.part))] : []),
    ...(parts.reasons
      ? [
          tlv(
            0x81,
            Uint8Array.of(
              0,
              parts.reasons.reduce((byte, bit) => byte | (0x80 >> bit), 0),
            ),
          ),
        ]
      : []),
    ...(parts.issuer ? [context(2, general.directory(parts.issuer))] : []),
  );
