/** What a workbook that comes back is told. */
import type { IssueBody } from '../../contract/cells.js';
import type { Locale } from '../../codes/locale.js';
import type { SheetPeriod } from '../../codes/periods.js';
import type { PupilId, Value } from '../../sheet/values.js';
import type { OlderCells } from '../../workbook/hidden-sheet.js';

interface PartKey {
  readonly classId: string;
  readonly period: SheetPeriod;
}

export interface ReturnInput {
  /** Sheets whose base is renewed: `values` are laid over the base the file carries; null takes a value away. */
  readonly parts: readonly (PartKey & {
    readonly revision: number;
    readonly values: Readonly<Record<PupilId, Readonly<Record<string, Value>>>>;
    readonly older?: OlderCells;
  })[];
  /** Findings with their words; marked where they have a place, listed all. */
  readonly issues: readonly IssueBody[];
  /** Fields whose cells are closed, so that they stay locked as in the file that was handed out. */
  readonly closed?: readonly (PartKey & { readonly pupil: PupilId; readonly fields: readonly string[] })[];
  /** Cells to be written: what others changed, what was chosen. */
  readonly values: readonly (PartKey & { readonly pupil: PupilId; readonly field: string; readonly value: Value })[];
  readonly locale?: Locale;
}
