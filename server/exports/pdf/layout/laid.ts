/** A document laid out: what is drawn where on which page, and what it is for people who have it read to them. */
import type { Face } from '../../../../core/record/print/content.js';

/** Points from the top left corner; a text's `y` is its baseline. */
export type Op =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly face: Face;
      readonly size: number;
      readonly colour?: string;
      /** Runs upwards from its place. */
      readonly upright?: boolean;
    }
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly weight: number;
      readonly dotted?: boolean;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly weight: number;
      readonly colour?: string;
      readonly fill?: string;
    }
  | { readonly kind: 'qr'; readonly x: number; readonly y: number; readonly size: number; readonly text: string }
  | {
      /** Words across the page around its middle. */
      readonly kind: 'watermark';
      readonly text: string;
      readonly size: number;
      /** Of the text, so that it can be centred. */
      readonly width: number;
    };

export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Div'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

export interface StructureNode {
  readonly type: StructureType;
  /** Index of its parent; null for the root. */
  readonly parent: number | null;
  readonly title?: string;
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly columns?: number;
  readonly rows?: number;
}

/** Ops that belong to one node of the structure; to none: lines, page numbers and other decoration. */
export interface Mark {
  readonly node: number | null;
  readonly ops: readonly Op[];
}

export interface LaidPage {
  readonly marks: readonly Mark[];
}

/** Where the document's own seal is shown. */
export interface SealPlace {
  readonly page: number;
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Laid {
  readonly title: string;
  readonly author: string;
  readonly width: number;
  readonly height: number;
  readonly pages: readonly LaidPage[];
  readonly nodes: readonly StructureNode[];
  readonly seal: SealPlace | null;
}
