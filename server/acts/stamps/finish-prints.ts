/**
 * Prints with their seals put in, stamped and with what they are judged by later (PAdES), before they are stored: one batch of
 * stamps for the seals, one over all of it. Where no authority answers, or a list cannot be had, a print stays at the level it
 * has reached; where none is set, it is the seal alone.
 */
import type { PreparedCms } from '../../../core/signing/cms.js';
import { printDataOf } from '../../../core/signing/long-term/print-data.js';
import { factsOfPrint } from '../../../core/signing/long-term/print-facts.js';
import { type StampPlace, stampPlace, storeUpdate } from '../../../core/signing/long-term/print-updates.js';
import type { SignatureLevel } from '../../../core/signing/verify/steps.js';
import { binaryText } from '../../../core/signing/verify/pdf-ranges.js';
import { behindSeal } from '../../../core/signing/verify/pdf-updates.js';
import { errorFacts } from '../../ground/error-facts.js';
import { embedSeal, SealTooLong } from '../../exports/pdf/byte-range.js';
import type { Preparing } from '../../runner/act.js';
import type { Trust } from '../certificates/parts/load-trust.js';
import { isLater, trustToKeep } from './archive-seals.js';
import { fetchStampsOf, type StampState } from './fetch-stamps.js';

export interface PrintToFinish {
  /** With an empty place for the seal. */
  readonly pdf: Buffer;
  readonly cms: PreparedCms;
  /** The seal's value, Base64 as it was sent. */
  readonly sent: string;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly claimed: Date;
}

export interface FinishedPrint {
  readonly pdf: Buffer;
  readonly stamp: StampState;
  /** Null where nobody was asked for a stamp. */
  readonly level: SignatureLevel | null;
}

type World = Pick<Preparing, 'stamper' | 'read' | 'log'>;

/** Those whose seal has room; the others are not among them. */
export async function finishPrints(
  at: World,
  prints: readonly PrintToFinish[],
): Promise<ReadonlyMap<PrintToFinish, FinishedPrint>> {
  const { tokens, asked } = await fetchStampsOf(
    at,
    prints.map(({ sent }) => sent),
    (value) => value,
  );
  const done = new Map<PrintToFinish, FinishedPrint>();
  const stamped: Stamped[] = [];
  for (const print of prints) {
    const token = tokens.get(print.sent);
    const pdf = token && sealedWith(print, token);
    if (token && !pdf) at.log.warn({ bytes: token.length }, 'no room for the stamp of a print');
    const plain = pdf ? null : sealedWith(print);
    if (pdf) stamped.push({ print, token, pdf });
    else if (plain) done.set(print, { pdf: plain, stamp: asked ? 'missed' : null, level: asked ? 'B-B' : null });
  }
  for (const [print, finished] of await withArchives(at, stamped)) done.set(print, finished);
  return done;
}

interface Stamped {
  readonly print: PrintToFinish;
  readonly token: Uint8Array;
  /** Sealed, with the token in the seal. */
  readonly pdf: Buffer;
}

/** Null where there is no room. */
function sealedWith({ pdf, cms, sent }: PrintToFinish, token?: Uint8Array): Buffer | null {
  try {
    return embedSeal(pdf, cms.finish(new Uint8Array(Buffer.from(sent, 'base64')), token));
  } catch (error) {
    if (error instanceof SealTooLong) return null;
    throw error;
  }
}

async function withArchives(
  { stamper, read, log }: World,
  stamped: readonly Stamped[],
): Promise<(readonly [PrintToFinish, FinishedPrint])[]> {
  if (stamper === null || stamped.length === 0) return [];
  const trust = await read(trustToKeep);
  const begun = await Promise.all(
    stamped.map(async (one) => {
      const stored = await withStore(one, trust).catch((error: unknown) => ({ fault: errorFacts(error) }));
      if (!('fault' in stored)) return { ...one, stored };
      log.warn({ fault: stored.fault }, 'a print keeps no validation data');
      return { ...one, stored: null };
    }),
  );
  const kept = begun.flatMap(({ stored }) => stored ?? []);
  const archives = await stamper.stamp(
    kept.map(({ place, pdf }) => place.stamped(pdf)),
    trust,
  );
  const tokens = new Map(kept.map((one, i) => [one, archives[i] ?? null]));
  return Promise.all(
    begun.map(async ({ print, token, pdf, stored }) => {
      // Asking again would bring no more.
      if (stored === null) return [print, { pdf, stamp: 'given', level: 'B-T' }] as const;
      const archive = tokens.get(stored)!;
      const update = archive && (await isLater(archive, token)) ? stored.place.finish(archive) : null;
      const whole = update && Buffer.concat([stored.pdf, update]);
      if (whole && isRead(whole, pdf.length)) return [print, { pdf: whole, stamp: 'given', level: 'B-LTA' }] as const;
      if (!whole) return [print, { pdf: stored.pdf, stamp: 'missed', level: 'B-LT' }] as const;
      log.warn({ bytes: archive?.length }, 'a print with its stamp over all cannot be read again');
      return [print, { pdf: stored.pdf, stamp: 'given', level: 'B-LT' }] as const;
    }),
  );
}

/** Once stored it is there for good: what our own reader does not take behind the seal would make it a forgery. */
const isRead = (pdf: Buffer, sealed: number): boolean => typeof behindSeal(pdf, binaryText(pdf), sealed) !== 'string';

interface Stored {
  readonly pdf: Buffer;
  readonly place: StampPlace;
}

/** With the security store behind the seal. */
async function withStore(
  { print: { certificate, claimed }, token, pdf }: Stamped,
  trust: Trust,
): Promise<Stored | { readonly fault: string }> {
  const data = await printDataOf({ der: certificate, claimed, stamp: token }, trust);
  if ('fault' in data) return data;
  const facts = factsOfPrint(binaryText(pdf));
  // Authorities were set while it was under way.
  if (facts === null) return { fault: 'print-closed' };
  const { bytes, facts: behind } = storeUpdate(facts, pdf.length, data);
  const whole = Buffer.concat([pdf, bytes]);
  if (!isRead(whole, pdf.length)) return { fault: 'store-unread' };
  // Most often the same authority answers; another one may bring more along.
  return { pdf: whole, place: stampPlace(behind, whole.length, 2 * token.length) };
}
