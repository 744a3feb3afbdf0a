/**
 * A paper code judged as a stranger does: whose signature it is, whether the certificate was to be trusted when it claims to
 * have been made, and whether it is a school’s seal (decision 46). What it cannot know is said by whoever shows it: whether the
 * unit was recalled since, and whether the paper says the same.
 */
import type { PaperDoubt, PaperFault, PaperValues } from '../../record/paper-values.js';
import { checkChain, type ChainVerdict } from '../chain.js';
import { readCertificate } from '../certificate.js';
import { identityOf } from '../identity.js';
import { hexOf, sha256 } from '../platform.js';
import { checkSignatureValue } from '../signing-certificate.js';
import type { Standing, Verdict, VerifyOptions } from '../verify/steps.js';
import { standingOf } from '../verify/standing.js';
import { kidOf } from './cose-sign1.js';
import { sameBytes } from './paper-values.js';
import { readPaper } from './read-paper.js';

export interface PaperOptions extends Pick<
  VerifyOptions,
  'anchors' | 'intermediates' | 'crls' | 'licensed' | 'seals' | 'at'
> {
  /** DER of schools’ certificates the checker has: the code names its own by eight bytes alone. */
  readonly certificates: readonly Uint8Array[];
}

export interface PaperVerdict {
  readonly verdict: Verdict;
  readonly standing: Standing;
  readonly values: PaperValues;
  /** The moment the seal claims. */
  readonly signedAt: Date;
  readonly doubt: PaperDoubt | null;
  /** Null where no certificate of its key is at hand. */
  readonly chain: ChainVerdict | null;
  /** The certificate’s CN or organisation. */
  readonly signer: string | null;
  readonly fingerprint: string | null;
}

/** Clocks of signers’ computers differ. */
const TOLERATED_MS = 10 * 60_000;

export async function verifyPaper(text: string, options: PaperOptions): Promise<PaperVerdict | PaperFault> {
  const read = readPaper(text);
  if (typeof read === 'string') return read;
  const { values, cose } = read;
  const signedAt = new Date(cose.issuedAt * 1000);
  const unsigned = { values, signedAt, standing: null, chain: null, signer: null, fingerprint: null } as const;
  const named = await namedBy(cose.kid, options.certificates);
  if (named.length === 0) return { ...unsigned, verdict: 'unknown', doubt: 'no-certificate' };
  const isSigner = await Promise.all(named.map((der) => checkSignatureValue(cose.signed, cose.signature, der)));
  const der = named[isSigner.indexOf(true)];
  if (der === undefined) return { ...unsigned, verdict: 'invalid', doubt: 'value-wrong' };
  return { ...(await judged(der, signedAt, options)), values, signedAt };
}

async function judged(
  der: Uint8Array,
  signedAt: Date,
  options: PaperOptions,
): Promise<Omit<PaperVerdict, 'values' | 'signedAt'>> {
  const { fingerprint, subject } = await readCertificate(der);
  const { holder, name, organisation } = identityOf(der);
  const { anchors, intermediates, crls, seals = [], at } = options;
  const chain = await checkChain(der, { anchors, intermediates, crls, at: signedAt });
  const vouched = seals.some((seal) => seal.fingerprint === fingerprint);
  const doubt: PaperDoubt | null =
    holder === 'person'
      ? 'person-for-school'
      : signedAt.getTime() > at.getTime() + TOLERATED_MS
        ? 'time-ahead'
        : vouched || holder === 'organisation'
          ? null
          : 'not-known-as-seal';
  const verdict = verdictOf(doubt, chain);
  const standing =
    verdict === 'valid' ? await standingOf([{ der, chain: [], at: signedAt }], organisation ?? '', options) : null;
  return { verdict, standing, doubt, chain, signer: organisation ?? name ?? subject, fingerprint };
}

function verdictOf(doubt: PaperDoubt | null, { ok, code }: ChainVerdict): Verdict {
  if (ok === 'no' || doubt === 'person-for-school' || doubt === 'time-ahead') return 'invalid';
  // A key that was revoked later can still claim an earlier time.
  return ok === 'unknown' || doubt !== null || code === 'revoked-later' ? 'unknown' : 'valid';
}

/** Those a key id may mean: eight bytes may be two certificates’. Those that cannot be read are none. */
async function namedBy(kid: Uint8Array, certificates: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const digests = await Promise.all(certificates.map((der) => sha256(der)));
  const named = new Map<string, Uint8Array>();
  for (const [at, digest] of digests.entries())
    if (sameBytes(kidOf(digest), kid)) named.set(hexOf(digest), certificates[at]!);
  const readable = await Promise.all(
    [...named.values()].map((der) =>
      readCertificate(der).then(
        () => [der],
        () => [],
      ),
    ),
  );
  return readable.flat();
}
