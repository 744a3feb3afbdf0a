/** One unit of a request to seal again: made, taken before, or why not. */
import type { z } from 'zod';
import type { signRecordsSchema } from '../../../../core/contract/signing.js';
import { refusal, type Refusal } from '../../../../core/codes/refusal.js';
import { refuseTime } from '../../../../core/record/signing-time.js';
import type { IssueOnRecord } from '../../../../core/record/year-record.js';
import { refuseRecordAct } from '../../../../core/rights/record-policy.js';
import { prepareRecordSignature } from '../../../../core/signing/sign-record.js';
import { checkSignatureValue } from '../../../../core/signing/signing-certificate.js';
import { momentWords } from '../../../../core/words/present-flags.js';
import type { Locale } from '../../../../core/words/render.js';
import type { SigningCertificate } from '../../certificates/parts/signing-certificate.js';
import type { Preparing } from '../../../runner/act.js';
import type { ClassPrints } from '../../prints/parts/class-prints.js';
import { doubtAbout, tellDoubt } from '../../prints/parts/proven.js';
import type { Prover } from '../../prints/parts/prover.js';
import type { BeforeClass } from '../../records/signing/before-class.js';
import type { StoredRecord } from '../../records/signing/class-year.js';
import { judgePaper } from '../../records/signing/judge-paper.js';
import { holdsValue } from '../../records/signing/same-signature.js';
import type { SealToKeep } from '../../stamps/archive-seals.js';
import { type FetchedStamps, longTermFor, stampFor, type StampState, stampStateOf } from '../../stamps/fetch-stamps.js';
import { beforeSeal, type SignatureTexts } from '../../records/signing/slot-to-sign.js';

type Sent = z.output<typeof signRecordsSchema>['records'][number];

/** What a request's units have in common. */
export interface AgainRequest {
  readonly who: BeforeClass;
  readonly prints: ClassPrints;
  readonly prover: Prover;
  readonly texts: SignatureTexts;
  readonly certificate: SigningCertificate;
  readonly stamps: FetchedStamps;
  /** Units whose print in force missed a stamp. */
  readonly missedPrints: ReadonlySet<number>;
  readonly locale: Locale;
}

/** A seal that holds. */
export interface SealedAgain {
  readonly stored: StoredRecord;
  /** Which seal of the unit it is. */
  readonly number: number;
  readonly signedAt: string;
  /** What its ds:Signature is made of. */
  readonly seal: SealToKeep;
  /** The text of the paper code, where one was signed. */
  readonly paper: string | null;
  /** The seal before it, by the same certificate, has the stamp over all, or lacks it alone. */
  readonly wantsArchive: boolean;
}

/** Canonical text of the ds:Signature, and what became of asking for its stamps. */
export const finished = (
  { seal: { sent, prepared } }: SealedAgain,
  stamps: FetchedStamps,
): { readonly signature: string; readonly stamp: StampState } => ({
  signature: prepared.finish(
    new Uint8Array(Buffer.from(sent, 'base64')),
    stampFor(stamps, sent),
    longTermFor(stamps, sent),
  ),
  stamp: stampStateOf(stamps, sent),
});

/** Null where this very seal is in force already. */
export async function judgeAgain(
  at: Preparing,
  request: AgainRequest,
  sent: Sent,
): Promise<SealedAgain | Refusal | null> {
  const { who, prints, texts, certificate, locale } = request;
  const stored = prints.year.records.get(sent.pupil);
  if (!stored) return refusal('pupil-not-in-class');
  const no = refuseRecordAct(who, stored.state, 'seal-again');
  if (no) return no;
  const { version } = stored;
  if (sent.version !== version) return refusal('record-other-version', { given: sent.version, version });
  const seal = stored.signatures.get('seal');
  const value = new Uint8Array(Buffer.from(sent.signature, 'base64'));
  const former = seal?.certificate === certificate.fingerprint ? (texts(stored.id, 'seal') ?? '') : '';
  if (seal?.certificate === certificate.fingerprint) {
    if (holdsValue(former, value)) return null;
    if (seal.stamp !== 'missed' && !request.missedPrints.has(stored.unitId)) return refusal('seal-same-certificate');
    // It would be no better than the one that is there.
    if (stampStateOf(request.stamps, sent.signature) !== 'given') return refusal('seal-stamp-missed');
  }
  const late = refuseTime({
    signedAt: sent.signedAt,
    now: at.clock().toISOString(),
    changedAt: null,
    previous: seal?.signedAt,
    show: (instant) => momentWords(instant, locale),
  });
  if (late) return late;
  // A new seal on what was altered would make it whole again.
  const code = await doubtAbout(request.prover, prints, sent.pupil);
  if (code) {
    await tellDoubt(at, { prints, pupil: sent.pupil, what: 'seal' }, code);
    return refusal(code);
  }
  const made = await check(request, stored, sent, value);
  if (!('stored' in made)) return made;
  // Its own stamp is all it can have where lists cannot be had: then only its print has missed one.
  const missed = seal?.stamp === 'missed' && former.includes('<xades:SignatureTimeStamp');
  return { ...made, wantsArchive: missed || former.includes('<xades141:ArchiveTimeStamp') };
}

async function check(
  { texts, prints, certificate: { der } }: AgainRequest,
  stored: StoredRecord,
  { signedAt, digest, signature, paper: sentPaper }: Sent,
  value: Uint8Array,
): Promise<Omit<SealedAgain, 'wantsArchive'> | Refusal> {
  const release = stored.release!;
  const { record } = stored.versions.get(stored.version)!;
  const issue = JSON.parse(release.issue) as IssueOnRecord;
  const before = beforeSeal(stored, texts);
  const signed = { ...before, seal: { signedAt: release.signedAt, issue } };
  const prepared = await prepareRecordSignature('seal', {
    record,
    signed,
    certificate: der,
    claimedAt: signedAt,
  });
  const holds = prepared.dataDigest === digest && (await checkSignatureValue(prepared.toSign, value, der));
  const paper = await judgePaper(prints.year, sentPaper, { record, signed, signedAt, certificate: der });
  if (!holds || paper === 'wrong') return refusal('signature-wrong');
  return {
    ...{ stored, number: release.seal + 1, signedAt, paper: paper.text },
    seal: { sent: signature, prepared, before: [before.homeroom.signature!, before.principal.signature!] },
  };
}
