/**
 * A printed document as plain data, before any measure or page: what stands on it, in reading order. The layout
 * breaks it into lines and pages; a screen or a test can read it as it is. Measures are points (1/72 inch).
 */

export type Face = 'regular' | 'bold' | 'italic';
export type Align = 'left' | 'center' | 'right';

export interface Run {
  readonly text: string;
  readonly face?: Face;
}

/** A paragraph; `role` is its structure type for people who have it read to them. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: 'P' | 'H1' | 'H2' | 'H3';
  readonly runs: readonly Run[];
  readonly size: number;
  readonly align: Align;
  readonly before: number;
  /** Stay on the page of what follows. */
  readonly keep: boolean;
}

/** "Label: value ......" beside each other; `share` divides the width. */
export interface FieldLine {
  readonly kind: 'fields';
  readonly size: number;
  readonly before: number;
  readonly fields: readonly { readonly label: string; readonly value: string; readonly share: number }[];
}

export interface TableCell {
  readonly text: string;
  readonly face?: Face;
  readonly align?: Align;
  /** Columns and rows it spans; 1 when not said. */
  readonly columns?: number;
  readonly rows?: number;
  /** Names its row. */
  readonly header?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** A ruled table whose head is repeated on every page. A row holds no cell where one from above reaches down. */
export interface Table {
  readonly kind: 'table';
  /** Read out instead of a caption. */
  readonly title: string;
  readonly size: number;
  readonly before: number;
  readonly columns: readonly { readonly label: string; readonly share: number; readonly align: Align }[];
  readonly rows: readonly TableRow[];
}

/** One signatory's place. `seal` is where a reader of the PDF finds the school's own seal. */
export interface SignatureBox {
  readonly office: readonly string[];
  readonly state: 'signed' | 'unsigned';
  readonly lines: readonly string[];
  readonly name: string;
  readonly seal: boolean;
}

export interface Signatures {
  readonly kind: 'signatures';
  readonly before: number;
  readonly boxes: readonly SignatureBox[];
}

/** The lookup code with its picture, which holds `address`. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly before: number;
  readonly code: string;
  readonly address: string;
  readonly note: string;
}

/** A code with the school's own signature, beside what it is for. */
export interface PaperCode {
  readonly kind: 'paper-code';
  readonly before: number;
  readonly title: string;
  readonly note: string;
  /** Read out in place of the picture. */
  readonly alt: string;
  readonly text: string;
}

export interface Space {
  readonly kind: 'space';
  readonly height: number;
}

export type Block = Paragraph | FieldLine | Table | Signatures | Lookup | PaperCode | Space;

/** Starts on a page of its own. */
export interface Section {
  readonly framed: boolean;
  /** Words across the page, behind everything; null for none. */
  readonly watermark: string | null;
  readonly blocks: readonly Block[];
}

export interface Content {
  readonly title: string;
  readonly author: string;
  /** At the foot of every page but a framed one, the page number beside it. */
  readonly footer: string;
  readonly sections: readonly Section[];
}

const PARAGRAPH = { kind: 'paragraph', role: 'P', size: 12, align: 'left', before: 0, keep: false } as const;

/** A paragraph of one face. */
export const paragraph = (text: string, given: Partial<Paragraph> & { face?: Face } = {}): Paragraph => {
  const { face, ...rest } = given;
  return { ...PARAGRAPH, runs: [{ text, ...(face && { face }) }], ...rest };
};

/** A line of blanks; shares are equal when not said. */
export const fieldLine = (
  fields: readonly (readonly [label: string, value: string | null, share?: number])[],
  { size = 12, before = 4 }: { size?: number; before?: number } = {},
): FieldLine => ({
  kind: 'fields',
  size,
  before,
  fields: fields.map(([label, value, share = 1]) => ({ label, value: value ?? '', share })),
});
