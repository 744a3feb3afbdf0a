/** What the pane knows of the open workbook, as plain data for the screens; `sheet-work.ts` changes it. */
import type { RefusalBody } from '../../core/contract/cells.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import type { RemarkCell } from '../../core/remarks/remark-cell.js';
import type { Value } from '../../core/sheet/values.js';
import type { PushAnswer } from '../../core/contract/push.js';
import type { SheetPeriod } from '../../core/codes/periods.js';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import type { CellPlace } from '../../core/workbook/read-types.js';
import type { FixableFinding } from '../findings/finding-acts.js';
import type { Choices, ConflictSheet } from '../push/choices.js';
import type { ToldLocks } from '../shading/sheet-locks.js';
import type { Chosen } from './selecting.js';

/** One class sheet of the open workbook. */
export interface OpenPart {
  readonly classId: string;
  readonly className: string;
  readonly period: SheetPeriod;
  /** Of the practice class. */
  readonly practice?: true;
}

/** A cell that still has to be filled in by this workbook's owner. */
export interface MissingCell extends CellPlace {
  readonly pupil: string;
  readonly field: string;
}

export type Book =
  | { readonly kind: 'reading' }
  /** No workbook of ours is open. */
  | { readonly kind: 'none' }
  /** One of ours, but not to be trusted or of another year's form. */
  | { readonly kind: 'refused'; readonly refusal: RefusalBody }
  | {
      readonly kind: 'ours';
      readonly parts: readonly OpenPart[];
      /** Cells that may be entered here, and how many of them hold something. */
      readonly cells: number;
      readonly filled: number;
      readonly missing: readonly MissingCell[];
      /** Cells that differ from what the system last knew: not sent yet. */
      readonly unsent: number;
    };

/** A cell of the workbook that holds a value of a pupil. */
export interface EntryCell extends CellPlace {
  readonly part: OpenPart;
  readonly pupil: string;
  readonly name: string;
  readonly field: FieldKey;
  /** Canonical; null where empty; as typed where it cannot be read. */
  readonly value: Value;
  /** May be entered in this workbook, and is not known to be closed. */
  readonly own: boolean;
}

/** A value for one pupil's field. */
export interface CellFill extends Pick<EntryCell, 'sheet' | 'cell' | 'pupil' | 'field'> {
  readonly value: Value;
  /** Where given: written only where this still stands. */
  readonly over?: Value;
}

/** A remark cell with the levels and grade that decide which phrases of the bank fit it. */
export type RemarkEntry = EntryCell & RemarkCell;

/** As the upload page has it, without the file: the lists are shown by the same components. */
export type SheetAnswer = Omit<UploadAnswer, 'file'>;

export type SheetAct = 'read' | 'check' | 'push' | 'write';
export type SheetNote =
  'stopped-check' | 'stopped-push' | 'nothing-to-send' | 'marks-left-out' | 'changed-since-preview' | 'book-closed';

export interface SheetState {
  readonly book: Book;
  readonly busy: SheetAct | null;
  /** Excel makes us wait because a cell is being typed in. */
  readonly waiting: boolean;
  readonly checked: SheetAnswer | null;
  readonly previewing: boolean;
  readonly pushed: SheetAnswer | null;
  readonly note: SheetNote | null;
  readonly failure: { readonly cause: unknown; readonly retry: (() => void) | null } | null;
  /** How many cells the last fix or fill wrote, while it can be taken back. */
  readonly undoable: number;
  /** The pupils' cells within what is selected in Excel, row by row; as far as Excel told us. */
  readonly selected: readonly EntryCell[];
  /** What is closed, as far as the server was asked. */
  readonly locks: readonly ToldLocks[];
}

export interface SheetActs {
  /** Read the workbook again: which sheets, how full, what is unsent. */
  readonly recognise: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** Ask what is closed by now, and shade and lock it in the workbook; where nobody answers all stays as it was. */
  readonly renewLocks: () => Promise<void>;
  /** Check, then show what would be sent. */
  readonly preview: () => Promise<void>;
  /** Leave the preview, or what became of the last push. */
  readonly back: () => void;
  readonly push: () => Promise<void>;
  readonly stop: () => void;
  readonly goTo: (place: CellPlace) => Promise<void>;
  /** Select the cell of a pupil's field, wherever it stands by now. */
  readonly goToValue: (pupil: string, field: string) => Promise<void>;
  /** Write safe fixes into their cells, then check again. */
  readonly fix: (findings: readonly FixableFinding[]) => Promise<void>;
  /** All cells of a cell's column on its tab, in the order of the rows; read again from Excel. */
  readonly columnOf: (cell: EntryCell) => Promise<readonly EntryCell[]>;
  /** The column of a remark cell with its pupils' grades and levels, as the workbook was last read; asks Excel nothing. */
  readonly remarkColumn: (cell: EntryCell) => readonly RemarkEntry[];
  /**
   * Write canonical values (written as the form shows them: HTT as T); can be taken back. A value goes to its pupil, in
   * whichever row she stands by now; where her row is gone nothing at all is written, and `failure` says so. False where nothing
   * was written, because it failed or she stopped it.
   */
  readonly fill: (cells: readonly CellFill[]) => Promise<boolean>;
  /**
   * Choices among the conflicts of one sheet went through (`answer` is null where nothing had to be sent): the workbook is
   * brought up to date. Never rejects; what fails stands in `failure`.
   */
  readonly settle: (sheet: ConflictSheet, choices: Choices, answer: PushAnswer | null) => Promise<void>;
  /** What is selected in Excel at this moment, in no hurry to be shown; null where Excel cannot be asked. */
  readonly selectedNow: () => Promise<readonly EntryCell[] | null>;
  /** The person's own last choice of a cell, as far as Excel told. */
  readonly chosen: () => Chosen;
  /** Her first choice after a turn. */
  readonly choicesAfter: (turn: number) => readonly Chosen[];
  /** As the workbook was last read; null where no pupil's value stands there. */
  readonly cellAt: (place: CellPlace) => EntryCell | null;
  /** The next pupil's cell of the same column; null after the last. */
  readonly below: (cell: EntryCell) => EntryCell | null;
  /** Select the cell below this one, unless she has chosen another meanwhile; `selected` says where she is when this ends. */
  readonly moveDown: (from: EntryCell) => Promise<void>;
  /** Put back what the last fix or fill replaced, where nobody typed since. */
  readonly undo: () => Promise<void>;
  /** Jump to the next cell that is missing, after the selected one. */
  readonly nextMissing: () => Promise<void>;
}
