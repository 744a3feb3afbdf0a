import type { YearRecord } from '../../record/year-record.js';
import { sha256 } from '../platform.js';
import { toBase45 } from './base45.js';
import { kidOf, signedBytes, writeSign1 } from './cose-sign1.js';
import { paperValuesOf } from '../../record/paper-values.js';
import { encodeValues } from './paper-values.js';

/** In front of the code, so that readers know it from other pictures, and its version from later ones. */
export const PAPER_PREFIX = 'HB1:';
/** What version 23 of a QR picture holds at level M, in Base45. */
export const MOST_COSE_BYTES = 800;
/** A signature of the longest key a certificate may have here. */
const LONGEST_SIGNATURE = 512;

export interface PaperToPrepare {
  readonly record: YearRecord;
  /** Of the unit: SHA-256 of what its seal covers. */
  readonly digest: Uint8Array;
  /** The moment the seal claims. */
  readonly signedAt: string;
  /** DER of the school’s. */
  readonly certificate: Uint8Array;
}

export interface PreparedPaper {
  /** What RSASSA-PKCS1-v1_5 with SHA-256 is computed over. */
  readonly toSign: Uint8Array;
  /** The text of the picture. */
  finish(signature: Uint8Array): string;
}

/** Null where a name is so long that no picture of the agreed size holds it: the print has none, then. */
export async function preparePaper({
  record,
  digest,
  signedAt,
  certificate,
}: PaperToPrepare): Promise<PreparedPaper | null> {
  const payload = encodeValues(paperValuesOf(record, digest));
  const head = { kid: kidOf(await sha256(certificate)), issuedAt: Math.floor(Date.parse(signedAt) / 1000) };
  if (writeSign1(head, payload, new Uint8Array(LONGEST_SIGNATURE)).length > MOST_COSE_BYTES) return null;
  return {
    toSign: signedBytes(head, payload),
    finish: (signature) => PAPER_PREFIX + toBase45(writeSign1(head, payload, signature)),
  };
}
