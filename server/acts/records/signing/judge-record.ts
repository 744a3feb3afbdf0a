/** One record of a request to sign: taken, taken before, or why not. */
import type { z } from 'zod';
import type { signRecordsSchema } from '../../../../core/contract/signing.js';
import { changeWords, owedWords } from '../../../../core/words/present-signing.js';
import { momentWords } from '../../../../core/words/present-flags.js';
import type { Locale } from '../../../../core/words/render.js';
import { refuseSlot } from '../../../../core/rights/record-policy.js';
import { refusal, type Refusal } from '../../../../core/codes/refusal.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import { prepareRecordSignature } from '../../../../core/signing/sign-record.js';
import { checkSignatureValue } from '../../../../core/signing/signing-certificate.js';
import { mayChangeValues, SLOTS, type Slot, stateOf } from '../../../../core/record/record-states.js';
import type { SignedSlots } from '../../../../core/record/record-xml.js';
import { refuseTime } from '../../../../core/record/signing-time.js';
import { RecordUnwritable } from '../../../../core/record/writable.js';
import type { IssueOnRecord, LeaderOnRecord } from '../../../../core/record/year-record.js';
import { type FetchedStamps, longTermFor, stampFor, type StampState, stampStateOf } from '../../stamps/fetch-stamps.js';
import type { BeforeClass } from './before-class.js';
import type { ClassSigning } from './class-signing.js';
import type { StoredRecord } from './class-year.js';
import { judgePaper } from './judge-paper.js';
import { lastChange, lastMade } from './last-change.js';
import { owedNow } from './owed-now.js';
import { refuseLacking } from './require-package.js';
import { issueOf } from './seals-to-keep.js';
import { holdsValue } from './same-signature.js';
import { type SignatureTexts, type SlotToSign, slotToSign } from './slot-to-sign.js';

export type SentRecord = z.output<typeof signRecordsSchema>['records'][number];

/** What a request's records have in common. */
export interface SlotRequest {
  readonly signing: ClassSigning;
  readonly who: BeforeClass;
  readonly slot: Slot;
  readonly texts: SignatureTexts;
  readonly fingerprint: string;
  /** DER. */
  readonly certificate: Uint8Array;
  /** For the principal's slot. */
  readonly leader: LeaderOnRecord | null;
  /** For the seal: what names pupils who are released without a personal number. */
  readonly papers: ReadonlyMap<string, string>;
  /** Pupils whose records are held back: nobody seals them. */
  readonly held: ReadonlySet<string>;
  readonly stamps: FetchedStamps;
  readonly now: Date;
  readonly locale: Locale;
}

/** A signature that holds. */
export interface TakenSignature {
  readonly stored: StoredRecord;
  readonly toSign: SlotToSign;
  readonly signedAt: string;
  readonly signature: string;
  /** What the slot brings in. */
  readonly brought: LeaderOnRecord | IssueOnRecord | Record<string, never>;
  /** With a seal: the text of the paper code, where one was signed. */
  readonly paper: string | null;
  readonly stamp: StampState;
}

export type Judged =
  | { readonly kind: 'taken'; readonly taken: TakenSignature }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const no = (refused: Refusal): Judged => ({ kind: 'refused', refusal: refused });

/** A change this old was seen by whoever opened the record to sign it. */
const OPENED_WITHIN_MS = 60 * 60_000;

export async function judgeRecord(request: SlotRequest, sent: SentRecord): Promise<Judged> {
  const { signing, who, slot, texts, locale } = request;
  const pupil = signing.year.context.pupils.find(({ id }) => id === sent.pupil);
  if (!pupil) return no(refusal('pupil-not-in-class'));
  const stored = signing.year.records.get(pupil.id);
  if (stored && isKnown(request, stored, sent)) return { kind: 'known' };
  const early = refuseSlot(who, stateOf(stored), slot);
  if (early) return no(early);
  if (request.held.has(pupil.id)) return no(refusal('record-held'));
  const next = slot === 'homeroom' ? (stored?.version ?? 0) + 1 : stored!.version;
  if (sent.version !== next) {
    return no(refusal('record-other-version', { given: sent.version, version: next }));
  }
  const owed = owedNow(signing, pupil);
  if (owed.length > 0) return no(refusal('record-incomplete', { owed: owedWords(owed, locale) }));
  // Whoever was shown the record was shown the code it got then.
  if (!stored) return no(refusal('values-changed', { changed: changeWords(null, locale) }));
  const former = refuseFormerCode(request, stored);
  if (former) return no(former);
  const late = refuseClaim(request, stored, sent);
  if (late) return no(late);
  try {
    return await check(request, pupil, stored, sent, slotToSign(signing, texts, pupil, stored, slot));
  } catch (error) {
    if (error instanceof RecordUnwritable) return no(error.refusal);
    throw error;
  }
}

/** Certificates of after a new code are not of the school a record of before names: it begins anew under the new one. */
function refuseFormerCode({ signing: { year }, slot }: SlotRequest, stored: StoredRecord): Refusal | null {
  if (slot === 'homeroom') return null;
  const { code } = stored.versions.get(stored.version)!.record.school;
  const now = year.schoolOn(year.today).code;
  return code === now ? null : refusal('record-former-code', { code, now });
}

/** The same signature sent again, by the same signer, on the same version. */
function isKnown({ slot, who, texts, fingerprint }: SlotRequest, stored: StoredRecord, sent: SentRecord): boolean {
  const signature = stored.signatures.get(slot);
  return (
    !mayChangeValues(stored.state) &&
    signature?.signer === who.caller.userId &&
    signature.certificate === fingerprint &&
    signature.signedAt === sent.signedAt &&
    stored.version === sent.version &&
    holdsValue(texts(stored.id, slot) ?? '', Buffer.from(sent.signature, 'base64'))
  );
}

function refuseClaim(
  { signing, slot, now, locale }: SlotRequest,
  stored: StoredRecord,
  { pupil, signedAt }: SentRecord,
) {
  const before = SLOTS[SLOTS.indexOf(slot) - 1];
  return refuseTime({
    signedAt,
    now: now.toISOString(),
    changedAt: slot === 'homeroom' ? lastMade(signing.year, pupil) : null,
    returnedAt: slot === 'homeroom' ? stored.returns.at(-1)?.at : undefined,
    // The homeroom teacher's signature takes in the subject teachers' rows.
    previous: before ? stored.signatures.get(before)?.signedAt : latestRow(signing, pupil),
    show: (instant) => momentWords(instant, locale),
  });
}

/** The latest moment a subject teacher's signature that stands claims for a pupil. */
function latestRow({ gates, year }: ClassSigning, pupil: string): string | undefined {
  const rows = year.rows.get(pupil);
  const claims = gates.get(pupil)!.signed.map((subject) => rows!.get(subject)!.signedAt);
  return claims.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

async function check(
  request: SlotRequest,
  pupil: PupilOnSheet,
  stored: StoredRecord,
  sent: SentRecord,
  toSign: SlotToSign,
): Promise<Judged> {
  const { signing, slot, certificate, leader, locale } = request;
  const { signedAt } = sent;
  const { record, subjectRows, before } = toSign;
  const identityPaper = record.pupil.personalId === null ? request.papers.get(pupil.id) : undefined;
  const lacking = refuseLacking(record, slot, identityPaper);
  if (lacking) return no(lacking);
  const issue = issueOf(signing, record, signedAt, identityPaper);
  const own: SignedSlots =
    slot === 'homeroom'
      ? { homeroom: { signedAt } }
      : slot === 'principal'
        ? { principal: { signedAt, leader: leader! } }
        : { seal: { signedAt, issue } };
  const prepared = await prepareRecordSignature(slot, {
    record,
    signed: { ...before, ...own },
    subjectRows,
    certificate,
  });
  if (prepared.dataDigest !== sent.digest) {
    return no(refusal('values-changed', { changed: changeWords(recentChange(request, pupil.id, signedAt), locale) }));
  }
  const value = new Uint8Array(Buffer.from(sent.signature, 'base64'));
  if (!(await checkSignatureValue(prepared.toSign, value, certificate))) return no(refusal('signature-wrong'));
  const paper =
    slot === 'seal'
      ? await judgePaper(signing.year, sent.paper, {
          ...{ record, signedAt, certificate },
          signed: { homeroom: before.homeroom!, principal: before.principal!, seal: { signedAt, issue } },
        })
      : { text: null };
  if (paper === 'wrong') return no(refusal('signature-wrong'));
  const brought = slot === 'homeroom' ? {} : slot === 'principal' ? leader! : issue;
  return {
    kind: 'taken',
    taken: {
      ...{ stored, toSign, signedAt, brought, paper: paper.text },
      signature: prepared.finish(
        value,
        stampFor(request.stamps, sent.signature),
        longTermFor(request.stamps, sent.signature),
      ),
      stamp: stampStateOf(request.stamps, sent.signature),
    },
  };
}

/** The newest change of values, where the signer cannot have seen it. */
function recentChange({ signing, slot }: SlotRequest, pupil: string, signedAt: string) {
  const change = slot === 'homeroom' ? lastChange(signing.year, pupil) : null;
  return change && Date.parse(change.at) > Date.parse(signedAt) - OPENED_WITHIN_MS ? change : null;
}
