/** A pupil's transcript as PDF: what it says, laid out, drawn. */
import type { TranscriptPrint } from '../../../core/record/print/printed-year.js';
import { transcriptContent } from '../../../core/record/print/transcript-content.js';
import { type Attachment, drawPdf } from './draw.js';
import { withByteRange } from './byte-range.js';
import { layOut } from './layout/lay-out.js';
import { loadTypefaces } from './typefaces.js';

export interface TranscriptPdf {
  readonly print: TranscriptPrint;
  /** Signed XML of each sealed year. */
  readonly xml: readonly { readonly schoolYear: string; readonly lookupCode: string; readonly text: string }[];
  readonly madeAt: Date;
  /** The moment the school's seal will claim, where a place for it is left; only a print whose newest year is sealed has one. */
  readonly sealAt: Date | null;
  /** Time-stamp authorities are asked: the seal has more room, and what is put behind it a place to go on from. */
  readonly stamped?: boolean;
}

/** Why the PDF is signed, as a reader shows it. */
const REASON = 'Ký phát hành học bạ số';

export async function transcriptPdf({ print, xml, madeAt, sealAt, stamped = false }: TranscriptPdf): Promise<Buffer> {
  const faces = await loadTypefaces();
  const { school } = print.years.at(-1)!.record;
  const attachments = xml.map(({ schoolYear, lookupCode, text }): Attachment => ({
    name: `hoc-ba-${schoolYear}-${lookupCode}.xml`,
    type: 'application/xml',
    description: `Học bạ số năm học ${schoolYear} có chữ ký số`,
    bytes: new TextEncoder().encode(text),
  }));
  const seal = { name: school.name, reason: REASON, location: `${school.commune}, ${school.province}` };
  const pdf = await drawPdf(layOut(transcriptContent(print), faces), faces, {
    madeAt,
    attachments,
    ...(sealAt && { seal: { ...seal, at: sealAt, stamped } }),
  });
  return sealAt ? withByteRange(pdf) : pdf;
}
