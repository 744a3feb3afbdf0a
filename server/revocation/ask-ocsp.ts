/** One question to an authority about one certificate (OCSP) over HTTP (RFC 6960 appendix A, RFC 5019 section 5). */
import { randomBytes } from 'node:crypto';
import {
  type OcspRefusal,
  ocspRequest,
  type OcspTaken,
  ocspUrls,
  takeAnswer,
} from '../../core/signing/ocsp-request.js';
import { isResponse } from '../../core/signing/path/response.js';
import { NoAnswer, type OutwardWays, type Unanswered } from '../stamping/outward-ways.js';

/** Base64 in an address beyond which a question is posted (RFC 5019 section 5). */
const LONGEST_ADDRESS = 255;
/** An answer with the certificate of who signed it is some 3 KB. */
const LONGEST = 64 * 1024;
/** RFC 9654 section 2.1. */
const NONCE = 32;
/** Addresses a certificate names that are asked, at most. */
const MOST_ADDRESSES = 3;

export type OcspFault =
  | OcspRefusal
  | Unanswered
  | 'no-address'
  | 'no-issuer'
  /** It is out of order, or says so itself; later it may answer. */
  | 'not-now'
  /** It answers nobody, or not about this certificate, however often it is asked. */
  | 'refuses';

/** After these a question that was an address is posted: not everybody answers those, and on the way old answers are kept. */
const POSTED_AFTER: ReadonlySet<string> = new Set<OcspFault>([
  ...(['answers-otherwise', 'not-now', 'refuses', 'unreadable', 'ended'] as const),
]);
/** OCSPResponseStatus (RFC 6960 section 4.2.1) of what is no answer. */
const STATUSES: Readonly<Record<number, OcspFault>> = {
  1: 'refuses',
  2: 'not-now',
  3: 'not-now',
  5: 'refuses',
  6: 'refuses',
};

export interface OcspFound extends OcspTaken {
  /** DER of the answer, as it came. */
  readonly bytes: Uint8Array;
}

/**
 * What the authority answers, asked at the addresses the certificate itself names, one after another; why there is nothing to be
 * taken, of the last one. `issuer`: DER of who issued it.
 */
export async function askOcsp(ways: OutwardWays, about: About, clock: () => Date): Promise<OcspFound | OcspFault> {
  let fault: OcspFault = 'no-address';
  for (const address of ocspUrls(about.der).slice(0, MOST_ADDRESSES)) {
    const url = httpUrl(address);
    if (url === null) continue;
    const found = await askAt(ways, url, about, clock);
    if (typeof found !== 'string') return found;
    fault = found;
  }
  return fault;
}

const httpUrl = (address: string): URL | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : null;
};

interface About {
  readonly der: Uint8Array;
  readonly issuer: Uint8Array;
}

async function askAt(ways: OutwardWays, url: URL, about: About, clock: () => Date): Promise<OcspFound | OcspFault> {
  const short = Buffer.from(await ocspRequest(about.der, about.issuer, null)).toString('base64');
  const address = new URL(`${url.href.replace(/\/$/, '')}/${encodeURIComponent(short)}`);
  // What anybody may keep on its way is asked for by an address; a nonce asks for one made now.
  if (address.href.length <= LONGEST_ADDRESS && url.search === '') {
    const found = await exchange(ways, { url: address, nonce: null }, about, clock);
    if (typeof found !== 'string' || !POSTED_AFTER.has(found)) return found;
  }
  return exchange(ways, { url, nonce: new Uint8Array(randomBytes(NONCE)) }, about, clock);
}

/** Posted where it has a nonce. */
async function exchange(
  ways: OutwardWays,
  { url, nonce }: { readonly url: URL; readonly nonce: Uint8Array | null },
  about: About,
  clock: () => Date,
): Promise<OcspFound | OcspFault> {
  try {
    const bytes = await ways.ask({
      url,
      body: nonce === null ? null : await ocspRequest(about.der, about.issuer, nonce),
      ...{ sends: 'application/ocsp-request', wants: 'application/ocsp-response', longest: LONGEST },
    });
    const taken = await takeAnswer(bytes, { ...about, nonce, at: clock() });
    if (taken === 'unreadable') return STATUSES[statusIn(bytes)] ?? taken;
    return typeof taken === 'string' ? taken : { ...taken, bytes };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return error.code === 'answers-otherwise' && /^HTTP 5/.test(error.detail) ? 'not-now' : error.code;
  }
}

/** Where there is no more than the status: a SEQUENCE of one ENUMERATED. */
const statusIn = (bytes: Uint8Array): number =>
  bytes.length === 5 && isResponse(bytes) && bytes[1] === 3 && bytes[3] === 1 ? bytes[4]! : -1;
