/**
 * The seal of a PDF (PAdES, ETSI EN 319 142-1): whether it covers the file and fits it, and whose it is. Says nothing about
 * what is drawn on the pages, only that nothing was changed since.
 */
import { LEAST_RSA_BITS } from '../algorithms.js';
import { readCertificate } from '../certificate.js';
import type { ChainCode } from '../chain.js';
import { rsaKey, sha256 } from '../platform.js';
import { sameBytes } from '../signed-by.js';
import { checkStamp, type StampCode } from '../timestamp.js';
import { nameAs } from './pdf-names.js';
import { bytesOfHex, hasOddRange, hasTooMany, momentIn, type SignedRange, signedRanges } from './pdf-ranges.js';
import { type CmsProblem, readSealCms, type SealCms, withoutRoom } from './pdf-cms.js';
import { type BehindCode, type BehindSeal, behindSeal, NOTHING } from './pdf-updates.js';
import type { SignatureLevel, Step, VerifyOptions } from './steps.js';
import { isInternal, trustedSeal } from './trusted-seal.js';

export type SealCode =
  | 'no-seal'
  /** The seal is not where it says: another program wrote the file anew, or bytes were put in or taken out. */
  | 'saved-again'
  | 'two-seals'
  | 'changed'
  | 'value-wrong'
  /** Neither we nor PAdES (ETSI EN 319 142-1, table 1) write a seal without the moment it claims. */
  | 'no-moment'
  | 'time-ahead'
  | 'key-unusable'
  | CmsProblem
  | BehindCode
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
  /** As an authority stamped it, ISO 8601; null where nobody did or the stamp does not count. */
  readonly stampedAt: string | null;
  /** By a school's own time-stamp authority, whose word has no legal value outside of it. */
  readonly stampedInternally?: true;
  /** Of PAdES (ETSI EN 319 142-1), as far as its stamps and what it carries count; null where the seal could not be read. */
  readonly level: SignatureLevel | null;
  /** What stands behind it to judge it by later; null where nothing does. */
  readonly archive: Step | null;
}

export interface SealSigner {
  /** SHA-256 of the certificate, hex. */
  readonly fingerprint: string;
  /** RFC 4514. */
  readonly subject: string;
  /** DER, of the certificate and of those that came along. */
  readonly der: Uint8Array;
  readonly chain: readonly Uint8Array[];
  /** Bytes of the file up to where what it covers ends. */
  readonly covered: number;
  /** As stamped, else as claimed, else the moment of the check. */
  readonly at: Date;
  /** With what it was judged. */
  readonly by: VerifyOptions;
  /** Only a school's own authority says of what time it is, where that matters. */
  readonly onInternalTime?: true;
}

/** Clocks of signers' computers differ. */
const TOLERATED_MS = 10 * 60_000;

const unread = (ok: boolean | null, code: SealCode): SealVerdict => ({
  ok,
  code,
  name: '',
  signedAt: null,
  signer: null,
  stampedAt: null,
  level: null,
  archive: null,
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
  if (doubt !== null) return unread(false, doubt);
  return judge(whole[last]!, cms, behindSeal(pdf, text, whole[last]!.end), options);
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

async function judge(
  range: SignedRange,
  cms: SealCms,
  behind: BehindSeal | BehindCode,
  options: VerifyOptions,
): Promise<SealVerdict> {
  const facts = await readCertificate(cms.certificate).catch(() => null);
  if (facts === null) return unread(false, 'unreadable');
  const signedAt = momentIn(range.dictionary);
  const claimed = signedAt === null ? options.at : new Date(signedAt);
  const trusted = await trustedSeal(cms, claimed, typeof behind === 'string' ? null : behind, options);
  const { fingerprint, subject } = facts;
  const { at, by, stamp, level, archive, onInternalTime } = trusted;
  const said = (ok: boolean | null, code: SealCode): SealVerdict => ({
    ok,
    code,
    name: facts.commonName ?? subject,
    signedAt,
    signer: {
      fingerprint,
      subject,
      der: cms.certificate,
      chain: cms.chain,
      covered: range.end,
      at,
      by,
      ...(onInternalTime && { onInternalTime }),
    },
    stampedAt: stamp?.at?.toISOString() ?? null,
    ...(stamp?.at && isInternal(stamp) && { stampedInternally: true }),
    level,
    archive,
  });
  if (!sameBytes(cms.digest, await sha256(range.data())))
    return said(false, behind === NOTHING ? 'changed' : 'saved-again');
  const { kind, bits, spki } = facts.publicKey;
  if (kind !== 'RSA' || bits < LEAST_RSA_BITS) return said(false, 'key-unusable');
  if (!(await (await rsaKey(spki)).verify(cms.toSign, cms.signature))) return said(false, 'value-wrong');
  if (typeof behind === 'string') return said(false, behind);
  if (signedAt === null) return said(false, 'no-moment');
  if (stamp?.ok === 'no') return said(false, stamp.code);
  if (at.getTime() > options.at.getTime() + TOLERATED_MS) return said(false, 'time-ahead');
  return said(trusted.ok, trusted.code);
}
