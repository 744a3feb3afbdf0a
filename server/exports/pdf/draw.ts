/**
 * A document laid out, as a tagged PDF/A-3a and PDF/UA-1 (veraPDF judges both: docs/STRANGERS.md) with files attached
 * and, where asked for, an empty place for a seal. The same input gives the same bytes.
 */
import PDFDocument from 'pdfkit';
import type { Laid } from './layout/laid.js';
import { drawOps } from './draw-ops.js';
import { packPdf } from './pack.js';
import { addSealField, type SealField } from './seal-field.js';
import { addStructure, type Contents } from './structure.js';
import type { Typefaces } from './typefaces.js';
import { UNIVERSAL_ACCESS } from './universal-access.js';

export interface Attachment {
  /** ASCII. */
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface DrawOptions {
  /** Stands in the file as the moment it was made. */
  readonly madeAt: Date;
  /** What the print was made from (AFRelationship Source). */
  readonly attachments?: readonly Attachment[];
  /** Leave a place for the seal; needs a page that shows one. */
  readonly seal?: Omit<SealField, 'place'>;
}

/** Throws RangeError when a seal is asked for and no page has a place for it. */
export async function drawPdf(
  laid: Laid,
  faces: Typefaces,
  { madeAt, attachments = [], seal }: DrawOptions,
): Promise<Buffer> {
  if (seal && !laid.seal) throw new RangeError('no place for a seal on these pages');
  const doc = new PDFDocument({
    autoFirstPage: false,
    size: [laid.width, laid.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    // None: pdfkit would otherwise open one of its own.
    font: null as unknown as string,
    info: {
      Title: plain(laid.title),
      Author: plain(laid.author),
      Producer: 'Học bạ số',
      Creator: 'Học bạ số',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  const bytes = collect(doc);
  // pdfkit knows one subset a document.
  (doc as unknown as { appendXML(xml: string): void }).appendXML(UNIVERSAL_ACCESS);
  useFaces(doc, faces);
  const contents: Contents = new Map();
  let sealed: ReturnType<typeof addSealField> | null = null;
  laid.pages.forEach(({ marks }, page) => {
    doc.addPage();
    for (const { node, ops } of marks) {
      if (node === null) doc.markContent('Artifact', { type: 'Layout' });
      else {
        const content = doc.markStructureContent(laid.nodes[node]!.type);
        contents.set(node, [...(contents.get(node) ?? []), content]);
      }
      drawOps(doc, ops, laid.height);
      doc.endMarkedContent();
    }
    if (seal && laid.seal?.page === page) sealed = addSealField(doc, { ...seal, place: laid.seal });
  });
  for (const { name, type, description, bytes: data } of attachments) {
    const options = { name, type, description, relationship: 'Source', creationDate: madeAt, modifiedDate: madeAt };
    doc.file(Buffer.from(data.buffer, data.byteOffset, data.byteLength), options);
  }
  addStructure(doc, laid, contents, sealed);
  doc.end();
  return packPdf(await bytes, seal?.stamped ?? false);
}

/** pdfkit sets each word once a document; with one memory for all, once a process. */
function useFaces(doc: PDFKit.PDFDocument, faces: Typefaces): void {
  for (const [face, typeface] of Object.entries(faces)) {
    doc.registerFont(face, typeface.font as unknown as string).font(face);
    (doc as unknown as { _font: { layoutCache: object } })._font.layoutCache = typeface.setWords();
  }
}

/** pdfkit writes these into XML as they are. */
const plain = (text: string): string => text.replace(/&/g, 'và').replace(/[<>]/g, ' ');

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
