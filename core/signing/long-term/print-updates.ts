/**
 * What is put behind the seal of a print, each as an update of its own (PAdES, ETSI EN 319 142-1, clauses 5.4.2 and 5.4.3):
 * the security store, and a document time-stamp over everything. The verifier writes them again and takes no other bytes, so
 * that nothing else can stand there.
 */
import { joinBytes } from '../der.js';
import { hexOf } from '../platform.js';
import { writeUpdate } from './pdf-update.js';
import { FIELDS, type PlainObject, type PrintFacts } from './print-facts.js';
import { byForm, type ValidationData } from './validation-data.js';

export interface PrintUpdate {
  /** To be put behind what is there. */
  readonly bytes: Uint8Array;
  /** Of the file with it. */
  readonly facts: PrintFacts;
}

/** A document time-stamp whose token is still to be had. */
export interface StampPlace {
  /** What it is a stamp of: the file with it, but for the token's own place. */
  stamped(pdf: Uint8Array): Uint8Array;
  /** With the token (DER) in it; null where it does not fit. */
  finish(token: Uint8Array): Uint8Array | null;
}

const dictionary = ({ number, entries }: PlainObject) => ({ number, head: `<<\n${entries}\n>>` });

/** `length`: of the file it goes behind. */
export function storeUpdate(
  facts: PrintFacts,
  length: number,
  { certificates, lists: all }: ValidationData,
): PrintUpdate {
  const store = facts.size;
  const first = store + 1;
  const references = (ders: readonly Uint8Array[], from: number): string =>
    `[${ders.map((_, at) => `${from + at} 0 R`).join(' ')}]`;
  const catalog = { ...facts.catalog, entries: `${facts.catalog.entries}\n/DSS ${store} 0 R` };
  const { lists, responses } = byForm(all);
  const [behind, last] = [first + certificates.length, first + certificates.length + lists.length];
  const named = [
    `/Certs ${references(certificates, first)} /CRLs ${references(lists, behind)}`,
    ...(responses.length === 0 ? [] : [`/OCSPs ${references(responses, last)}`]),
  ].join(' ');
  const streams = [...certificates, ...lists, ...responses].map((der, at) => ({
    ...{ number: first + at, head: `<< /Length ${der.length} >>`, stream: der },
  }));
  const own = first + streams.length;
  const objects = [dictionary(catalog), { number: store, head: `<< /Type /DSS ${named} >>` }, ...streams];
  const { bytes, previous } = writeUpdate(objects, own, facts, length);
  return { bytes, facts: { ...facts, size: own + 1, previous, catalog } };
}

const STAMP = '<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161';
/** Characters a byte range has, so that nothing moves when its numbers are known. */
const RANGE = 36;

/** `room`: bytes kept free for the token. */
export function stampPlace(facts: PrintFacts, length: number, room: number): StampPlace {
  const [field, stamp, own] = [facts.size, facts.size + 1, facts.size + 2];
  const form = { ...facts.form, entries: facts.form.entries.replace(FIELDS, `/Fields [$1 ${field} 0 R]`) };
  // Nothing to be seen: no page names it, and it stands where nothing is.
  const nowhere = '/Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /F 132';
  const before = (range: string): string => `${STAMP} /ByteRange [${range.padEnd(RANGE)}] /Contents `;
  const written = (range: string) =>
    writeUpdate(
      [
        dictionary(form),
        { number: field, head: `<< ${nowhere} /T (DauThoiGian) /V ${stamp} 0 R >>` },
        { number: stamp, head: `${before(range)}<${'0'.repeat(2 * room)}> >>` },
      ],
      own,
      facts,
      length,
    );
  const { bytes: open, offsets } = written('');
  const from = offsets.get(stamp)! + `${stamp} 0 obj\n${before('')}`.length;
  const to = from + 2 * room + 2;
  const { bytes } = written(`0 ${from} ${to} ${length + open.length - to}`);
  return {
    stamped: (pdf) => joinBytes(pdf, bytes.subarray(0, from - length), bytes.subarray(to - length)),
    finish(token) {
      if (token.length > room) return null;
      const whole = bytes.slice();
      whole.set(
        Uint8Array.from(hexOf(token), (letter) => letter.charCodeAt(0)),
        from - length + 1,
      );
      return whole;
    },
  };
}
