/** A print sealed by the pinned test keys, stamped by the small time-stamp authority, with what it is judged by later behind its seal. */
import { prepareCms } from '../../core/signing/cms.js';
import { printDataOf } from '../../core/signing/long-term/print-data.js';
import { factsOfPrint } from '../../core/signing/long-term/print-facts.js';
import { stampPlace, storeUpdate } from '../../core/signing/long-term/print-updates.js';
import type { ChainInput } from '../../core/signing/chain.js';
import type { ValidationData } from '../../core/signing/long-term/validation-data.js';
import { binaryText } from '../../core/signing/verify/pdf-ranges.js';
import { embedSeal, pdfDigest } from '../../server/exports/pdf/byte-range.js';
import { transcriptPdf } from '../../server/exports/pdf/transcript-pdf.js';
import type { StampKey } from '../../server/stamp-authority/answer.js';
import { after, tokenAt, TRUST } from './long-term-record.js';
import { signedYear } from './printed-years.js';
import { certificateOf, signBy } from './signed-record.js';
import { smallStampKey } from './small-stamps.js';

/** Half an hour after the record's own seal. */
export const PRINTED_AT = after('seal', 1800);
export const secondsLater = (seconds: number): Date => new Date(PRINTED_AT.getTime() + seconds * 1000);

export interface PrintWish {
  /** Signed XML attached. */
  readonly xml?: string;
  /** A stamp in the seal. */
  readonly stamped?: boolean;
  /** What is put in the store, given what would be; null: no store. */
  readonly store?: (data: ValidationData) => ValidationData | null;
  /** What is stamped over, given what would be; null: no stamp over all. */
  readonly over?: (octets: Uint8Array) => Uint8Array | null;
  /** Of that stamp, seconds after the seal. */
  readonly seconds?: number;
  readonly stampedBy?: StampKey;
  readonly overBy?: StampKey;
  readonly trust?: Omit<ChainInput, 'at' | 'use'>;
  /** DER of the certificate it brings, of the seal's pinned key, and of those beside it. */
  readonly certificate?: Uint8Array;
  readonly chain?: readonly Uint8Array[];
  /** How tokens are written, given their DER. */
  readonly encoded?: (token: Uint8Array) => Uint8Array;
}

export interface LongTermPrint {
  readonly pdf: Buffer;
  /** Bytes up to the seal's end, and with the store behind it. */
  readonly sealed: number;
  readonly stored: number;
}

const drawn = new Map<string, Promise<Buffer>>();

/** With an empty place for the seal. */
export function openPrint(xml: string): Promise<Buffer> {
  const { schoolYear, lookupCode } = signedYear().record;
  const known = drawn.get(xml);
  const made =
    known ??
    transcriptPdf({
      print: { years: [signedYear()], sample: false, lookupPage: null },
      xml: [{ schoolYear, lookupCode, text: xml }],
      ...{ madeAt: PRINTED_AT, sealAt: PRINTED_AT, stamped: true },
    });
  drawn.set(xml, made);
  return made;
}

export async function longTermPrint({
  xml = '<HOC_BA/>',
  stamped = true,
  store = (same) => same,
  over = (same) => same,
  seconds = 60,
  stampedBy = smallStampKey(),
  overBy = stampedBy,
  trust = TRUST,
  certificate = certificateOf('seal'),
  chain = [certificateOf('authority')],
  encoded = (token) => token,
}: PrintWish = {}): Promise<LongTermPrint> {
  const open = await openPrint(xml);
  const cms = await prepareCms({
    digest: new Uint8Array(Buffer.from(pdfDigest(open), 'base64')),
    ...{ certificate, chain, signedAt: null },
  });
  const value = signBy('seal', cms.toSign);
  const token = stamped ? encoded(await tokenAt(value, secondsLater(30), stampedBy)) : undefined;
  let pdf = embedSeal(open, cms.finish(value, token));
  const sealed = pdf.length;
  let facts = factsOfPrint(binaryText(pdf))!;
  const found = await printDataOf({ der: certificate, claimed: PRINTED_AT, stamp: token ?? null }, trust);
  if ('fault' in found) throw new Error(found.fault);
  const data = store(found);
  if (data !== null) {
    const update = storeUpdate(facts, pdf.length, data);
    facts = update.facts;
    pdf = Buffer.concat([pdf, update.bytes]);
  }
  const stored = pdf.length;
  const place = stampPlace(facts, pdf.length, 4096);
  const octets = over(place.stamped(pdf));
  if (octets !== null) {
    const overAll = encoded(await tokenAt(octets, secondsLater(seconds), overBy));
    pdf = Buffer.concat([pdf, place.finish(overAll)!]);
  }
  return { pdf, sealed, stored };
}
