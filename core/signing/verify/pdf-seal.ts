/**
 * The seal of a PDF (PAdES, ETSI EN 319 142-1): whether it covers the file and fits it, and whose it is. Says nothing about
 * what is drawn on the pages, only that nothing was changed since.
 */
import { LEAST_RSA_BITS } from '../algorithms.js';
import { readCertificate } from '../certificate.js';
import { type ChainCode, checkChain } from '../chain.js';
import { rsaKey, sha256 } from '../platform.js';
import { sameBytes } from '../signed-by.js';
import { checkStamp, type StampCode } from '../timestamp.js';
import { nameAs } from './pdf-names.js';
import { bytesOfHex, hasOddRange, hasTooMany, momentIn, type SignedRange, signedRanges } from './pdf-ranges.js';
import { type CmsProblem, readSealCms, type SealCms, withoutRoom } from './pdf-cms.js';
import type { VerifyOptions } from './steps.js';

export type SealCode =
  | 'no-seal'
  /** The seal is not where it says: another program wrote the file anew, or bytes were put in or taken out. */
  | 'saved-again'
  /** Something was written behind the seal. */
  | 'written-after'
  | 'two-seals'
  | 'changed'
  | 'value-wrong'
  /** Neither we nor PAdES (ETSI EN 319 142-1, table 1) write a seal without the moment it claims. */
  | 'no-moment'
  | 'time-ahead'
  | 'key-unusable'
  | CmsProblem
  | StampCode
  | ChainCode;

export interface SealVerdict {
  /** Null: cannot be checked. */
  readonly ok: boolean | null;
  readonly code: SealCode;
  /** Who sealed, by the certificate's CN; empty where it cannot be read. */
  readonly name: string;
  /** The moment the file claims, ISO 8601; null where it names none. */
  readonly signedAt: string | null;
  /** Null where the seal could not be read. */
  readonly signer: SealSigner | null;
}

export interface SealSigner {
  /** SHA-256 of the certificate, hex. */
  readonly fingerprint: string;
  /** RFC 4514. */
  readonly subject: string;
  /** DER, of the certificate and of those that came along. */
  readonly der: Uint8Array;
  readonly chain: readonly Uint8Array[];
  /** As stamped, else as claimed, else the moment of the check. */
  readonly at: Date;
}

/** Clocks of signers' computers differ. */
const TOLERATED_MS = 10 * 60_000;

const unread = (ok: boolean | null, code: SealCode): SealVerdict => ({
  ok,
  code,
  name: '',
  signedAt: null,
  signer: null,
});

/** Of a seal that is no longer whole. */
const TRACE = new RegExp(
  ['ByteRange', 'SigFlags', 'Sig', 'Adobe.PPKLite', 'ETSI.CAdES.detached'].map(nameAs).join('|'),
);

/** Never rejects for anything that stands in the file; `text`: its bytes as `binaryText`. */
export async function checkPdfSeal(pdf: Uint8Array, text: string, options: VerifyOptions): Promise<SealVerdict> {
  if (hasTooMany(text)) return unread(false, 'two-seals');
  const ranges = signedRanges(pdf, text);
  if (ranges.length === 0) return TRACE.test(text) ? unread(false, 'saved-again') : unread(null, 'no-seal');
  const whole = ranges.filter((range) => range !== null);
  if (whole.length < ranges.length || hasOddRange(text)) return unread(false, 'saved-again');
  const last = whole.findLastIndex((range) => !isTimeStamp(range));
  if (last < 0) return unread(null, 'no-seal');
  const cms = await readSealCms(whole[last]!.gap, [...options.anchors, ...options.intermediates]);
  if (typeof cms === 'string') return unread(false, cms);
  const doubt = await earlier(whole.slice(0, last), options);
  return doubt === null ? judge(whole[last]!, cms, options) : unread(false, doubt);
}

const isTimeStamp = ({ dictionary }: SignedRange): boolean => /\/DocTimeStamp\b/.test(dictionary);

/** A document time stamp before the seal changes nothing; another seal is none of ours. */
async function earlier(ranges: readonly SignedRange[], options: VerifyOptions): Promise<SealCode | null> {
  for (const range of ranges) {
    if (!isTimeStamp(range)) return 'two-seals';
    const stamp = await checkStamp(withoutRoom(bytesOfHex(range.gap.slice(1, -1))), range.data(), options);
    if (stamp.ok === 'no') return stamp.code;
  }
  return null;
}

async function judge(range: SignedRange, cms: SealCms, options: VerifyOptions): Promise<SealVerdict> {
  const facts = await readCertificate(cms.certificate).catch(() => null);
  if (facts === null) return unread(false, 'unreadable');
  const signedAt = momentIn(range.dictionary);
  const stamp = cms.stamp && (await checkStamp(cms.stamp, cms.signature, options));
  const at = stamp?.at ?? (signedAt === null ? options.at : new Date(signedAt));
  const { fingerprint, subject } = facts;
  const said = (ok: boolean | null, code: SealCode): SealVerdict => ({
    ok,
    code,
    name: facts.commonName ?? subject,
    signedAt,
    signer: { fingerprint, subject, der: cms.certificate, chain: cms.chain, at },
  });
  if (!sameBytes(cms.digest, await sha256(range.data()))) return said(false, range.whole ? 'changed' : 'saved-again');
  const { kind, bits, spki } = facts.publicKey;
  if (kind !== 'RSA' || bits < LEAST_RSA_BITS) return said(false, 'key-unusable');
  if (!(await (await rsaKey(spki)).verify(cms.toSign, cms.signature))) return said(false, 'value-wrong');
  if (!range.whole) return said(false, 'written-after');
  if (signedAt === null) return said(false, 'no-moment');
  if (stamp?.ok === 'no') return said(false, stamp.code);
  if (at.getTime() > options.at.getTime() + TOLERATED_MS) return said(false, 'time-ahead');
  const { intermediates, anchors, crls, budget } = options;
  const chain = await checkChain(cms.certificate, {
    anchors,
    intermediates: [...intermediates, ...cms.chain],
    crls,
    at,
    budget,
  });
  if (chain.ok === 'no') return said(false, chain.code);
  if (chain.ok === 'yes' && cms.loose) return said(false, 'foreign-certificate');
  // Whoever has the key after its revocation can still claim an earlier time; only a stamp shows which it was.
  const doubtful = chain.ok === 'unknown' || (chain.code === 'revoked-later' && !stamp?.at);
  if (doubtful) return said(null, chain.code);
  // A stamp whose authority cannot be judged leaves the claimed time, as none does.
  return said(true, chain.code);
}
