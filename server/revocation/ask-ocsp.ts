/** One question to an authority about one certificate (OCSP) over HTTP (RFC 6960 appendix A, RFC 5019 section 5). */
import { randomBytes } from 'node:crypto';
import {
  type OcspRefusal,
  ocspRequest,
  type OcspTaken,
  ocspUrls,
  takeAnswer,
} from '../../core/signing/ocsp-request.js';
import { NoAnswer, type OutwardWays, type Unanswered } from '../stamping/outward-ways.js';

/** Base64 in an address beyond which a question is posted (RFC 5019 section 5). */
const LONGEST_ADDRESS = 255;
/** An answer with the certificate of who signed it is some 3 KB. */
const LONGEST = 64 * 1024;
/** RFC 9654 section 2.1. */
const NONCE = 32;
/** Addresses a certificate names that are asked, at most. */
const MOST_ADDRESSES = 3;

export type OcspFault = OcspRefusal | Unanswered | 'no-address' | 'no-issuer';

export interface OcspFound extends OcspTaken {
  /** DER of the answer, as it came. */
  readonly bytes: Uint8Array;
}

/**
 * What the authority answers, asked at the addresses the certificate itself names, one after another; why there is nothing to be
 * taken, of the last one. `issuer`: DER of who issued it.
 */
export async function askOcsp(
  ways: OutwardWays,
  { der, issuer }: { readonly der: Uint8Array; readonly issuer: Uint8Array },
  clock: () => Date,
): Promise<OcspFound | OcspFault> {
  let fault: OcspFault = 'no-address';
  for (const address of ocspUrls(der).slice(0, MOST_ADDRESSES)) {
    const url = httpUrl(address);
    if (url === null) continue;
    const found = await askAt(ways, url, { der, issuer }, clock);
    if (typeof found !== 'string') return found;
    fault = found;
  }
  return fault;
}

const httpUrl = (address: string): URL | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : null;
};

async function askAt(
  ways: OutwardWays,
  url: URL,
  certificate: { readonly der: Uint8Array; readonly issuer: Uint8Array },
  clock: () => Date,
): Promise<OcspFound | OcspFault> {
  const { der, issuer } = certificate;
  const short = Buffer.from(await ocspRequest(der, issuer, null)).toString('base64');
  const address = new URL(`${url.href.replace(/\/$/, '')}/${encodeURIComponent(short)}`);
  // What anybody may keep on its way is asked for by an address; a nonce asks for one made now.
  const nonce = address.href.length <= LONGEST_ADDRESS && url.search === '' ? null : new Uint8Array(randomBytes(NONCE));
  try {
    const bytes = await ways.ask({
      url: nonce === null ? address : url,
      body: nonce === null ? null : await ocspRequest(der, issuer, nonce),
      ...{ sends: 'application/ocsp-request', wants: 'application/ocsp-response', longest: LONGEST },
    });
    const taken = await takeAnswer(bytes, { ...certificate, nonce, at: clock() });
    return typeof taken === 'string' ? taken : { ...taken, bytes };
  } catch (error) {
    if (error instanceof NoAnswer) return error.code;
    throw error;
  }
}
