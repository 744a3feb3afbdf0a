/** What reading a workbook yields: typed cells by pupil and field, never by position. */
import type { FieldKey } from '../fields/field-key.js';
import type { SheetContext } from '../sheet/context.js';
import type { PupilId, SheetValues } from '../sheet/values.js';
import type { Issue } from '../rules/issue.js';
import type { OlderCells } from './hidden-sheet.js';
import type { RawCell } from './raw.js';

/** Where a value stood: the tab's name as it is now, and the address, e.g. `G12`. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

export interface ReadCell extends CellPlace {
  readonly pupil: PupilId;
  readonly field: FieldKey;
  readonly raw: RawCell;
}

/** A finding about the file itself (unknown, doubled or vanished pupils, unknown columns), with its place if it has one. */
export interface PlacedIssue extends Issue {
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** One class sheet (class, period) in the workbook, over however many tabs it is spread. */
export interface ReadPart {
  /** As the workbook carries it; the server judges by its own context of the same class and period. */
  readonly context: SheetContext;
  readonly baseRevision: number;
  readonly base: SheetValues;
  readonly older?: OlderCells | undefined;
  /** Fields this copy's owner may enter; other columns were filled in and locked. */
  readonly own: readonly FieldKey[];
  readonly cells: readonly ReadCell[];
  readonly issues: readonly PlacedIssue[];
}

export interface ReadWorkbook {
  readonly kind: 'class' | 'teacher';
  readonly parts: readonly ReadPart[];
  /** Findings that belong to no part (tabs not recognised). */
  readonly issues: readonly PlacedIssue[];
}
