/**
 * A workbook to be written, as plain data: what the server builds as a file and what the add-in builds in Excel
 * are the same plan. Rows and columns count from 1, as in Excel.
 */
import type { CellPlace } from './read-types.js';

export type StyleName =
  | 'heading'
  | 'title'
  | 'subtitle'
  | 'marginal'
  | 'sample'
  | 'header'
  | 'header-rotated'
  | 'identity'
  | 'identity-centre'
  | 'own'
  | 'own-text'
  | 'others'
  | 'others-text'
  | 'legend'
  | 'lock-note'
  | 'signature'
  | 'signature-name'
  | 'plain'
  | 'hidden'
  | 'error'
  | 'warning'
  | 'done'
  | 'link';

/** Offered values of an entry cell; the lists themselves stand on the very hidden sheet. */
export type PlanList = 'subject-level' | 'trait-level' | 'tick';

export interface PlanCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly style: StyleName;
  /** Open for typing while the sheet is protected. */
  readonly open?: boolean;
  readonly list?: PlanList;
  /** Whole numbers offered, both ends included. */
  readonly whole?: readonly [min: number, max: number];
  /** Shaded: it would be open, but is locked as things stand. */
  readonly closed?: boolean;
  /** The cell this one leads to when it is clicked. */
  readonly link?: CellPlace;
}

export interface PlanMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface PlanSheet {
  readonly name: string;
  readonly state: 'visible' | 'veryHidden';
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly cells: readonly PlanCell[];
  readonly merges: readonly PlanMerge[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: {
    readonly paper: 'A4' | 'A3';
    readonly orientation: 'landscape' | 'portrait';
    /** Header rows repeated on each page. */
    readonly titleRows: readonly [first: number, last: number];
    /** Plain text; the page number follows it. */
    readonly footer: string;
    /** Pages side by side; columns up to `titleColumns` are repeated on each. */
    readonly pagesWide: number;
    readonly titleColumns: number;
    /** Shrink to one page's height too. */
    readonly onePage: boolean;
  };
  readonly protected: boolean;
}

export interface WorkbookPlan {
  readonly sheets: readonly PlanSheet[];
  /** Defined names, `list.subject_level` → `'_hocba'!$C$4:$E$4` (Excel allows no hyphen in a name). */
  readonly names: Readonly<Record<string, string>>;
}
