/** An empty signature field (PAdES, ETSI EN 319 142-1: `ETSI.CAdES.detached`), to be filled in place. */
import type { SealPlace } from './layout/laid.js';

export interface SealField {
  readonly place: SealPlace;
  /** Who seals: the school. */
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  /** The moment claimed: in a PDF it stands here, not in the CMS (EN 319 142-1 section 6.3). */
  readonly at: Date;
  /** A time stamp will stand in it, of whatever authority, and updates behind it. */
  readonly stamped: boolean;
}

export interface SealedField {
  readonly node: number;
  readonly page: PDFKit.PDFPage;
  /** The structure's element of the field. */
  readonly element: PDFKit.PDFStructureElement;
}

/** Bytes kept free for the CMS: certificates of a chain, a signature of RSA 4096, a timestamp with its own chain. */
export const SEAL_ROOM = 10_240;
/** Where authorities are asked for stamps: theirs come with chains of RSA 4096. */
export const STAMPED_ROOM = 16_384;
/** Written over once the file is whole; ten digits hold every offset. */
const UNKNOWN = 9_999_999_999;

interface Reference {
  readonly data: Record<string, unknown>;
  end(): void;
}
interface Inner {
  readonly _root: { readonly data: { readonly AcroForm: { readonly data: Record<string, unknown> } } };
}

export function addSealField(
  doc: PDFKit.PDFDocument,
  { place, name, reason, location, at, stamped }: SealField,
): SealedField {
  const { page } = doc;
  const signature = reference(doc, {
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, UNKNOWN, UNKNOWN, UNKNOWN],
    Contents: new Uint8Array(stamped ? STAMPED_ROOM : SEAL_ROOM),
    Name: text(name),
    Reason: text(reason),
    Location: text(location),
    M: at,
  });
  signature.end();
  const { x, y, width, height } = place;
  // What the seal looks like is drawn on the page: the field itself shows nothing more.
  const looks = reference(doc, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: {},
    Length: 0,
  }) as Reference & { write(bytes: Uint8Array): void };
  looks.write(new Uint8Array([0x20]));
  looks.end();
  const element = doc.struct('Form', { alt: `Chữ ký số của ${name}` });
  doc.annotate(x, y, width, height, {
    Subtype: 'Widget',
    FT: 'Sig',
    T: text('KyPhatHanh'),
    TU: text(`Chữ ký số của ${name}`),
    V: signature,
    // Printed, and locked in its place.
    F: 4 + 128,
    P: page.dictionary,
    AP: { N: looks },
    structParent: element,
  } as PDFKit.Mixins.AnnotationOption);
  doc.font('regular').initForm();
  const form = (doc as unknown as Inner)._root.data.AcroForm.data;
  form['Fields'] = [(page.annotations as unknown[]).at(-1)];
  form['SigFlags'] = 3;
  // PDF/A: fields come with their looks.
  delete form['NeedAppearances'];
  return { node: place.node, page, element };
}

const reference = (doc: PDFKit.PDFDocument, data: Record<string, unknown>): Reference =>
  doc.ref(data) as unknown as Reference;

/** A text string: pdfkit writes it as UTF-16BE where it is not ASCII. */
const text = (value: string): object => new String(value);
