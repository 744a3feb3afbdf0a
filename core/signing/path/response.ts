/** An answer of an authority about single certificates (OCSP, RFC 6960 section 4.2), read strictly and once. */
import { hexOf } from '../platform.js';
import { rememberedBy } from '../remember.js';
import type { Signed } from '../signed-by.js';
import { extensionsIn } from './extensions.js';
import { algorithmStrength } from './keys.js';
import { joined, nameKey } from './name-key.js';
import { signedOf } from './signed.js';
import {
  checkDer,
  contentOf,
  inside,
  integerOf,
  oidOf,
  readTlv,
  smallNumber,
  TAG,
  taken,
  timeOf,
  type Tlv,
} from './tlv.js';

/** About one certificate. */
export interface OcspAnswer {
  /** Whose, by hashes (hex) of its issuer's name and key. */
  readonly hash: string;
  readonly issuerName: string;
  readonly issuerKey: string;
  /** Hex, as the DER has it. */
  readonly serial: string;
  readonly status: 'good' | 'revoked' | 'unknown';
  /** Of a revoked one alone. */
  readonly revokedAt: Date | null;
  /** Revoked for a time (certificateHold): the only reason a newer answer takes back. */
  readonly held: boolean;
  readonly thisUpdate: Date;
  /** Null: something newer can be had at any time, so it speaks for its own moment alone (section 4.2.2.1). */
  readonly nextUpdate: Date | null;
  /** Certificates that ended since then are still known; null where it does not say (section 4.4.4). */
  readonly remembersSince: Date | null;
}

export interface OcspResponse {
  readonly signed: Signed;
  /** Whoever signed it: by name (as `joined`), or by the SHA-1 of the key (hex). */
  readonly responder: { readonly name: string } | { readonly key: string };
  readonly producedAt: Date;
  readonly answers: readonly OcspAnswer[];
  /** DER of what came along, the responder's own among them. */
  readonly certificates: readonly Uint8Array[];
  /** Hex of the question's nonce (RFC 9654); null where it has none. */
  readonly nonce: string | null;
  /** It holds what must be understood and is not, or is signed weakly: only what it calls revoked counts. */
  readonly doubtful: boolean;
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const NONCE = '1.3.6.1.5.5.7.48.1.2';
const ARCHIVE_CUTOFF = '1.3.6.1.5.5.7.48.1.6';
const UNDERSTOOD: ReadonlySet<string> = new Set([NONCE, ARCHIVE_CUTOFF]);
/** An authority sends its responder's, and perhaps what stands above. */
const MOST_CERTIFICATES = 8;
/** RFC 5280 section 5.3.1 has reasons up to 10 and none of number 7. */
const MOST_REASON = 10;
const ON_HOLD = 6;
const SUCCESSFUL = 0;

/** Whether bytes begin as an answer does, as no list and no certificate can. */
export const isResponse = (der: Uint8Array): boolean => {
  const length = der[1] ?? 0;
  return der[0] === TAG.sequence && der[2 + (length < 0x80 ? 0 : length - 0x80)] === TAG.enumerated;
};

/** Null for bytes that are no signed basic answer as section 4.2.1 has it, an authority's "try later" among them. */
export const readResponse = rememberedBy((der: Uint8Array): OcspResponse | null => {
  try {
    return isResponse(der) ? read(der) : null;
  } catch {
    return null;
  }
});

/** Exactly so many values of a SEQUENCE or a tag, at least the first `least`. */
function between(parts: Tlv[], least: number, most: number): Tlv[] {
  if (parts.length < least || parts.length > most) throw new TypeError('not an answer');
  return parts;
}

const numberOf = (tlv: Tlv | undefined): number => smallNumber(contentOf(tlv, TAG.enumerated));
const momentOf = (tlv: Tlv | undefined): Date => timeOf(tlv?.tag === TAG.generalizedTime ? tlv : undefined);
/** What stands in an explicit tag, which is one value. */
const wrappedIn = (tlv: Tlv | undefined): Tlv | undefined => tlv && readTlv(tlv.content);

function read(der: Uint8Array): OcspResponse {
  const whole = readTlv(der);
  checkDer(whole);
  const [status, wrapped] = between(inside(whole), 2, 2);
  if (numberOf(status) !== SUCCESSFUL) throw new TypeError('no answer');
  const [type, octets] = between(inside(readTlv(contentOf(wrapped, 0xa0))), 2, 2);
  if (oidOf(contentOf(type, TAG.oid)) !== BASIC) throw new TypeError('another kind of answer');
  const basic = readTlv(contentOf(octets, TAG.octets));
  checkDer(basic);
  const [tbs, algorithm, signature, along] = between(inside(basic), 3, 4) as [Tlv, Tlv, Tlv, Tlv | undefined];
  const certificates = along === undefined ? [] : inside(readTlv(contentOf(along, 0xa0)));
  if (certificates.length > MOST_CERTIFICATES) throw new TypeError('too many certificates');
  const data = dataIn(inside(tbs));
  return {
    ...data,
    signed: signedOf(tbs, algorithm, signature),
    certificates: certificates.map((one) => one.whole),
    doubtful: data.doubtful || algorithmStrength(algorithm) !== 'strong',
  };
}

/** ResponseData; its version, the first, is not written in DER. */
function dataIn(fields: Tlv[]): Omit<OcspResponse, 'signed' | 'certificates'> {
  const [responder, produced, all, wrapped] = between(fields, 3, 4);
  const producedAt = momentOf(produced);
  const found = inside(all).map((one) => answerIn(one, producedAt));
  if (found.length === 0) throw new TypeError('about nothing');
  const extensions = extensionsIn(wrapped && readTlv(contentOf(wrapped, 0xa1)));
  const nonce = extensions.get(NONCE);
  return {
    responder: responderOf(responder!),
    producedAt,
    answers: found.map(({ answer }) => answer),
    nonce: nonce === undefined ? null : hexOf(contentOf(readTlv(nonce.value), TAG.octets)),
    doubtful: found.some(({ strange }) => strange) || isStrange(extensions),
  };
}

const isStrange = (extensions: ReturnType<typeof extensionsIn>): boolean =>
  [...extensions].some(([oid, { critical }]) => critical && !UNDERSTOOD.has(oid));

function responderOf({ tag, content }: Tlv): OcspResponse['responder'] {
  if (tag === 0xa1) return { name: joined(nameKey(content)) };
  if (tag === 0xa2) return { key: hexOf(contentOf(readTlv(content), TAG.octets)) };
  throw new TypeError('of nobody');
}

function answerIn(single: Tlv, producedAt: Date): { readonly answer: OcspAnswer; readonly strange: boolean } {
  const fields = inside(single);
  const [certId, said, at] = fields.splice(0, 3);
  const next = wrappedIn(taken(fields, 0xa0));
  const extensions = extensionsIn(wrappedIn(taken(fields, 0xa1)));
  const [hash, name, key, serial] = between(inside(certId), 4, 4);
  const thisUpdate = momentOf(at);
  const nextUpdate = next === undefined ? null : momentOf(next);
  const cutoff = extensions.get(ARCHIVE_CUTOFF);
  // Of a time that was still to come when it was made, nobody can speak.
  if (fields.length > 0 || thisUpdate > producedAt || (nextUpdate !== null && nextUpdate < thisUpdate))
    throw new TypeError('not an answer');
  const answer: OcspAnswer = {
    hash: oidOf(contentOf(inside(hash)[0], TAG.oid)),
    issuerName: hexOf(contentOf(name, TAG.octets)),
    issuerKey: hexOf(contentOf(key, TAG.octets)),
    serial: hexOf(integerOf(serial)),
    ...statusOf(said),
    thisUpdate,
    nextUpdate,
    remembersSince: cutoff === undefined ? null : momentOf(readTlv(cutoff.value)),
  };
  return { answer, strange: isStrange(extensions) };
}

/** Each stands there under its own tag, and nothing in those that say it all. */
function statusOf(said: Tlv | undefined): Pick<OcspAnswer, 'status' | 'revokedAt' | 'held'> {
  if (said?.tag !== 0xa1) {
    if ((said?.tag !== 0x80 && said?.tag !== 0x82) || said.content.length > 0) throw new TypeError('not a status');
    return { status: said.tag === 0x80 ? 'good' : 'unknown', revokedAt: null, held: false };
  }
  const [at, wrapped] = between(inside(said, 0xa1), 1, 2);
  const reason = wrapped && numberOf(readTlv(contentOf(wrapped, 0xa0)));
  if (reason !== undefined && reason > MOST_REASON) throw new TypeError('not a reason');
  return { status: 'revoked', revokedAt: momentOf(at), held: reason === ON_HOLD };
}
