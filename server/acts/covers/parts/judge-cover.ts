/** One cover of a request to sign: its bytes are made anew and the signature is held against them. */
import { refusal } from '../../../../core/codes/refusal.js';
import { shownDay } from '../../../../core/codes/day.js';
import type { Cover } from '../../../../core/covers/cover.js';
import { ACT_OF_COVER_SLOT, type CoverSlot } from '../../../../core/covers/cover-states.js';
import type { SignedCover } from '../../../../core/covers/cover-xml.js';
import { refuseTime } from '../../../../core/record/signing-time.js';
import type { LeaderOnRecord } from '../../../../core/record/year-record.js';
import { prepareCoverSignature } from '../../../../core/signing/sign-cover.js';
import { checkSignatureValue } from '../../../../core/signing/signing-certificate.js';
import { momentWords } from '../../../../core/words/present-flags.js';
import type { Locale } from '../../../../core/words/render.js';
import { holdsValue } from '../../records/signing/same-signature.js';
import { type FetchedStamps, stampFor } from '../../stamps/fetch-stamps.js';
import type { ClassCovers, CoverNow } from './class-covers.js';
import { coverInHand } from './cover-in-hand.js';
import { coverFor, no, type Outcome } from './outcomes.js';

export interface CoverRequest {
  readonly loaded: ClassCovers;
  readonly slot: CoverSlot;
  readonly fingerprint: string;
  /** DER. */
  readonly certificate: Uint8Array;
  /** Null for the seal. */
  readonly leader: LeaderOnRecord | null;
  readonly lateReason: string | null;
  readonly stamps: FetchedStamps;
  readonly now: Date;
  readonly locale: Locale;
}

interface SentCover {
  readonly pupil: string;
  readonly number: number;
  readonly signedAt: string;
  readonly digest: string;
  readonly signature: string;
}

export interface TakenCover {
  readonly stored: CoverNow;
  readonly cover: Cover;
  readonly signedAt: string;
  /** Canonical text of the ds:Signature. */
  readonly signature: string;
  /** It was taken before, and nothing is stored. */
  readonly again: boolean;
}

/** `signer`: user id. */
export async function judgeCover(request: CoverRequest, signer: string, sent: SentCover): Promise<Outcome<TakenCover>> {
  const { loaded, slot, locale } = request;
  const value = new Uint8Array(Buffer.from(sent.signature, 'base64'));
  const known = sentBefore(request, signer, sent, value);
  if (known) return { taken: known };
  const found = coverFor(loaded, sent, ACT_OF_COVER_SLOT[slot], locale);
  if ('refused' in found) return found;
  const stored = found.cover;
  const cover = coverInHand(stored, slot);
  if (cover === null || stored.number !== sent.number) return no(refusal('cover-moved-on'));
  // The seal follows whatever the principal signed, with her reason.
  if (slot === 'principal' && loaded.late && request.lateReason === null) {
    return no(refusal('cover-late', { day: shownDay(loaded.deadline) }));
  }
  const signed = signedSoFar(request, stored, sent.signedAt);
  const wrongTime = refuseTime({
    signedAt: sent.signedAt,
    now: request.now.toISOString(),
    changedAt: slot === 'principal' ? (stored.confirmed?.at ?? null) : null,
    previous: slot === 'seal' ? signed.principal?.signedAt : undefined,
    show: (instant) => momentWords(instant, locale),
  });
  if (wrongTime) return no(wrongTime);
  const prepared = await prepareCoverSignature(slot, { cover, signed, certificate: request.certificate });
  if (prepared.dataDigest !== sent.digest) return no(refusal('cover-moved-on'));
  if (!(await checkSignatureValue(prepared.toSign, value, request.certificate))) return no(refusal('signature-wrong'));
  const signature = prepared.finish(value, stampFor(request.stamps, sent.signature));
  return { taken: { stored, cover, signedAt: sent.signedAt, signature, again: false } };
}

function signedSoFar({ slot, leader }: CoverRequest, { signatures }: CoverNow, signedAt: string): SignedCover {
  if (slot === 'principal') return { principal: { signedAt, leader: leader! } };
  const first = signatures.find((one) => one.slot === 'principal')!;
  const { signature } = first;
  return { principal: { signedAt: first.signedAt, leader: first.leader!, signature }, seal: { signedAt } };
}

/** The same signature by the same person on the same version. */
function sentBefore(
  { loaded, slot, fingerprint }: CoverRequest,
  signer: string,
  { pupil, number, signedAt }: SentCover,
  value: Uint8Array,
): TakenCover | null {
  const stored = loaded.covers.get(pupil);
  const there = stored?.signatures.find((one) => one.slot === slot);
  const same =
    there?.userId === signer &&
    there.certificate === fingerprint &&
    there.signedAt === signedAt &&
    there.number === number &&
    holdsValue(there.signature, value);
  if (!stored || !there || !same) return null;
  return { stored, cover: there.document, signedAt, signature: there.signature, again: true };
}
