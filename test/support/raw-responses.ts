/** Authorities' answers about single certificates (OCSP) written byte by byte, so that every field can be what it must not be. */
import { createHash } from 'node:crypto';
import { contentOf, inside, readTlv } from '../../core/signing/path/tlv.js';
import { day } from './chain-certificates.js';
import {
  context,
  ext,
  NULL,
  octetString,
  oid,
  sequence,
  SHA256_RSA,
  type Signatory,
  signedBy,
  spkiOf,
  tlv,
} from './raw-certificates.js';

/** GeneralizedTime, whatever the year. */
export const moment = (at: Date): Uint8Array =>
  tlv(0x18, Buffer.from(`${at.toISOString().slice(0, 19).replace(/\D/g, '')}Z`, 'latin1'));

const HASHES = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  md5: '1.2.840.113549.2.5',
} as const;
const keyBytes = (by: Signatory): Uint8Array => contentOf(inside(readTlv(spkiOf(by.key)))[1], 3).subarray(1);
const digest = (hash: string, bytes: Uint8Array): Uint8Array => createHash(hash).update(bytes).digest();

/** Of a certificate of `issuer`; `serial`: the INTEGER as it stands there. */
export const certId = (issuer: Signatory, serial: Uint8Array, hash: keyof typeof HASHES = 'sha1'): Uint8Array =>
  sequence(
    sequence(oid(HASHES[hash]), NULL),
    octetString(digest(hash, issuer.name)),
    octetString(digest(hash, keyBytes(issuer))),
    serial,
  );

export const SAID = {
  good: tlv(0x80),
  unknown: tlv(0x82),
  revoked: (at = day(-5), ...more: Uint8Array[]) => tlv(0xa1, moment(at), ...more),
  reason: (code: number) => context(0, tlv(0x0a, Uint8Array.of(code))),
};

export interface RawAnswer {
  readonly said?: Uint8Array;
  readonly at?: Date;
  readonly next?: Date | null;
  readonly extensions?: readonly Uint8Array[];
  readonly behind?: readonly Uint8Array[];
}
export const rawAnswer = (id: Uint8Array, parts: RawAnswer = {}): Uint8Array => {
  const { said = SAID.good, at = day(-1), next = day(6), extensions = [], behind = [] } = parts;
  return sequence(
    id,
    said,
    moment(at),
    ...(next === null ? [] : [context(0, moment(next))]),
    ...(extensions.length > 0 ? [context(1, sequence(...extensions))] : []),
    ...behind,
  );
};

export interface RawResponse {
  readonly version?: Uint8Array;
  readonly responder?: Uint8Array;
  readonly produced?: Uint8Array;
  readonly certificates?: readonly Uint8Array[];
  readonly extensions?: readonly Uint8Array[];
  readonly algorithm?: Uint8Array;
  readonly hash?: string;
  readonly status?: Uint8Array;
  readonly type?: string;
  readonly behind?: readonly Uint8Array[];
}

export const byKey = (by: Signatory): Uint8Array => context(2, octetString(digest('sha1', keyBytes(by))));
export const byName = (by: Signatory): Uint8Array => context(1, by.name);

/** DER of an OCSPResponse. */
export function rawResponse(by: Signatory, answers: readonly Uint8Array[], parts: RawResponse = {}): Uint8Array {
  const { certificates = [], extensions = [], behind = [], algorithm = SHA256_RSA } = parts;
  const data = sequence(
    parts.version ?? new Uint8Array(),
    parts.responder ?? byKey(by),
    parts.produced ?? moment(day(-1)),
    sequence(...answers),
    ...(extensions.length > 0 ? [context(1, sequence(...extensions))] : []),
    ...behind,
  );
  const along = certificates.length > 0 ? context(0, sequence(...certificates)) : new Uint8Array();
  const basic = signedBy(data, by, algorithm, parts.hash, along);
  const bytes = sequence(oid(parts.type ?? '1.3.6.1.5.5.7.48.1.1'), octetString(basic));
  return sequence(parts.status ?? tlv(0x0a, Uint8Array.of(0)), context(0, bytes));
}

export const OCSP = {
  purpose: '1.3.6.1.5.5.7.3.9',
  noCheck: () => ext('1.3.6.1.5.5.7.48.1.5', NULL),
  nonce: (...bytes: number[]) => ext('1.3.6.1.5.5.7.48.1.2', octetString(Uint8Array.from(bytes))),
  cutoff: (at: Date) => ext('1.3.6.1.5.5.7.48.1.6', moment(at)),
};

const ACCESS = { ocsp: '1.3.6.1.5.5.7.48.1', issuers: '1.3.6.1.5.5.7.48.2' } as const;
/** Where a certificate's authority answers, and where its own certificate is to be had. */
export const access = (...all: readonly (readonly [kind: keyof typeof ACCESS, at: Uint8Array])[]): Uint8Array =>
  ext('1.3.6.1.5.5.7.1.1', sequence(...all.map(([kind, at]) => sequence(oid(ACCESS[kind]), at))));
