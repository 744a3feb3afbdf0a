/** Asking an authority about one certificate (OCSP): the question as RFC 5019 section 2.1 has it, and what of an answer is taken. */
import type * as pkijs from 'pkijs';
import { parseCertificate } from './certificate.js';
import { context, NULL, objectIdentifier, octetString, sequence, tlv } from './der.js';
import { OID } from './oids.js';
import { Budget } from './path/budget.js';
import { isAbout, issuerHash, keyHash } from './path/cert-id.js';
import { hasEnded, lastsUntil } from './path/lasting.js';
import { type Link, readLink } from './path/link.js';
import { responderOf } from './path/responder.js';
import { readResponse } from './path/response.js';
import { TAG } from './path/tlv.js';
import { hexOf } from './platform.js';
import { signedBy } from './signed-by.js';

const AUTHORITY_ACCESS = '1.3.6.1.5.5.7.1.1';
const OCSP_ACCESS = '1.3.6.1.5.5.7.48.1';
const NONCE = '1.3.6.1.5.5.7.48.1.2';
const URI = 6;

/** Where a certificate says that its authority answers; none where it does not. Throws CertificateUnreadable. */
export function ocspUrls(der: Uint8Array): readonly string[] {
  const found = parseCertificate(der).extensions?.find(({ extnID }) => extnID === AUTHORITY_ACCESS);
  const { accessDescriptions = [] } = (found?.parsedValue ?? {}) as Partial<pkijs.InfoAccess>;
  return accessDescriptions.flatMap(({ accessMethod, accessLocation: { type, value } }) =>
    accessMethod === OCSP_ACCESS && type === URI ? [String(value)] : [],
  );
}

const linkOf = (der: Uint8Array): Link | null => {
  const link = readLink(der);
  return typeof link === 'string' ? null : link;
};

/** Whoever of these issued a certificate, DER; null where none did. */
export async function issuerOf(der: Uint8Array, authorities: readonly Uint8Array[]): Promise<Uint8Array | null> {
  const link = linkOf(der);
  for (const authority of authorities) {
    const above = linkOf(authority);
    if (link === null || above?.subjectKey !== link.issuerKey) continue;
    if (await signedBy(link.form.signed, above.signer)) return authority;
  }
  return null;
}

/**
 * DER of the question. By SHA-1, which every authority knows: it only names, and nothing rests on it. The issuer is named as the
 * certificate itself writes it (RFC 6960 section 4.1.1). `nonce`: RFC 9654.
 */
export async function ocspRequest(der: Uint8Array, issuer: Uint8Array, nonce: Uint8Array | null): Promise<Uint8Array> {
  const link = readLink(der) as Link;
  const [name, key] = [await issuerHash(link, 'SHA-1'), await keyHash(readLink(issuer) as Link, 'SHA-1')];
  const id = sequence(
    sequence(objectIdentifier(OID.sha1), NULL),
    ...[name, key].map((hash) => octetString(bytesOf(hash))),
    tlv(TAG.integer, bytesOf(link.form.serial)),
  );
  const extension = nonce && sequence(objectIdentifier(NONCE), octetString(octetString(nonce)));
  return sequence(sequence(sequence(sequence(id)), ...(extension ? [context(2, sequence(extension))] : [])));
}
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16));

export type OcspRefusal =
  /** No answer, or none that can be read. */
  | 'unreadable'
  | 'of-another'
  /** Signed by somebody who may not answer. */
  | 'of-nobody'
  /** Made by rules nobody here knows, or signed weakly. */
  | 'doubtful'
  /** To another question than this one. */
  | 'nonce'
  | 'ended'
  | 'ahead';

export interface OcspTaken {
  readonly status: 'good' | 'revoked' | 'unknown';
  /** Of a revoked one alone. */
  readonly revokedAt: Date | null;
  readonly madeAt: Date;
  /** When it ends, a revoked one perhaps long ago; `madeAt` where it is for its own moment. */
  readonly until: Date;
}

export interface OcspAsked {
  readonly der: Uint8Array;
  readonly issuer: Uint8Array;
  /** What was sent; an answer made beforehand repeats none. */
  readonly nonce: Uint8Array | null;
  /** Now. */
  readonly at: Date;
}

/** Clocks of authorities may be so far ahead, ms. */
const AHEAD = 10 * 60_000;

/** What an answer to that question says, where it can be taken. Never throws for what an authority sends. */
export async function takeAnswer(
  bytes: Uint8Array,
  { der, issuer, nonce, at }: OcspAsked,
): Promise<OcspTaken | OcspRefusal> {
  const response = readResponse(bytes);
  if (response === null) return 'unreadable';
  const [link, above] = [readLink(der) as Link, readLink(issuer) as Link];
  const [answer, ...others] = response.answers;
  if (others.length > 0 || !(await isAbout(answer!, link, above))) return 'of-another';
  const responder = await responderOf(response, above, [], new Budget().chain());
  if (responder === null) return 'of-nobody';
  if (response.doubtful) return 'doubtful';
  if (response.nonce !== null && nonce !== null && response.nonce !== hexOf(nonce)) return 'nonce';
  const { status, revokedAt, thisUpdate: madeAt } = answer!;
  if (madeAt.getTime() > at.getTime() + AHEAD) return 'ahead';
  // Revoked it stays, however old the word on it is.
  if (status !== 'revoked' && hasEnded(answer!, responder.ends, at)) return 'ended';
  return { status, revokedAt, madeAt, until: lastsUntil(answer!, responder.ends) };
}
