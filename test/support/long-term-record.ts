/** A record whose seal carries what it is judged by later, by the pinned test keys and the small time-stamp authority. */
import { createPrivateKey, webcrypto } from 'node:crypto';
import * as pkijs from 'pkijs';
import { toBase64 } from '../../core/signing/base64.js';
import type { LongTermText } from '../../core/signing/long-term/elements.js';
import { longTermOf } from '../../core/signing/long-term/unit-data.js';
import { UNIT } from '../../core/signing/name.js';
import { readStampResponse, stampRequest } from '../../core/signing/stamp-request.js';
import { recordText } from '../../core/record/record-xml.js';
import { parseCertificate } from '../../core/signing/certificate.js';
import type { ChainInput } from '../../core/signing/chain.js';
import type { Slot } from '../../core/record/record-states.js';
import { buildCertificate, buildCrl } from '../../server/pki/authority/build.js';
import { basicConstraints, forStamps, keyUsage } from '../../server/pki/authority/extensions.js';
import { answerRequest, stampKey, type StampKey } from '../../server/stamp-authority/answer.js';
import { certificateOf, keyFile, SIGNED_AT, signBy, signedRecord } from './signed-record.js';
import { smallStampKey } from './small-stamps.js';

type Trust = Omit<ChainInput, 'at' | 'use'>;

const NONCE = Uint8Array.of(1, 2, 3);
export const TRUST: Trust = {
  anchors: [certificateOf('authority')],
  intermediates: [],
  crls: [keyFile('none-revoked.crl')],
};

/** A token of the small authority, at a moment. */
export async function tokenAt(stamped: Uint8Array, at: Date, by = smallStampKey()): Promise<Uint8Array> {
  return readStampResponse(answerRequest(await stampRequest(stamped, NONCE), by, at), stamped, NONCE);
}

export interface Elsewhere {
  readonly key: StampKey;
  /** DER, of its authority. */
  readonly anchor: Uint8Array;
  readonly list: Uint8Array;
}

/** A time-stamp authority under another root than everybody else; `internal`: as a school's own names itself. */
export async function stamperElsewhere({ internal = true } = {}): Promise<Elsewhere> {
  const pkcs8 = new Uint8Array(
    createPrivateKey(Buffer.from(keyFile('stranger.key.pem'))).export({ format: 'der', type: 'pkcs8' }),
  );
  const anchor = certificateOf('stranger');
  const spki = new Uint8Array(parseCertificate(certificateOf('stamper')).subjectPublicKeyInfo.toSchema().toBER());
  const until = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2049-01-01T00:00:00Z') };
  const own = await buildCertificate(
    {
      ...{ commonName: 'Dấu thời gian nơi khác', organization: 'Nơi khác', spki, ...until },
      extensions: [basicConstraints(false), keyUsage(['digitalSignature']), forStamps()],
    },
    { certificate: anchor, pkcs8 },
  );
  const certificate = internal ? own : await withoutUnit(own, pkcs8);
  const list = await buildCrl(
    { certificate: anchor, pkcs8 },
    { number: 1, revoked: [], thisUpdate: new Date('2027-01-01T00:00:00Z'), nextUpdate: until.notAfter },
  );
  return { key: stampKey(certificate, [], Buffer.from(keyFile('stamper.key.pem')).toString('utf8')), anchor, list };
}

async function withoutUnit(der: Uint8Array, pkcs8: Uint8Array): Promise<Uint8Array> {
  const certificate = pkijs.Certificate.fromBER(Uint8Array.from(der));
  const { subject } = certificate;
  subject.typesAndValues = subject.typesAndValues.filter(({ type }) => type !== UNIT);
  subject.valueBeforeDecode = new ArrayBuffer(0);
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  await certificate.sign(await webcrypto.subtle.importKey('pkcs8', pkcs8, rsa, false, ['sign']), 'SHA-256');
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** A list of everybody's authority until a moment, that names so many nobody has. */
export async function listUntil(until: Date, named = 0): Promise<Uint8Array> {
  const pkcs8 = new Uint8Array(
    createPrivateKey(Buffer.from(keyFile('authority.key.pem'))).export({ format: 'der', type: 'pkcs8' }),
  );
  const thisUpdate = new Date('2027-01-01T00:00:00Z');
  const revoked = Array.from({ length: named }, (_, n) => ({
    serial: `7f${String(n).padStart(38, '0')}`,
    at: thisUpdate,
  }));
  return buildCrl(
    { certificate: certificateOf('authority'), pkcs8 },
    { number: 9, revoked, thisUpdate, nextUpdate: until },
  );
}

export const after = (slot: Slot, seconds: number): Date => new Date(Date.parse(SIGNED_AT[slot]) + seconds * 1000);

export interface LongTermWish {
  /** What is put in, given what would be. */
  readonly values?: (values: LongTermText) => LongTermText;
  /** What is stamped, given what would be; null: no archive stamp. */
  readonly archive?: (octets: Uint8Array) => Uint8Array | null;
  /** Who stamps the signatures, and who over all, where it is another; with their trust. */
  readonly stampedBy?: StampKey;
  readonly archivedBy?: StampKey;
  readonly trust?: Trust;
  /** Whose time is only claimed. */
  readonly unstamped?: Slot;
  /** Of the archive stamp, seconds after the seal. */
  readonly seconds?: number;
}

export interface LongTermRecord {
  readonly text: string;
  readonly values: LongTermText;
}

/** Rejects where the data is lacking. */
export async function longTermRecord({
  values: change = (same) => same,
  archive = (same) => same,
  seconds = 60,
  unstamped,
  stampedBy = smallStampKey(),
  archivedBy = stampedBy,
  trust = TRUST,
}: LongTermWish = {}): Promise<LongTermRecord> {
  const stamp = (slot: Slot, toStamp: Uint8Array): Promise<Uint8Array> => tokenAt(toStamp, after(slot, 30), stampedBy);
  const { record, signed, prepared } = await signedRecord({
    stamp: async (slot, toStamp) => (slot === unstamped ? undefined : stamp(slot, toStamp)),
  });
  const { homeroom, principal, seal } = signed;
  const found = await longTermOf([homeroom!.signature!, principal!.signature!, seal!.signature!], trust);
  if ('fault' in found) throw new Error(found.fault);
  const made = prepared.seal!;
  const value = signBy('seal', made.toSign);
  const token = await stamp('seal', made.toStamp(value));
  const values = change(found);
  const stamped = archive(made.toArchive(value, token, values));
  const own = stamped && toBase64(await tokenAt(stamped, after('seal', seconds), archivedBy));
  const signature = made.finish(value, token, { ...values, archive: own });
  return { text: recordText(record, { ...signed, seal: { ...seal!, signature } }), values };
}
