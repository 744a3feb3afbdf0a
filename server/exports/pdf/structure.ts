/** The tree of what stands on the pages, for people who have it read to them (PDF 1.7, 14.7). */
import type { SealedField } from './seal-field.js';
import type { Laid, StructureNode } from './layout/laid.js';

export type Contents = Map<number, PDFKit.PDFStructureContent[]>;
type Element = PDFKit.PDFStructureElement;

/** Call after the last page and before the end. */
export function addStructure(
  doc: PDFKit.PDFDocument,
  { nodes }: Laid,
  contents: Contents,
  seal: SealedField | null,
): void {
  // pdfkit takes an annotation's page for the one that is open.
  if (seal) doc.page = seal.page;
  const elements = nodes.map((node, i) => (seal?.node === i ? seal.element : elementOf(doc, node)));
  // Children are numbered after their parents: from the end, each is whole when it is handed up.
  const children = new Map<number, number[]>();
  nodes.forEach(({ parent }, i) => {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), i]);
  });
  const finish = (i: number): Element => {
    const element = elements[i]!;
    for (const content of contents.get(i) ?? []) element.add(content);
    for (const child of children.get(i) ?? []) element.add(finish(child));
    element.end();
    return element;
  };
  doc.addStructure(finish(0));
}

function elementOf(doc: PDFKit.PDFDocument, { type, title, alt, scope, columns, rows }: StructureNode): Element {
  const element = doc.struct(type, { ...(title && { title }), ...(alt && { alt }) });
  if (scope || columns || rows) {
    // pdfkit knows Scope only; the spans belong to the same dictionary.
    const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
    dictionary.data['A'] = {
      O: 'Table',
      ...(scope && { Scope: scope }),
      ...(columns && { ColSpan: columns }),
      ...(rows && { RowSpan: rows }),
    };
  }
  return element;
}
