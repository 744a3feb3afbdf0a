/** Pages being filled from top to bottom, and the tree of what stands on them. */
import type { Typefaces } from '../typefaces.js';
import type { LaidPage, Mark, Op, SealPlace, StructureNode } from './laid.js';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A4 upright, room on the left for the binding. */
export const A4: Sheet = { width: 595.28, height: 841.89, left: 62, right: 45, top: 48, bottom: 54 };

export class Flow {
  readonly nodes: StructureNode[] = [];
  readonly #pages: Mark[][] = [];
  y = 0;
  /** Of what is being laid, from both margins. */
  indent = 0;
  seal: SealPlace | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly faces: Typefaces,
    private readonly onPage: (flow: Flow) => void = () => undefined,
  ) {}

  get left(): number {
    return this.sheet.left + this.indent;
  }
  get width(): number {
    return this.sheet.width - this.sheet.left - this.sheet.right - 2 * this.indent;
  }
  get bottom(): number {
    return this.sheet.height - this.sheet.bottom;
  }
  /** Height left on the page. */
  get room(): number {
    return this.bottom - this.y;
  }
  /** Height of an empty page. */
  get whole(): number {
    return this.bottom - this.sheet.top;
  }
  /** Whether nothing of the flow stands on this page yet. */
  get isFresh(): boolean {
    return this.y <= this.sheet.top;
  }
  get pages(): readonly LaidPage[] {
    return this.#pages.map((marks) => ({ marks }));
  }
  get page(): number {
    return this.#pages.length - 1;
  }

  newPage(): void {
    this.#pages.push([]);
    this.y = this.sheet.top;
    this.onPage(this);
  }

  node(node: StructureNode): number {
    return this.nodes.push(node) - 1;
  }

  mark(node: number | null, ops: readonly Op[]): void {
    if (ops.length > 0) this.#pages.at(-1)!.push({ node, ops });
  }

  /** On a page already laid. */
  markOn(page: number, ops: readonly Op[]): void {
    this.#pages[page]!.push({ node: null, ops });
  }
}

/** A block measured and ready to be put down. */
export interface Prepared {
  /** Height it needs at least on one page, its distance from what stands before included. */
  readonly lead: number;
  /** Together with the block after it. */
  readonly keep: boolean;
  place(flow: Flow, parent: number): void;
}
